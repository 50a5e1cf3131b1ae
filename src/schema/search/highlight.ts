import type { HighlightShape } from '../shared/rows.ts';

/** A text as it is searched, with where each of its characters stands in the original. */
interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** Lower case, and without accents where names are searched. */
function fold(text: string, accents: boolean): Folded {
  let folded = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = (accents ? character : character.normalize('NFD').replace(/\p{M}+/gu, '')).toLowerCase();
    for (let unit = 0; unit < plain.length; unit += 1) at.push(offset);
    folded += plain;
    offset += character.length;
  }
  at.push(offset);
  return { text: folded, at };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the terms stand in a text, in order, overlaps joined. Offsets are UTF-16 code units of the text. */
export function findTerms(text: string, terms: readonly string[], accents: boolean): Range[] {
  const folded = fold(text, accents);
  const ranges: Range[] = [];
  for (const term of terms) {
    const wanted = fold(term, accents).text;
    if (wanted === '') continue;
    for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
      ranges.push({ start: folded.at[at] ?? 0, end: folded.at[at + wanted.length] ?? text.length });
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

/** The part of a field around the first match, cut between words; null where nothing matches. */
export function highlight(
  field: string,
  text: string,
  terms: readonly string[],
  options: { readonly accents: boolean },
): HighlightShape | null {
  const ranges = findTerms(text, terms, options.accents);
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
