import { describe, expect, it } from 'vitest';
import type { Attribution } from '../types.ts';
import { withUnsaid } from './8-unsaid.ts';
import { findAttributions } from './attributions.ts';
import { readDocument } from './document.ts';

const raw = { key: 'test:1', headline: null, publishedOn: null, publisher: null, url: null };

/** What is found in a text, one line each: source | cue | content. */
const found = (text: string) =>
  findAttributions(readDocument({ ...raw, text })).map(({ source, cue, content, continues }) =>
    [
      continues === null ? (source?.text ?? '-') : `continues ${continues}`,
      cue?.span.text ?? '-',
      content.map((span) => span.text).join(' // '),
    ].join(' | '),
  );

const opening = 'The harbour board met on Monday to talk about the old pier.\n\n';

describe('quotations that no cue covers', () => {
  it('run on from the quotation in the sentence before', () => {
    expect(
      found(`${opening}“The pier is lost,” Varga said of the vote, adding that the board had slept. “We will sue.”`),
    ).toEqual(['Varga | said | The pier is lost, // We will sue.', 'Varga | adding | the board had slept']);
  });

  it('are paragraphs that continue the statement before them, each by itself', () => {
    expect(
      found(`${opening}“The pier is lost,” Varga said.\n\n“It was lost ten years ago.\n\n“We will all pay for that.”`),
    ).toEqual([
      'Varga | said | The pier is lost,',
      'continues 0 | - | It was lost ten years ago.',
      'continues 0 | - | We will all pay for that.',
    ]);
    expect(found(`${opening}''The pier is lost,'' Varga said.\n\n''It was lost ten years ago.''`)).toEqual([
      'Varga | said | The pier is lost,',
      'continues 0 | - | It was lost ten years ago.',
    ]);
  });

  it('run on with the words that lead into them, where they end the next sentence', () => {
    expect(
      found(`${opening}“The pier is lost,” Varga said. Now, in the old harbour, “nobody sails out any more.”`),
    ).toEqual(['Varga | said | The pier is lost, // Now, in the old harbour, “nobody sails out any more.”']);
    expect(found(`${opening}“The pier is lost,” Varga said. The “lost for good pier” is two miles long.`)).toEqual([
      'Varga | said | The pier is lost,',
    ]);
  });

  it('are a paragraph that continues what was only reported', () => {
    expect(
      found(`${opening}Varga said that the board had slept for ten years.\n\n“It has not read one report.”`),
    ).toEqual(['Varga | said | the board had slept for ten years', 'continues 0 | - | It has not read one report.']);
  });

  it.each([
    ['a title', '“The pier is lost,” Varga said. “Ten Long Years,” a film, lasts two hours.'],
    ['a heading', '“The pier is lost,” Varga said.\n\n“LATE, WET AND COLD”\n\nThe quay is next.'],
    ['another sentence between', '“The pier is lost,” Varga said. Lund shook his head. “It can be saved.”'],
  ])('are left out behind or as %s', (_, text) => {
    expect(found(opening + text)).toEqual(['Varga | said | The pier is lost,']);
  });

  it('are left out behind what nobody is told to have said, and what somebody thinks', () => {
    const document = readDocument({ ...raw, text: 'Asked how, Varga smiled.\n\n“One pier at a time.”' });
    const span = (text: string) => ({
      start: document.text.indexOf(text),
      end: document.text.indexOf(text) + text.length,
      text,
    });
    const asked: Attribution = {
      content: [span('how')],
      quotations: [],
      kind: 'INDIRECT',
      cue: { span: span('Asked'), lemma: 'ask', token: 0 },
      source: null,
      sources: [],
      continues: null,
      confidence: 0.9,
    };
    const source = span('Varga');
    expect(withUnsaid(document, [asked])).toHaveLength(1);
    expect(
      withUnsaid(document, [{ ...asked, source, cue: { span: span('Asked'), lemma: 'hope', token: 0 } }]),
    ).toHaveLength(1);
    expect(withUnsaid(document, [{ ...asked, source }])).toHaveLength(2);
  });

  it('are left out in front of what the one said who is told in their sentence', () => {
    const text = 'Varga met Lund. “It was all too late by then.”\n\n“The pier is lost.”';
    const document = readDocument({ ...raw, text });
    const span = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      text: words,
    });
    const said: Attribution = {
      content: [span('The pier is lost.')],
      quotations: [span('The pier is lost.')],
      kind: 'DIRECT',
      cue: { span: span('met'), lemma: 'meet', token: 1 },
      source: span('Varga'),
      sources: [],
      continues: null,
      confidence: 0.9,
    };
    expect(withUnsaid(document, [said])).toEqual([said]);
  });
});
