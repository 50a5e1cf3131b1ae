import type { Span } from '../document-types.ts';
import { spanAt } from '../span.ts';
import type { Reading, Spot } from './5-mentions.ts';
import { isRole } from './5-titles.ts';

/** "COURIER:" in an interview of the Brackenmoor Courier, "P&P:" in one of Purse & Passport. */
export function isPublisherLabel({ words, entities, publisher }: Reading, first: number, end: number): boolean {
  const name = publisher === null ? undefined : entities[publisher]?.name;
  if (!name || words[end]?.text !== ':' || words[first - 1]?.passage === words[first]?.passage) return false;
  const label = words.slice(first, end).map((word) => word.text);
  if (label.some((word) => /\p{Ll}/u.test(word))) return false;
  const whole = name.toLowerCase().split(/\s+/);
  const initials = whole.filter((word) => word !== 'the').map((word) => word[0]);
  const letters = label.join('').toLowerCase();
  return (
    label.every((word) => whole.includes(word.toLowerCase())) ||
    (letters.length > 1 && letters.replace(/[^\p{L}]/gu, '') === initials.join('').replace(/[^\p{L}]/gu, ''))
  );
}

const outlets =
  /^(?:newspaper|paper|page|station|magazine|website|site|network|publication|column|newsletter|channel|board)$/;

/** "This newspaper", "this station", in the article's own voice. */
export function isOwnOutlet({ words }: Reading, first: number, end: number): boolean {
  const [opening, noun] = [words[first], words[end - 1]];
  return end - first === 2 && opening?.lower === 'this' && opening.quotation < 0 && outlets.test(noun?.lower ?? '');
}

/** The words of one word. */
export const spanOfWord = ({ words, text }: Reading, at: number): Span => {
  const { start, end } = words[at] ?? { start: 0, end: 0 };
  return spanAt(text, start, end);
};

/** Who tells the article as "I": the one that its sign-off names, "Ida Rask writes every Thursday." */
export function authorOf(reading: Reading): Spot | null {
  const { words, spots, entities } = reading;
  const passage = words.at(-1)?.passage;
  const spot = spots.find(({ first }) => words[first]?.passage === passage);
  if (!spot || entities[spot.entity]?.type !== 'PERSON') return null;
  const [before, next, after] = [words[spot.first - 1], words[spot.end], words[spot.end + 2]];
  if (before && before.passage === passage && !before.mark) return null;
  const writes =
    next?.lower === 'writes' || (next?.lower === 'is' && isRole(after?.lower ?? words[spot.end + 1]?.lower ?? ''));
  return writes ? spot : null;
}

/** The first full name of every entity. */
export function firstNames(reading: Reading): ReadonlyMap<number, Span> {
  const names = new Map<number, Span>();
  for (const spot of reading.spots)
    if (spot.kind === 'NAME' && !names.has(spot.entity)) names.set(spot.entity, spot.span);
  return names;
}

/** The first mention of every entity. */
export function firstSpots({ spots }: Reading): ReadonlyMap<number, Spot> {
  return new Map(spots.toReversed().map((spot) => [spot.entity, spot]));
}
