import { expect, it } from 'vitest';
import { viewTokens } from '../attribution/tokens.ts';
import { soundSource } from './8-sound-sources.ts';
import { readDocument } from './document.ts';

const opening = 'The harbour board met on Monday.\n\n';

/** What becomes of the source `words` of a text, with `other` as what the rules take for it. */
function mended(text: string, words: string, other?: string): string | null {
  const raw = { key: 'test:1', text: opening + text, headline: null, publishedOn: null, publisher: null, url: null };
  const view = viewTokens(readDocument(raw));
  const { tokens } = view.document;
  const stretch = (part: string) => {
    const at = opening.length + text.indexOf(part);
    return {
      first: tokens.findIndex(({ start }) => start >= at),
      end: tokens.findIndex(({ end }) => end >= at + part.length) + 1,
    };
  };
  const found = soundSource(view, stretch(words), other === undefined ? null : stretch(other));
  return found && raw.text.slice(tokens[found.first]?.start, tokens[found.end - 1]?.end);
}

it.each([
  ['Bo Lund, the pilot, said it was late.', 'Bo Lund, the pilot', undefined, 'Bo Lund, the pilot'],
  ['Schiff called on the board to pay.', 'Schiff', undefined, 'Schiff'],
  ['Councillor Bo Lund (Tarvik) endorsed the plan.', ')', undefined, 'Councillor Bo Lund (Tarvik)'],
  ['Bo Lund, whose house was flooded, argues that it is late.', 'whose house was flooded', undefined, 'Bo Lund'],
  [
    'With Councillor Bo Lund reportedly considering a ferry, it rained.',
    'With Councillor Bo Lund',
    undefined,
    'Councillor Bo Lund',
  ],
  ['About 40 dockers said it was late.', 'About 40 dockers', undefined, 'About 40 dockers'],
  ['On a grey day Lund warned of ice.', 'On a grey day Lund', 'Lund', 'Lund'],
  ['In declaring it late, she warned of ice.', 'In declaring it late', undefined, null],
  ['However, he warned of ice.', 'However', undefined, null],
  ["''It is late,''' said Bo Lund.", "'''", 'Bo Lund', 'Bo Lund'],
])('%s [%s]', (text, words, other, expected) => {
  expect(mended(text, words, other)).toBe(expected);
});

it('leaves nobody for nobody', () => {
  const raw = { key: 'test:1', text: opening, headline: null, publishedOn: null, publisher: null, url: null };
  expect(soundSource(viewTokens(readDocument(raw)), null, { first: 0, end: 1 })).toBeNull();
});
