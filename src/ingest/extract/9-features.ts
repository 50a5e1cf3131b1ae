import type { Entity } from '../types.ts';
import { closeness } from './5-antecedents.ts';
import { rolesKinds } from './5-known.ts';
import type { Reading } from './5-mentions.ts';
import { takesUp } from './5-titles.ts';
import type { Anaphor } from './9-anaphors.ts';
import type { Standing } from './9-scene.ts';

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
  if (sort === 'N') nounFeatures(reading, anaphor, candidate, setting, add);
  return out;
}

function genderFit(entity: Entity, anaphor: Anaphor): string {
  if (anaphor.gender === 'UNKNOWN') return 'any';
  return entity.gender === 'UNKNOWN' ? 'untold' : 'same';
}

function nounFeatures(
  reading: Reading,
  anaphor: Anaphor,
  candidate: Candidate,
  setting: Setting,
  add: (name: string) => void,
): void {
  const { words, entities, members } = reading;
  const member = members[candidate.entity];
  const entity = entities[candidate.entity];
  const head = words[anaphor.head];
  if (!member || !entity || !head) return;
  const person = entity.type === 'PERSON';
  const { headSort } = anaphor;
  add(`${headSort}&${person ? 'person' : 'body'}`);
  add(`${headSort}&${person ? 'person' : 'body'}&${anaphor.determiner || 'bare'}`);
  if (candidate.entity === setting.rule) {
    add('rule');
    add(`rule&${headSort}`);
  }
  if (candidate.entity === setting.owner) {
    add('owner');
    add(`owner&${headSort}&${person ? 'person' : 'body'}`);
  } else if (setting.owner !== null) add('owner-other');
  if (candidate.entity === setting.tied) {
    add('tied');
    add(`tied&${headSort}&${person ? 'person' : 'body'}&${anaphor.plural ? 'plural' : 'one'}`);
  } else if (setting.tied !== null) add('tied-other');
  if (person && anaphor.title) {
    const title = anaphor.title;
    const fit = Math.max(0, ...member.offices.map((office) => closeness(title, null, office)));
    add(
      `office=${member.offices.length === 0 ? 'none' : fit === 0 ? 'unlike' : fit < 1.5 ? 'head' : fit < 2.5 ? 'close' : 'closer'}`,
    );
    if (member.offices.some((office) => takesUp(head.lower, office.heads))) add('head-taken-up');
    add(`title&${anaphor.title.text.includes(' ') ? 'long' : 'short'}&${fit > 0 ? 'fits' : 'not'}`);
  }
  if (!person) {
    if (member.nouns.has(head.lower)) add('noun-known');
    if (member.parts.includes(head.lower)) add(`noun-in-name&${anaphor.determiner || 'bare'}`);
    add(`kinds=${rolesKinds(head.lower) ? (rolesKinds(head.lower)?.has(entity.kind) ? 'fit' : 'unlike') : 'untold'}`);
  }
  const extra = words.slice(anaphor.at, anaphor.head).filter((word) => !word.mark && word.pos !== 'DET');
  const known = new Set([...member.parts, ...member.offices.flatMap((office) => office.text.toLowerCase().split(' '))]);
  const shared = extra.filter((word) => known.has(word.lower)).length;
  if (extra.length > 0) add(`extra=${shared === 0 ? 'none' : shared === extra.length ? 'all' : 'some'}`);
  else add('no-extra');
}

/** Whether the head noun names an entity's office, or is one of the nouns by which it goes. */
export function isCalled(reading: Reading, anaphor: Anaphor, index: number): boolean {
  const member = reading.members[index];
  const head = reading.words[anaphor.head]?.lower ?? '';
  if (!member) return false;
  if (member.type === 'ORGANISATION') return member.nouns.has(head) || member.parts.includes(head);
  const { title } = anaphor;
  return title !== null && member.offices.some((office) => closeness(title, null, office) > 0);
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
  );
  return out;
}
