import { describe, expect, it } from 'vitest';
import { findTerms, highlight } from './highlight.ts';

const shown = (text: string, terms: string[], accents = true) =>
  findTerms(text, terms, accents).map(({ start, end }) => text.slice(start, end));

describe('findTerms', () => {
  it.each([
    ['in any case', 'Harbour and HARBOUR', ['harbour'], true, ['Harbour', 'HARBOUR']],
    ['without accents', 'Évelyne Müller', ['evelyne', 'muller'], false, ['Évelyne', 'Müller']],
    ['with combining accents', 'E\u0301velyne', ['eve'], false, ['E\u0301ve']],
    ['after letters outside the first plane', '😀 harbour 😀', ['harbour', '😀'], true, ['😀', 'harbour', '😀']],
    ['where lower case is longer', 'İstanbul port', ['port'], true, ['port']],
    ['joined where they overlap', 'abcabc', ['abca', 'cab'], true, ['abcab']],
    ['nowhere', 'harbour', ['port', ''], true, []],
  ])('finds %s', (_name, text, terms, accents, wanted) => {
    expect(shown(text, terms, accents)).toEqual(wanted);
  });
});

describe('highlight', () => {
  it('cuts a long text between words, around the first match', () => {
    const text = `${'before '.repeat(40)}harbour${' after'.repeat(40)} harbour`;
    const found = highlight('text', text, ['harbour'], { accents: true });
    expect(text).toContain(found?.fragment);
    expect(found?.fragment.length).toBeLessThan(180);
    expect(found?.fragment).toMatch(/^before .*\bharbour\b.* after$/);
    expect(found?.matched.map(({ start, end }) => found.fragment.slice(start, end))).toEqual(['harbour']);
  });

  it('gives a short text whole, and nothing where nothing matches', () => {
    expect(highlight('name', 'Ada Byron', ['byron'], { accents: false })).toEqual({
      field: 'name',
      fragment: 'Ada Byron',
      matched: [{ start: 4, end: 9 }],
    });
    expect(highlight('name', 'Ada Byron', ['bob'], { accents: false })).toBeNull();
  });
});
