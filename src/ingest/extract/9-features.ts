import type { Entity } from '../types.ts';
import type { Reading } from './5-mentions.ts';
import type { Anaphor } from './9-anaphors.ts';
import type { Main, Standing } from './9-scene.ts';

/** What is known around an anaphor beside the mentions: who has been speaking, whom its own words and the rules point to. */
export interface Setting {
  /** Speakers of the statements before, the last one first. */
  readonly lastSpeakers: readonly number[];
  /** Who speaks the words that it stands in, in other words than a quotation's. */
  readonly reporter: number | null;
  /** The mention that the rules of pass 5 have found for it. */
  readonly rule: number | null;
  /** Whoever owns it ("its spokeswoman", "Hale's campaign") and what a preposition ties to it ("a poll by Tessel"). */
  readonly owner: number | null;
  readonly tied: number | null;
  /** Who the article speaks of most. */
  readonly main: Main;
  /** It stands right behind a quotation, or opens its passage. */
  readonly behindQuotation: boolean;
  readonly opensPassage: boolean;
}

/** An entity that may be meant, by the mention of it that is nearest. */
export interface Candidate {
  readonly entity: number;
  /** Indexes into `Reading.spots`, nearest first; at most a handful. */
  readonly spots: readonly number[];
  readonly count: number;
  /** How many other fitting entities were mentioned since. */
  readonly rank: number;
  /** The same among those mentioned as subjects; null for one that was not. */
  readonly subjectRank: number | null;
  /** Named behind the anaphor only. */
  readonly ahead: boolean;
  /** How many fitting candidates there are. */
  readonly rivals: number;
}

const upTo = (value: number, most: number) => Math.min(value, most);

/** What speaks for and against a candidate, as names of weights. */
export function featuresOf(
  reading: Reading,
  standing: readonly Standing[],
  anaphor: Anaphor,
  candidate: Candidate,
  setting: Setting,
): readonly string[] {
  const { words, spots, entities } = reading;
  const sort = anaphor.sort === 'HE' || anaphor.sort === 'SHE' ? 'P' : anaphor.sort === 'NOUN' ? 'N' : anaphor.sort;
  const out: string[] = [];
  const add = (name: string) => out.push(`${sort}:${name}`);
  const here = words[anaphor.at];
  const nearest = candidate.spots[0] ?? 0;
  const spot = spots[nearest];
  const word = spot && words[spot.first];
  const entity = entities[candidate.entity];
  if (!here || !word || !entity) return out;
  const stand = standing[nearest];
  const sentences = Math.abs(here.sentence - word.sentence);
  add(
    `far${candidate.ahead ? '-ahead' : ''}=${sentences < 4 ? sentences : sentences < 7 ? 4 : sentences < 12 ? 5 : 6}`,
  );
  add(`passages=${upTo(Math.abs(here.passage - word.passage), 4)}`);
  add(`rank=${upTo(candidate.rank, 4)}`);
  add(`subject-rank=${candidate.subjectRank === null ? 'none' : upTo(candidate.subjectRank, 3)}`);
  add(`count=${upTo(candidate.count, 4)}`);
  if (candidate.rivals === 1) add('alone');
  if (stand?.subject) add(sentences === 0 ? 'subject-here' : 'subject');
  if (stand?.opens) add(sentences === 0 ? 'opens-here' : 'opens');
  if (stand?.object) add('object');
  if (stand?.owner) add(sentences === 0 ? 'owner-here' : 'owner');
  if (word.quotation >= 0 && word.quotation !== here.quotation) add('quoted');
  if (candidate.entity === setting.lastSpeakers[0]) {
    add('last-speaker');
    if (setting.behindQuotation) add('last-speaker&quotation');
    if (setting.opensPassage) add('last-speaker&opens');
    add(`last-speaker&passages=${upTo(Math.abs(here.passage - word.passage), 2)}`);
  }
  if (candidate.entity === setting.lastSpeakers[1]) add('speaker-before');
  if (candidate.entity === setting.reporter) add(here.quotation >= 0 ? 'reporter-quoted' : 'reporter');
  if (here.quotation >= 0) add(`quotation&far=${upTo(sentences, 2)}`);
  if (setting.behindQuotation) add(`quotation-ends&far=${upTo(sentences, 3)}`);
  if (entity.type === 'PERSON') add(`gender=${genderFit(entity, anaphor)}`);
  else add(`kind=${entity.kind}`);
  return out;
}

function genderFit(entity: Entity, anaphor: Anaphor): string {
  if (anaphor.gender === 'UNKNOWN') return 'any';
  return entity.gender === 'UNKNOWN' ? 'untold' : 'same';
}

/** What speaks for nobody, as names of weights. */
export function nobodyFeatures(anaphor: Anaphor, rivals: number, setting: Setting): readonly string[] {
  const sort = anaphor.sort === 'HE' || anaphor.sort === 'SHE' ? 'P' : anaphor.sort === 'NOUN' ? 'N' : anaphor.sort;
  const out = [`${sort}:nobody`, `${sort}:nobody&rivals=${upTo(rivals, 4)}`];
  if (sort !== 'N') return out;
  const determiner = anaphor.determiner || 'bare';
  out.push(
    `N:nobody&${anaphor.headSort}`,
    `N:nobody&${determiner}`,
    `N:nobody&${anaphor.headSort}&${determiner}`,
    `N:nobody&${anaphor.plural ? 'plural' : 'one'}&${determiner}`,
    `N:nobody&${anaphor.headSort}&${anaphor.plural ? 'plural' : 'one'}`,
    `N:nobody&rule=${setting.rule !== null}`,
    `N:nobody&owner=${setting.owner !== null}&${anaphor.headSort}`,
    `N:nobody&tied=${setting.tied !== null}&${anaphor.headSort}`,
    `N:nobody&${anaphor.stop > anaphor.end ? 'narrowed' : 'plain'}`,
    `N:nobody&quotation=${setting.behindQuotation}&${determiner}&${anaphor.headSort}`,
    `N:nobody&${anaphor.head - anaphor.at > 1 ? 'extra' : 'no-extra'}&${determiner}`,
    `N:nobody&${anaphor.title ? 'title' : 'no-title'}&${determiner}`,
  );
  return out;
}
