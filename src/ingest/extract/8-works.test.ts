import { describe, expect, it } from 'vitest';
import { isWork } from './8-works.ts';
import { contentOf } from './content-spans.ts';
import { readDocument } from './document.ts';

/** Whether what stands behind the first bar of a text, to its end, is a work's name and no statement. */
function isNamed(marked: string, lemma: string): boolean {
  const start = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { quotations } = readDocument({
    key: 'k',
    text,
    headline: null,
    publishedOn: null,
    publisher: null,
    url: null,
  });
  return isWork(text, contentOf(text, [{ start, end: text.length }], quotations), lemma);
}

describe('what a work is called', () => {
  it.each([
    ['Varga read |“The Keeper of the Pier”', 'like'],
    ['Varga spoke on Radio Tarvik’s |“Harbour Hour.”', 'say'],
    ['Varga was a guest |on Radio Tarvik’s “Harbour Hour,”', 'visit'],
    ["Varga spoke on the station's |''60 Minutes.''", 'say'],
    ['Varga listened to the podcast, |“Low Tide.”', 'speak'],
  ])('is no statement: %s', (marked, lemma) => {
    expect(isNamed(marked, lemma)).toBe(true);
  });

  it.each([
    ['Varga cried, |“Mayday.”', 'cry'],
    ['Varga proposed |they meet on Radio Tarvik’s “Harbour Hour”', 'propose'],
    ['Varga held up the clerk’s |“we are closed.”', 'read'],
    ['Varga predicted |a win for the thriller “Low Tide,”', 'predict'],
    ['Varga said |the clerk had never liked what was said on Radio Tarvik’s “Harbour Hour”', 'say'],
  ])('is not: %s', (marked, lemma) => {
    expect(isNamed(marked, lemma)).toBe(false);
  });
});
