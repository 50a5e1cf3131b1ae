import { describe, expect, it } from 'vitest';
import { RefusedInput } from '../../errors.ts';
import { readText } from './text.ts';

const body = 'Ann Lee said the gates would open on Monday.\n\nNobody else spoke.\n';

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof RefusedInput) return error.line;
    throw error;
  }
  throw new Error('it was taken');
}

describe('readText', () => {
  it('takes bare text as it stands', () => {
    expect(readText(body, 'file:/a.txt')).toEqual({
      key: 'file:/a.txt',
      text: body,
      headline: null,
      publishedOn: null,
      publisher: null,
      url: null,
    });
  });

  it('takes what front matter says', () => {
    const front = 'id: 7\nheadline: "Gates: open"\npublisher: The  Paper\npublishedOn: 2024-03-05\nother: [1]';
    expect(readText(`---\n${front}\n---\n\n${body}`, 'file:/a.txt')).toEqual({
      key: 'id:The Paper/7',
      text: body,
      headline: 'Gates: open',
      publishedOn: '2024-03-05',
      publisher: 'The Paper',
      url: null,
    });
  });

  it('lets an address be the key, in one spelling', () => {
    const url = 'https://Paper.Example:443/gates?utm_source=x&id=3#top';
    expect(readText(`---\nid: 7\nurl: ${url}\n---\n${body}`, 'file:/a.txt')).toMatchObject({
      key: 'url:https://paper.example/gates?id=3',
      url: 'https://paper.example/gates?id=3',
    });
  });

  it.each([
    ['a byte order mark', `\uFEFF${body}`],
    ['carriage returns', body.replaceAll('\n', '\r\n')],
    ['old line ends', body.replaceAll('\n', '\r')],
    ['both, before front matter', `\uFEFF---\r\nid:\r\n---\r\n${body.replaceAll('\n', '\r\n')}`],
  ])('drops %s', (_, given) => {
    expect(readText(given, 'k').text).toBe(body);
  });

  it.each([
    ['a rule and no second one', `---\n${body}`],
    ['rules around words', `---\nSome words stand here.\n---\n${body}`],
  ])('takes %s for text', (_, given) => {
    expect(readText(given, 'k').text).toBe(given);
  });

  it.each([
    ['---\npublishedOn: 2025-02-30\n---\n', 'publishedOn is "2025-02-30", which is no day: write it as YYYY-MM-DD'],
    ['---\npublishedOn: soon\n---\n', 'publishedOn is "soon", which is no day: write it as YYYY-MM-DD'],
    [
      '---\npublishedOn: 2025\n---\n',
      'front matter has publishedOn: expected string, received number: give id, headline, publisher, publishedOn and url as text',
    ],
    [
      '---\nheadline: Gates: open\n---\n',
      'front matter is not YAML (Nested mappings are not allowed in compact mappings): put values with colons or quotes in quotation marks',
    ],
    [
      '---\nurl: paper.example/a\n---\n',
      'url is "paper.example/a", which is no web address: write it in full, with https:// in front, or leave it out',
    ],
    [
      '---\nurl: javascript:alert(1)\n---\n',
      'url is "javascript:alert(1)", which is no web address: write it in full, with https:// in front, or leave it out',
    ],
    [`---\nheadline: ${'x'.repeat(501)}\n---\n`, 'headline has 501 characters: give one of at most 500'],
  ])('refuses front matter %#', (front, line) => {
    expect(refusal(() => readText(front + body, 'k'))).toBe(line);
  });

  it.each([
    ['', 'has no text: give it the text of an article'],
    [' \n\t\n', 'has no text: give it the text of an article'],
    ['---\nid: 1\n---\n', 'has no text: give it the text of an article'],
    ['12 34\n56 — *** !!! …', 'has no sentence in it: give the text of an article, in sentences'],
    ['apples\npears\nplums', 'has no sentence in it: give the text of an article, in sentences'],
    ['She said no.\0', 'the text has a NUL character at 12: remove it; text has none'],
    ['She said \uD83D no.', 'the text has half of a surrogate pair at 9: remove it, or write the whole character'],
    [
      'She said no. '.repeat(800_000),
      'has 9.9 MB, and an article may have 2.0 MB: split it into its articles, one a file or one a line of JSON Lines',
    ],
  ])('refuses text %#', (text, line) => {
    expect(refusal(() => readText(text, 'k'))).toBe(line);
  });

  it('takes a sentence without its full stop, and characters of two units', () => {
    expect(readText('Ann Lee said the road is closed 😀', 'k').text).toHaveLength(34);
  });

  it('keeps keys short enough for an index', () => {
    const { key } = readText(`---\nurl: https://paper.example/${'a'.repeat(3000)}\n---\n${body}`, 'k');
    expect(key).toMatch(/^url:sha256-[0-9a-f]{64}$/);
  });
});
