import type { Gender } from '../types.ts';
import { pronounGender } from './5-genders.ts';
import type { Reading, Spot } from './5-mentions.ts';
import { spotAt } from './9-heads.ts';

/** What a pronoun asks of its antecedent. */
export interface Wanted {
  readonly type: 'PERSON' | 'ORGANISATION';
  readonly gender: Gender;
  /** Entities that it cannot be: whoever speaks the quotation that it stands in, whoever speaks to it. */
  readonly not: ReadonlySet<number>;
  /** Who made the statement before, or null. */
  readonly lastSpeaker: number | null;
}

/** Weights of what makes a mention an antecedent; found by a search over the training part of our own corpus. */
export const weights = {
  distance: -0.55,
  paragraph: -0.85,
  opens: 0.3,
  subject: 1,
  lastSpeaker: 1,
  count: 0.2,
  quoted: -2.3,
  owner: -0.8,
  object: -1.8,
  gender: 1.3,
  least: -2.1,
};

const linkWords = /^(?:of|for|at|from|in|with|to|on|by|about|against|behind|after|before|under|between|like)$/;
const window = 5;

/** The most likely antecedent of a pronoun at word `at` among the mentions before it, or null where none is likely. */
export function antecedent(reading: Reading, at: number, wanted: Wanted): Spot | null {
  const { words, spots, entities } = reading;
  const here = words[at];
  if (!here) return null;
  const best = new Map<number, { spot: Spot; value: number; count: number }>();
  for (let i = spotAt(spots, at) - 1; i >= 0; i -= 1) {
    const spot = spots[i];
    const word = spot && words[spot.first];
    const entity = spot && entities[spot.entity];
    if (!spot || !word || !entity) continue;
    if (here.sentence - word.sentence > window || word.kind === 'HEADLINE') break;
    if (word.kind !== 'BODY' || entity.type !== wanted.type || wanted.not.has(entity.index) || spot.end > at) continue;
    if (wanted.gender !== 'UNKNOWN' && entity.gender !== 'UNKNOWN' && entity.gender !== wanted.gender) continue;
    const there = best.get(entity.index);
    const value = weigh(reading, spot, at, wanted);
    if (!there) best.set(entity.index, { spot, value, count: 1 });
    else {
      there.count += 1;
      if (value > there.value) [there.spot, there.value] = [spot, value];
    }
  }
  let found: Spot | null = null;
  let most = weights.least;
  for (const { spot, value, count } of best.values()) {
    const total = value + weights.count * Math.min(count, 4);
    if (total > most) [found, most] = [spot, total];
  }
  return found;
}

function weigh(reading: Reading, spot: Spot, at: number, wanted: Wanted): number {
  const { words, entities } = reading;
  const [here, word, last] = [words[at], words[spot.first], words[spot.end - 1]];
  if (!here || !word || !last) return Number.NEGATIVE_INFINITY;
  let value = weights.distance * (here.sentence - word.sentence) + weights.paragraph * (here.passage - word.passage);
  let before = spot.first - 1;
  while (
    words[before] &&
    !words[before]?.mark &&
    spot.first - before < 6 &&
    words[before]?.sentence === word.sentence &&
    /^(?:DET|ADJ|PROPN|NOUN)$/.test(words[before]?.pos ?? '')
  )
    before -= 1;
  const ahead = words[before];
  const first = !ahead || ahead.sentence !== word.sentence || word.opens;
  if (first) value += weights.opens;
  else if (linkWords.test(ahead.lower)) value += weights.object;
  if (acts(reading, spot)) value += weights.subject;
  if (word.quotation >= 0 && word.quotation !== here.quotation) value += weights.quoted;
  if (last.possessive) value += weights.owner;
  if (spot.entity === wanted.lastSpeaker) value += weights.lastSpeaker;
  if (wanted.gender !== 'UNKNOWN' && entities[spot.entity]?.gender === wanted.gender) value += weights.gender;
  return value;
}

/** Whether a verb follows the mention, an apposition between commas left out: the mention is a subject. */
export function acts(reading: Reading, spot: Spot): boolean {
  const { words } = reading;
  const next = words[spot.end];
  const sentence = words[spot.first]?.sentence;
  if (!next || next.sentence !== sentence || words[spot.end - 1]?.possessive) return false;
  if (/^(?:VERB|AUX|ADV)$/.test(next.pos)) return !/ing$/.test(next.lower);
  if (next.text !== ',') return false;
  for (let at = spot.end + 1; at < spot.end + 25; at += 1) {
    if (words[at]?.sentence !== sentence) return false;
    if (words[at]?.text === ',' && /^(?:VERB|AUX|ADV)$/.test(words[at + 1]?.pos ?? '')) return true;
  }
  return false;
}

/** Who a relative "who" or "which" at word `at` takes up: the mention right before it, appositions and "of the union" between. */
export function relativeOf(reading: Reading, at: number, type: 'PERSON' | 'ORGANISATION'): Spot | null {
  const { words, spots, entities } = reading;
  const sentence = words[at]?.sentence;
  const comma = words[at - 1]?.text === ',';
  // "Iveson, who held the post and who warned": the second takes up what the first does.
  if (/^(?:and|or|but)$/.test(words[at - 1]?.lower ?? '')) {
    for (let k = at - 2; k > at - 40 && words[k]?.sentence === sentence; k -= 1)
      if (/^(?:who|whose|whom|which)$/.test(words[k]?.lower ?? '')) return relativeOf(reading, k, type);
  }
  for (let i = spotAt(spots, at) - 1; i >= 0; i -= 1) {
    const spot = spots[i];
    if (!spot || words[spot.first]?.sentence !== sentence) return null;
    if (entities[spot.entity]?.type !== type) continue;
    if (words[spot.end - 1]?.possessive && spot.end < at - (comma ? 1 : 0)) return null;
    // Without a comma before it, "who" belongs to the word before it; "Leonard, a piano tuner who", to whom that is said of.
    const told = words[spot.end]?.text === ',' && /^(?:an?|the|one|his|her)$/.test(words[spot.end + 1]?.lower ?? '');
    if (!comma && spot.end !== at && !told) return null;
    for (let k = spot.end; k < at - (comma ? 1 : 0); k += 1) {
      const word = words[k];
      if (!word || /^(?:VERB|AUX|CCONJ|PRON)$/.test(word.pos)) return null;
      if (k === spot.end && !/^[,(]$/.test(word.text) && !linkWords.test(word.lower)) return null;
    }
    return spot;
  }
  return null;
}

/**
 * Whom a pronoun means that stands in front of its name, "Asked if she would go, Weil laughed": whoever the sentence goes on to name
 * right behind the comma; null elsewhere.
 */
export function askedOf(reading: Reading, at: number): Spot | null {
  const { words, spots, entities } = reading;
  const sentence = words[at]?.sentence;
  let opening = at;
  while (opening > at - 12 && words[opening - 1]?.sentence === sentence) opening -= 1;
  const [one, other] = [words[opening]?.lower ?? '', words[opening + 1]?.lower ?? ''];
  const asked = /^(?:asked|pressed|questioned)$/;
  if (!asked.test(one) && !(one === 'when' && asked.test(other))) {
    // "On the steps, asked if he would go, Weil said"
    let from = opening;
    while (from < at && !(words[from]?.text === ',' && asked.test(words[from + 1]?.lower ?? ''))) from += 1;
    if (from >= at) return null;
  }
  for (let comma = at + 1; comma < at + 25 && words[comma]?.sentence === sentence; comma += 1) {
    if (words[comma]?.text !== ',') continue;
    const spot = spots[spotAt(spots, comma + 1)];
    const wanted = pronounGender(words[at]?.lower ?? '');
    const entity = spot && entities[spot.entity];
    if (!spot || spot.first > comma + 3 || entity?.type !== 'PERSON' || !acts(reading, spot)) return null;
    return entity.gender === 'UNKNOWN' || entity.gender === wanted ? spot : null;
  }
  return null;
}

/** "It" where the ranking sees nobody: the only body that the sentence right before it names, in the same passage. */
export function onlyBodyBefore({ words, spots, entities }: Reading, at: number): Spot | null {
  const here = words[at];
  let found: Spot | null = null;
  for (let index = spotAt(spots, at) - 1; index >= 0; index -= 1) {
    const spot = spots[index];
    const word = spot && words[spot.first];
    if (!spot || !word || !here || here.sentence - word.sentence > 1 || word.passage !== here.passage) break;
    if (entities[spot.entity]?.type !== 'ORGANISATION') continue;
    if (found && found.entity !== spot.entity) return null;
    found = spot;
  }
  return found;
}
