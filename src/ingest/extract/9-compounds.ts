import type { Span } from '../document-types.ts';
import { spanAt } from '../span.ts';
import type { Reading, Spot } from './5-mentions.ts';
import { spotAt, wordsOf } from './9-heads.ts';

/**
 * The single sources in the words of one: "Google and Yahoo" are two, "Weil and her main challenger, Tobias Renneker," are two,
 * "Holt, who runs the port and the ferries," is one. The whole where it is one.
 */
export function partsOfSource(reading: Reading, source: Span): readonly Span[] {
  const { words } = reading;
  const { first, end } = wordsOf(reading, source);
  const cuts: number[] = [];
  let from = first;
  let inserted = false;
  for (let at = first; at < end; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (/^(?:who|whom|whose|which|that)$/.test(lower)) inserted = true;
    const listed = lower === ',' && !inserted && cuts.length === 0 && joinsLater(reading, at, end);
    if (lower !== 'and' && !listed) continue;
    // "Anna Kerr, who runs the port, and Ken Hale": a clause in between has its closing comma.
    if (inserted && words[at - 1]?.text !== ',') continue;
    const both = !inserted && named(reading, from, at) && opensWithName(reading, at + 1, end);
    if (!both && !described(reading, from, at)) continue;
    cuts.push(at);
    from = at + 1;
    inserted = false;
  }
  if (cuts.length === 0) return [source];
  const bounds = [first, ...cuts.map((cut) => cut + 1), end + 1];
  return bounds.slice(0, -1).flatMap((start, part) => {
    let stop = (bounds[part + 1] ?? end + 1) - 1;
    while (stop > start && words[stop - 1]?.mark) stop -= 1;
    const [head, last] = [words[start], words[stop - 1]];
    return head && last && stop > start ? [spanAt(reading.text, head.start, last.end)] : [];
  });
}

/** "Hale, Tolliver and Fenwick": a comma between names that an "and" closes. */
function joinsLater(reading: Reading, comma: number, end: number): boolean {
  const next = spotAtExactly(reading, comma + 1);
  if (!next) return false;
  const after = reading.words[next.end];
  return (
    next.end < end && (after?.lower === 'and' || (after?.text === ',' && reading.words[next.end + 1]?.lower === 'and'))
  );
}

function spotAtExactly({ spots }: Reading, at: number): Spot | undefined {
  const spot = spots[spotAt(spots, at)];
  return spot?.first === at ? spot : undefined;
}

/** Whether a mention ends the stretch, a comma aside, and owns nothing. */
function named(reading: Reading, from: number, to: number): boolean {
  const stop = reading.words[to - 1]?.mark ? to - 1 : to;
  const index = spotAt(reading.spots, from);
  for (let at = index; at < reading.spots.length && (reading.spots[at]?.first ?? to) < to; at += 1) {
    const spot = reading.spots[at];
    if (spot && spot.end === stop && !reading.words[spot.end - 1]?.possessive) return true;
  }
  return false;
}

/** "Anna Kerr, a nurse, | Ken Hale", "Anna Kerr of Norland | Ken Hale": people, the first with what is told of them. */
function described(reading: Reading, from: number, and: number): boolean {
  const { words, spots, entities } = reading;
  const person = (spot: Spot | undefined) =>
    spot !== undefined && entities[spot.entity]?.type === 'PERSON' && !words[spot.end - 1]?.possessive;
  const [one, other] = [spots[spotAt(spots, from)], spotAtExactly(reading, and + 1)];
  if (!person(one) || !person(other) || other?.kind === 'ROLE' || !opensWithName(reading, from, and)) return false;
  return /^(?:,|of|from|at|for)$/.test(words[one?.end ?? and]?.lower ?? '');
}

/** Whether a mention stands at the head of the stretch, with nothing but its title and a comma before it. */
function opensWithName(reading: Reading, from: number, end: number): boolean {
  const { words, spots } = reading;
  const spot = spots[spotAt(spots, from)];
  if (!spot || spot.first >= end || spot.first - from > 6 || words[spot.end - 1]?.possessive) return false;
  for (let at = from; at < spot.first; at += 1) {
    const word = words[at];
    if (!word || !(/^(?:NOUN|PROPN|ADJ|DET|PRON)$/.test(word.pos) || word.text === ',' || word.capital)) return false;
    if (/^(?:who|which|that|he|she|they|it)$/.test(word.lower)) return false;
  }
  return true;
}
