import type { Reading, Spot } from './5-mentions.ts';
import type { Anaphor } from './9-anaphors.ts';
import { spotAt } from './9-heads.ts';

const stops = /^(?:who|whom|whose|which|that|where|[,(:;–—]|--?)$/;

/** Whoever works or learns somewhere may well be at odds with it. */
const hands = /^(?:pilots|workers|employees|staff|students|members|people)$/;

/**
 * The mention for which a noun phrase speaks by its own words: "a spokeswoman for the Labour Ministry", "a Carrow House spokesman", "a
 * survey released on Monday by Linden College", "economists at Corvane Bank"; null where they tie it to nobody.
 */
export function principalOf(reading: Reading, noun: Anaphor): Spot | null {
  const { words, spots, entities } = reading;
  const body = (spot: Spot) => entities[spot.entity]?.type === 'ORGANISATION';
  let stop = noun.end;
  while (stop < noun.stop && !stops.test(words[stop]?.lower ?? '')) stop += 1;
  for (let at = spotAt(spots, noun.at); at < spots.length && (spots[at]?.first ?? stop) < stop; at += 1) {
    const spot = spots[at] as Spot;
    if (spot.end > stop) return null;
    if (spot.end === noun.head && noun.headSort === 'SPOKES' && spot.kind !== 'ROLE' && body(spot)) return spot;
    if (spot.first < noun.end) continue;
    const article = words[spot.first - 1]?.lower === 'the' ? 1 : 0;
    const link = spot.first - 1 - article;
    const tie = words[link]?.lower ?? '';
    if (words[spot.end - 1]?.possessive) continue;
    if (noun.headSort === 'WRITING' && /^(?:by|from)$/.test(tie)) return spot;
    if (link !== noun.end || !body(spot)) continue;
    if (noun.headSort === 'SPOKES' && /^(?:for|of|from|at)$/.test(tie)) return spot;
    // "Two engineers at Corvane" are two of many: only those that are told as a whole speak for it.
    const whole = noun.headSort === 'GROUP' && noun.plural && noun.determiner === '';
    if (whole && !hands.test(words[noun.head]?.lower ?? '') && /^(?:at|from|for|of)$/.test(tie)) return spot;
  }
  return null;
}

/** Whether a noun is somebody's campaign by a pronoun: "her campaign" is none of another's. */
export function isOwnCampaign({ words }: Reading, noun: Anaphor): boolean {
  return /^(?:his|her|their)$/.test(noun.determiner) && /^(?:campaign|camp)$/.test(words[noun.head]?.lower ?? '');
}

/** The first mention of every campaign, by the surname that it goes by. */
export function campaignsOf({ spots, members }: Reading): ReadonlyMap<string, Spot> {
  const found = new Map<string, Spot>();
  for (const spot of spots) {
    const [surname = '', noun] = members[spot.entity]?.parts ?? [];
    if (noun === 'campaign' && !found.has(surname)) found.set(surname, spot);
  }
  return found;
}
