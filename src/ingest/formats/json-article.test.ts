import { describe, expect, it } from 'vitest';
import { RefusedInput } from '../../errors.ts';
import { readJsonLine } from './json-article.ts';
import { readJsonRequest } from './json-request.ts';

const text = 'Ann Lee said no.';

describe('readJsonLine', () => {
  it('takes every field', () => {
    const line = {
      id: 'a-1',
      headline: 'No',
      text,
      publishedOn: '2024-03-05',
      publisher: 'The Paper',
      url: null,
      more: 1,
    };
    expect(readJsonLine(JSON.stringify(line))).toEqual({
      key: 'id:The Paper/a-1',
      text,
      headline: 'No',
      publishedOn: '2024-03-05',
      publisher: 'The Paper',
      url: null,
    });
  });

  it.each([
    [{ id: 7, text }, 'id:/7'],
    [{ url: 'https://paper.example/a', id: 7, text }, 'url:https://paper.example/a'],
    [{ text }, 'text:'],
  ])('makes the key of %j', (line, key) => {
    expect(readJsonLine(JSON.stringify(line)).key.startsWith(key)).toBe(true);
  });

  const shape = 'an article is {"text", "id"?, "headline"?, "publishedOn"?, "publisher"?, "url"?}';
  it.each([
    ['{"text": "a', 'is not JSON (Unterminated string'],
    ['nonsense', 'is not JSON ('],
    ['[1]', `is of the wrong shape (expected object, received array): ${shape}`],
    ['null', `is of the wrong shape (expected object, received null): ${shape}`],
    ['{}', `is of the wrong shape (text: expected string, received undefined): ${shape}`],
    ['{"text": 5}', `is of the wrong shape (text: expected string, received number): ${shape}`],
    [
      '{"text": "He said no.", "headline": {}}',
      `is of the wrong shape (headline: expected string, received object): ${shape}`,
    ],
    ['{"text": "He said no.", "publishedOn": "2025-02-30"}', 'publishedOn is "2025-02-30", which is no day: write'],
    ['{"text": "He said no.", "url": "here"}', 'url is "here", which is no web address: write'],
    ['{"text": "He said\\u0000 no."}', 'the text has a NUL character at 7'],
    ['{"text": "He said \\ud800 no."}', 'the text has half of a surrogate pair at 8'],
    ['{"text": "He said no.", "headline": "a\\u0000"}', 'headline has a NUL character at 1'],
    ['{"text": "12345"}', 'has no sentence in it'],
  ])('refuses %s', (line, reason) => {
    const refused = () => readJsonLine(line);
    expect(refused).toThrow(RefusedInput);
    try {
      refused();
    } catch (error) {
      expect((error as RefusedInput).line.startsWith(reason)).toBe(true);
      expect((error as RefusedInput).line).not.toMatch(/\n/);
    }
  });
});

describe('readJsonRequest', () => {
  it('leads from its spans back to the text as it was given', () => {
    const given = '\uFEFFOne.\r\n\r\nTwo said.\rThree.';
    const { id, article } = readJsonRequest(Buffer.from(JSON.stringify({ id: 'x', text: given })));
    if (article instanceof RefusedInput) throw article;
    expect([id, article.raw.text]).toEqual(['x', 'One.\n\nTwo said.\nThree.']);
    for (const words of ['One.', 'Two', 'said.', 'Three.', 'One.\n\nTwo']) {
      const start = article.raw.text.indexOf(words);
      const span = article.toGiven({ start, end: start + words.length });
      expect(given.slice(span.start, span.end).replaceAll('\r\n', '\n')).toBe(words);
    }
  });

  it.each([
    ['{"id": "a", "text": 5}', 'a'],
    ['{"id": "b", "text": ""}', 'b'],
    ['{"id": 3}', 3],
    ['nonsense', null],
    ['', null],
    ['{"id": {}, "text": "x"}', null],
  ])('keeps the id of a line that cannot be read: %s', (line, id) => {
    const request = readJsonRequest(Buffer.from(line));
    expect(request.id).toBe(id);
    expect(request.article).toBeInstanceOf(RefusedInput);
  });

  it('takes what need not be a sentence', () => {
    expect(readJsonRequest(Buffer.from('{"id": "a", "text": "No comment"}')).article).not.toBeInstanceOf(RefusedInput);
  });
});
