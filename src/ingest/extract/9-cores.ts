import type { Span } from '../document-types.ts';
import { months, weekdays } from '../lexicon/calendar.ts';
import { spanAt } from '../span.ts';
import type { Reading } from './5-mentions.ts';
import { spotAt, wordsOf } from './9-heads.ts';

const fronting = /^(?:in|at|on|by|around|about|after|before|since|until)$/;
const taken = /^(?:that|which|whom|whose)$/;

/**
 * A source without what its borders took in before it: the time that opens the sentence ("At 11.35 Ms. Marr"), the noun that its
 * clause tells of ("a slump that director Ida Rask", "the trust, whose analyst Tom Hill"), the clause before it ("the surprise was
 * Ida Rask, whom the clerk Hill"). The whole where nothing of that stands in it.
 */
export function coreOf(reading: Reading, span: Span): Span {
  const { first, end } = wordsOf(reading, span);
  const start = behindClause(reading, behindRelative(reading, behindTime(reading, first, end), end), end);
  const [head, last] = [reading.words[start], reading.words[end - 1]];
  return start > first && head && last ? spanAt(reading.text, head.start, last.end) : span;
}

function behindTime({ words }: Reading, first: number, end: number): number {
  if (!fronting.test(words[first]?.lower ?? '')) return first;
  let at = first + 1;
  while (at < end && isTime(words[at]?.lower ?? '')) at += 1;
  // "In 2024": a time alone is all there is.
  return at > first + 1 && at < end ? (words[at]?.mark ? at + 1 : at) : first;
}

const isTime = (lower: string) =>
  /^(?:\d[\d:.]*(?:st|nd|rd|th|am|pm)?|:|[ap]\.?m\.?|noon|midnight)$/.test(lower) ||
  Object.hasOwn(months, lower.replace(/\.$/, '')) ||
  Object.hasOwn(weekdays, lower);

/** Behind the last relative word that only names follow: what it opens ends with the cue, and the names are its subject. */
function behindRelative({ words, spots }: Reading, first: number, end: number): number {
  for (let at = end - 1; at > first; at -= 1) {
    const word = words[at];
    if (!word || word.mark || /^(?:VERB|AUX)$/.test(word.capital ? '' : word.pos)) return first;
    if (!taken.test(word.lower)) continue;
    const spot = spots[spotAt(spots, at + 1)];
    return spot && spot.end === end && spot.kind !== 'ROLE' ? at + 1 : first;
  }
  return first;
}

/** "The surprise is Ida Rask, 83, the clerk Hill": the name at the end of a source that holds a whole clause. */
function behindClause({ words, spots }: Reading, first: number, end: number): number {
  let verb = first + 1;
  for (; verb < end; verb += 1) {
    const word = words[verb];
    if (!word || word.mark || taken.test(word.lower) || word.lower === 'who') return first;
    if (/^(?:is|are|was|were)$/.test(word.lower)) break;
  }
  for (let at = spotAt(spots, verb); at < spots.length && (spots[at]?.first ?? end) < end; at += 1) {
    const spot = spots[at];
    if (spot && spot.end === end && spot.kind !== 'ROLE' && commaBetween(words, verb, spot.first)) return spot.first;
  }
  return first;
}

function commaBetween(words: Reading['words'], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (words[at]?.text === ',') return true;
  return false;
}
