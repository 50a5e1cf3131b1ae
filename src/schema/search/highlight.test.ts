import { describe, expect, it } from 'vitest';
import { findWords, highlight } from './highlight.ts';
import { nearWords } from './near-words.ts';

const shown = (text: string, words: string[]) => findWords(text, words).map(({ start, end }) => text.slice(start, end));

describe('findWords', () => {
  it.each([
    ['each form', 'Harbour and harbours', ['Harbour', 'harbours'], ['Harbour', 'harbours']],
    ['no part of a word', 'harbour and harbourside', ['harbour'], ['harbour']],
    ['no part before an accent', 'E\u0301velyne', ['E'], []],
    ['after letters outside the first plane', '😀 harbour 😀', ['harbour', '😀'], ['😀', 'harbour', '😀']],
    ['joined where they overlap', 'well-known', ['well-known', 'known'], ['well-known']],
    ['nothing', 'harbour', ['port', ''], []],
  ])('finds %s', (_name, text, words, wanted) => {
    expect(shown(text, words)).toEqual(wanted);
  });
});

describe('nearWords', () => {
  it.each([
    ['accents', 'Zoë Ferrán', ['zoe'], ['Zoë']],
    ['typing errors', 'Angela Merkel', ['merkle'], ['Merkel']],
    ['parts', 'Harbour Board of Ferran', ['harb'], ['Harbour']],
    ['phrases', 'Port of Ferran', ['port of ferran'], ['Port', 'of', 'Ferran']],
    ['nothing else', 'Angela Merkel', ['putin', '%'], []],
  ])('forgives %s', (_name, name, terms, wanted) => {
    expect(nearWords(name, terms)).toEqual(wanted);
  });
});

describe('highlight', () => {
  it('cuts a long text between words, around the first match', () => {
    const text = `${'before '.repeat(40)}harbour${' after'.repeat(40)} harbour`;
    const found = highlight('text', text, ['harbour']);
    expect(text).toContain(found?.fragment);
    expect(found?.fragment.length).toBeLessThan(180);
    expect(found?.fragment).toMatch(/^before .*\bharbour\b.* after$/);
    expect(found?.matched.map(({ start, end }) => found.fragment.slice(start, end))).toEqual(['harbour']);
  });

  it('gives a short text whole, and nothing where nothing matches', () => {
    const matched = [{ start: 4, end: 9 }];
    expect(highlight('name', 'Ada Byron', ['Byron'])).toEqual({ field: 'name', fragment: 'Ada Byron', matched });
    expect(highlight('name', 'Ada Byron', ['Bob'])).toBeNull();
  });
});
