import type { Span } from '../document-types.ts';
import type { Reading, Spot } from './5-mentions.ts';
import { isRole } from './5-titles.ts';
import { wordAt } from './5-words.ts';

const links = /^(?:of|for|at|from|in|with|to|on|by|about|against|behind|near|inside|under|among|between|like|over)$/;
/** Who or what speaks for somebody: "a spokesman for Merrow", "a poll by the Tessel Institute", "Lind's letter". */
const speaksFor = /^(?:spokes(?:man|woman|person|people)|representatives?)$/;
const writtenFor =
  /^(?:polls?|surveys?|reports?|stud(?:y|ies)|memos?|memorandum|letters?|statements?|analysis|audit|note|notes|post|speech|filing|lawsuit|affidavit|communiqué|ruling|verdict|finding|findings|review|release|document|website|manifesto|model|office|article|editorial)$/;
const breaks = /^(?:who|whom|whose|which|that|where|[,(:;–—]|--?)$/;

/** Index of the first spot that starts at or after word `at`. */
export function spotAt(spots: readonly Spot[], at: number): number {
  let low = 0;
  let high = spots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle]?.first ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of a span: `first` up to `end`, marks at either end left out. */
export function wordsOf(reading: Reading, span: Span): { readonly first: number; readonly end: number } {
  let first = wordAt(reading.words, span.start);
  // A source may begin inside a word that hyphens join.
  if ((reading.words[first - 1]?.end ?? 0) > span.start) first -= 1;
  let end = wordAt(reading.words, span.end);
  while (first < end && reading.words[first]?.mark) first += 1;
  while (end > first && reading.words[end - 1]?.mark) end -= 1;
  return { first, end };
}

/** The mention that a noun phrase is about, and how it stands for it. */
export interface Head {
  readonly spot: Spot;
  /** True where the words are somebody's who speaks for the mention: "a spokesman for Merrow". */
  readonly proxy: boolean;
}

/**
 * The mention at the head of a phrase: "Daniel Osei of Carrow Securities" is Osei, "The director, Leif Sandoval," is Sandoval, "a
 * spokesman for Merrow" speaks for Merrow, and "an aide to Karrad" is nobody who is named.
 */
export function headOf(reading: Reading, span: Span): Head | null {
  const { first, end } = wordsOf(reading, span);
  const { words, spots, entities } = reading;
  const from = spotAt(spots, first);
  const inside: Spot[] = [];
  // A mention that begins before the span ("the former minister" in front of a shorter source) still covers its head.
  const over = spots[from - 1];
  if (over && over.end > first) inside.push(over);
  for (let at = from; at < spots.length && (spots[at]?.first ?? 0) < end; at += 1) inside.push(spots[at] as Spot);
  let stop = first;
  while (stop < end && !breaks.test(words[stop]?.lower ?? '')) stop += 1;
  let link = first;
  const covered = new Set<number>();
  for (const spot of inside) for (let at = spot.first; at < spot.end; at += 1) covered.add(at);
  while (link < stop && !(links.test(words[link]?.lower ?? '') && !covered.has(link))) link += 1;
  const person = (spot: Spot) => entities[spot.entity]?.type === 'PERSON';
  const owns = (spot: Spot) =>
    (words[spot.end - 1]?.possessive === true && spot.end < stop) ||
    titles(reading, spot, stop) ||
    (person(spot) && describes(reading, spot, Math.min(link, stop)));
  const core = inside.filter((spot) => spot.first < link);
  const named =
    core.find((spot) => person(spot) && !owns(spot)) ?? inside.find((spot) => entitled(reading, first, spot));
  const after = inside.find((spot) => spot.first > stop && spot.first <= end && leads(reading, stop, spot));
  // "the chairwoman, Sen. Ada Voss,": the name says who, whoever else has been called so.
  // "The operator, Merle Coaches": so does a body's that closes the phrase.
  const closes = after !== undefined && after.end === end && !words[end - 1]?.possessive;
  if (named?.kind === 'ROLE' && after && after.kind !== 'ROLE' && (person(after) || closes))
    return { spot: after, proxy: false };
  if (named) return { spot: named, proxy: false };
  const body = core.filter((spot) => !owns(spot)).at(-1);
  const noun = words[link - 1];
  // "the two leading Republicans, Hale and Roark": the names behind the comma are meant.
  const several =
    body !== undefined && after !== undefined && after.kind !== 'ROLE' && person(after) && /s$/.test(noun?.lower ?? '');
  if (body && body.end >= link && !several) return { spot: body, proxy: false };
  if (after && (person(after) || closes || !isRole(noun?.lower ?? ''))) return { spot: after, proxy: false };
  const apposed = noun && isRole(noun.lower) ? spots[spotAt(spots, end + 1)] : undefined;
  if (apposed && person(apposed) && closesBehind(reading, end, apposed)) return { spot: apposed, proxy: false };
  if (noun && speaksFor.test(noun.lower)) {
    const principal = inside.find((spot) => spot.first >= link && spot.first <= link + 2) ?? core.at(-1);
    if (principal && !person(principal)) return { spot: principal, proxy: true };
  }
  if (noun && writtenFor.test(noun.lower)) {
    const owner = core.at(-1);
    if (owner && words[owner.end - 1]?.possessive) return { spot: owner, proxy: true };
    for (let at = link; at < stop; at += 1) {
      if (!/^(?:by|from)$/.test(words[at]?.lower ?? '')) continue;
      const author = inside.find((spot) => spot.first > at && spot.first <= at + 2);
      if (author) return { spot: author, proxy: true };
    }
  }
  return null;
}

/** "Hale spokesman Owen Castellan": the mention is part of an office. */
function titles(reading: Reading, spot: Spot, stop: number): boolean {
  for (let at = spot.end; at < stop && at < spot.end + 4; at += 1) {
    const word = reading.words[at];
    if (!word || word.mark || word.capital || !/^(?:NOUN|ADJ|PROPN)$/.test(word.pos)) return false;
    if (isRole(word.lower)) return true;
  }
  return false;
}

/** "Hale staffers", "a Hale campaign source": a person's name in front of common nouns tells whose they are. */
function describes({ words }: Reading, spot: Spot, end: number): boolean {
  for (let at = spot.end; at < end; at += 1) {
    const word = words[at];
    if (!word || word.mark || word.capital || word.pos !== 'NOUN') return false;
  }
  return spot.end < end;
}

/** "President of the Orsk Republic Anton Hale": an office with its body, all in capitals, and the name right behind it. */
function entitled({ words, entities }: Reading, first: number, spot: Spot): boolean {
  if (spot.kind === 'ROLE' || entities[spot.entity]?.type !== 'PERSON' || spot.first - first < 3) return false;
  if (!isRole(words[first]?.lower ?? '') || !words[spot.first - 1]?.capital) return false;
  for (let at = first; at < spot.first; at += 1)
    if (!words[at]?.capital && !/^(?:of|for|the|and)$/.test(words[at]?.lower ?? '')) return false;
  return true;
}

/** "A spokeswoman for the harbour office, Thea Marlow, said": the name between commas behind a source that ends before it. */
function closesBehind({ words }: Reading, end: number, spot: Spot): boolean {
  if (words[end]?.text !== ',' || spot.first !== end + 1 || spot.kind === 'ROLE') return false;
  return words[spot.end]?.text === ',' && words[spot.end]?.sentence === words[end]?.sentence;
}

/** After the comma only a title stands before the name: "its president, the composer Hollis Quade". */
function leads(reading: Reading, comma: number, spot: Spot): boolean {
  for (let at = comma + 1; at < spot.first; at += 1) {
    const word = reading.words[at];
    if (
      !word ||
      word.mark ||
      links.test(word.lower) ||
      word.possessive ||
      (!word.capital && /^(?:VERB|AUX|PRON|SCONJ)$/.test(word.pos))
    )
      return false;
  }
  return !/^(?:who|whom|whose|which|that|where)$/.test(reading.words[comma]?.lower ?? '');
}

/** The outlet in the words of a medium: "the Ekho Moskvy radio station", "on Channel 4"; null for an occasion. */
export function heardThrough(reading: Reading, span: Span): number | null {
  const { first, end } = wordsOf(reading, span);
  for (let at = spotAt(reading.spots, first); at < reading.spots.length; at += 1) {
    const spot = reading.spots[at];
    if (!spot || spot.first >= end) return null;
    const entity = reading.entities[spot.entity];
    const network = entity?.kind === 'COMPANY' && /^(?:Twitter|Facebook)$/.test(entity.name);
    if (entity?.type === 'ORGANISATION' && (entity.kind === 'MEDIA' || network)) return spot.entity;
  }
  return null;
}
