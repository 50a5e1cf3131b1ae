import type { Reading, Spot } from './5-mentions.ts';
import type { Anaphor } from './9-anaphors.ts';
import { spotAt } from './9-heads.ts';

/** Whom the words of a noun phrase tie it to: by a possessive, and by a preposition behind its head. */
export interface Ties {
  readonly owner: number | null;
  readonly tied: number | null;
}

const links = /^(?:of|for|at|from|in|with|to|by|on|inside)$/;

/** "its spokeswoman", "Hale's campaign" have an owner; "a poll by Tessel", "economists at Corvane Bank" are tied to a body. */
export function tiesOf(reading: Reading, noun: Anaphor, pronoun: (at: number) => number | null): Ties {
  const { words, spots } = reading;
  let owner: number | null = null;
  if (/^(?:his|her|its|their)$/.test(words[noun.at]?.lower ?? '')) owner = pronoun(noun.at);
  let tied: number | null = null;
  const inside: Spot[] = [];
  for (let at = spotAt(spots, noun.at); at < spots.length && (spots[at]?.first ?? 0) < noun.stop; at += 1)
    inside.push(spots[at] as Spot);
  for (const spot of inside) {
    if (spot.end <= noun.head && words[spot.end - 1]?.possessive) owner = spot.entity;
    else if (spot.end <= noun.head && spot.first > noun.at - 1) tied ??= spot.entity;
    const before = words[spot.first - 1]?.lower === 'the' ? words[spot.first - 2] : words[spot.first - 1];
    if (spot.first >= noun.end && links.test(before?.lower ?? '') && spot.first <= noun.end + 6) tied ??= spot.entity;
  }
  return { owner, tied };
}
