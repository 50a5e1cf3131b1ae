import { describe, expect, it } from 'vitest';
import type { Stretch } from '../attribution/hypothesis.ts';
import { viewTokens } from '../attribution/tokens.ts';
import { outsideSource } from './8-outside.ts';
import { readDocument } from './document.ts';

/** The source that is left of a wrong one, given by its first and last word; the cue is one word. */
function sourceOf(text: string, cue: string, [from, to]: readonly [string, string], content: Stretch[] = []) {
  const document = readDocument({ key: 'test:1', text, headline: null, publishedOn: null, publisher: null, url: null });
  const { tokens } = document;
  const at = (word: string) => tokens.findLastIndex((token) => token.text === word);
  const likelihoods = {
    cueLikelihood: 1,
    contentLikelihood: 1,
    sourceLikelihood: 1,
    certainty: 1,
    words: 0,
    quoted: 0,
  };
  const found = outsideSource(viewTokens(document), {
    ...likelihoods,
    anchor: at(cue),
    cue: { first: at(cue), end: at(cue) + 1 },
    source: { first: at(from), end: at(to) + 1 },
    content,
  });
  return found && text.slice(tokens[found.first]?.start, tokens[found.end - 1]?.end);
}

describe('a source within the quotation that a cue reports', () => {
  it('gives way to who stands behind the verb that a participle is added to', () => {
    const text = '“It is good for the trade,” said Bo Rask, a former mayor, referring to the list of new piers.';
    expect(sourceOf(text, 'referring', ['It', 'trade'])).toBe('Bo Rask, a former mayor');
  });

  it('gives way to who stands between the quotation and the verb', () => {
    const text = '“The pier is what we all know,” the clerk, Bo Rask, told the radio.';
    expect(sourceOf(text, 'told', ['we', 'we'], [{ first: 1, end: 8 }])).toBe('the clerk, Bo Rask');
  });

  it('stays where it is a name in marks', () => {
    expect(sourceOf('The petition “Save the Pier” demands that the board resign.', 'demands', ['Save', 'Pier'])).toBe(
      'Save the Pier',
    );
  });
});

describe('words of grammar for a source', () => {
  it('give way to the subject of the clause that a participle is added to', () => {
    expect(sourceOf('After praising the old board, Bo Rask left the hall.', 'praising', ['After', 'After'])).toBe(
      'Bo Rask',
    );
  });

  it('give way to the subject of the verb that the cue is joined to', () => {
    const text = 'Yet Bo Rask blamed the board and praised the clerk.';
    expect(sourceOf(text, 'praised', ['Yet', 'Yet'])).toBe('Bo Rask');
  });

  it('stay, for others to judge, where nobody is told', () => {
    expect(sourceOf('When asked about the pier, Bo Rask left the hall.', 'asked', ['When', 'When'])).toBe('When');
  });
});

describe('a phrase with a preposition for a source', () => {
  it('gives way to the subject behind the verb', () => {
    const text = '“We are very happy” about the pier, said Bo Rask, a clerk.';
    expect(sourceOf(text, 'said', ['about', 'pier'])).toBe('Bo Rask, a clerk');
  });
});
