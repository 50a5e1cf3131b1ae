import type { HighlightShape } from '../shared/rows.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Whether a word begins or ends between two characters. */
function isBorder(before: string, after: string): boolean {
  return !wordCharacter.test(before) || !wordCharacter.test(after);
}

/** Where words stand in a text as words of their own, in order, overlaps joined. Offsets are UTF-16 code units. */
export function findWords(text: string, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      const end = start + word.length;
      const [before, after] = [text.charAt(start - 1), text.charAt(end)];
      if (isBorder(before, word.charAt(0)) && isBorder(word.charAt(word.length - 1), after))
        ranges.push({ start, end });
    }
  }
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && range.start < last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else joined.push(range);
  }
  return joined;
}

/** How much of a long text a fragment shows on either side of the first match. */
const margin = 80;

/** The part of a field around the first of the words, cut between words; null where none of them stands in it. */
export function highlight(field: string, text: string, words: readonly string[]): HighlightShape | null {
  const ranges = findWords(text, words);
  const [first] = ranges;
  if (!first) return null;
  const from = first.start <= margin ? 0 : text.indexOf(' ', first.start - margin) + 1;
  const start = from > 0 && from <= first.start ? from : first.start <= margin ? 0 : first.start;
  const space = text.lastIndexOf(' ', first.end + margin);
  const end = first.end + margin >= text.length ? text.length : Math.max(space, first.end);
  return {
    field,
    fragment: text.slice(start, end),
    matched: ranges
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ start: range.start - start, end: range.end - start })),
  };
}
