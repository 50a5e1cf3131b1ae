import type { SpeakerType } from '../types.ts';
import type { Reading, Spot } from './5-mentions.ts';
import { acts } from './9-pronouns.ts';

/** How a mention stands in its sentence: what makes it likely to be taken up again. */
export interface Standing {
  /** A verb follows it. */
  readonly subject: boolean;
  /** A preposition stands before it. */
  readonly object: boolean;
  /** First of its sentence, determiners and adjectives aside. */
  readonly opens: boolean;
  readonly owner: boolean;
}

const linkWords = /^(?:of|for|at|from|in|with|to|on|by|about|against|behind|after|before|under|between|like)$/;

/** The standing of every mention of the article, in the order of `Reading.spots`. Linear. */
export function standings(reading: Reading): readonly Standing[] {
  return reading.spots.map((spot) => standingOf(reading, spot));
}

function standingOf(reading: Reading, spot: Spot): Standing {
  const { words } = reading;
  const word = words[spot.first];
  let before = spot.first - 1;
  while (
    words[before] &&
    !words[before]?.mark &&
    spot.first - before < 6 &&
    words[before]?.sentence === word?.sentence &&
    /^(?:DET|ADJ|PROPN|NOUN)$/.test(words[before]?.pos ?? '')
  )
    before -= 1;
  const ahead = words[before];
  const opens = !ahead || ahead.sentence !== word?.sentence || word?.opens === true;
  return {
    subject: acts(reading, spot),
    object: !opens && linkWords.test(ahead?.lower ?? ''),
    opens,
    owner: words[spot.end - 1]?.possessive === true,
  };
}

/** The person and the body that an article mentions most, the first of equals. */
export type Main = Readonly<Record<SpeakerType, number | null>>;

/** Whom an article is about. Linear. */
export function mainOf({ spots, entities }: Reading): Main {
  const counts = new Map<number, number>();
  for (const { entity } of spots) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const main: Record<SpeakerType, number | null> = { PERSON: null, ORGANISATION: null };
  for (const [entity, count] of counts) {
    const type = entities[entity]?.type;
    const most = type && main[type];
    if (type && (most === null || most === undefined || count > (counts.get(most) ?? 0))) main[type] = entity;
  }
  return main;
}
