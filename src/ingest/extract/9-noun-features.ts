import { passingOffices } from '../lexicon/titles.ts';
import type { Entity } from '../types.ts';
import { closeness } from './5-antecedents.ts';
import type { Member } from './5-cast.ts';
import { rolesKinds } from './5-known.ts';
import type { Reading } from './5-mentions.ts';
import { type Title, takesUp } from './5-titles.ts';
import type { Anaphor } from './9-anaphors.ts';
import type { Candidate, Setting } from './9-features.ts';

/** What speaks for and against a candidate of a noun phrase, beside what does so for pronouns as well. */
export function nounFeatures(
  reading: Reading,
  anaphor: Anaphor,
  candidate: Candidate,
  setting: Setting,
): readonly string[] {
  const out: string[] = [];
  const add = (name: string) => out.push(`N:${name}`);
  const { words, entities, members } = reading;
  const member = members[candidate.entity];
  const entity = entities[candidate.entity];
  const head = words[anaphor.head];
  if (!member || !entity || !head) return out;
  const person = entity.type === 'PERSON';
  const { headSort } = anaphor;
  const determiner = anaphor.determiner || 'bare';
  add(`${headSort}&${person ? 'person' : 'body'}`);
  add(`${headSort}&${person ? 'person' : 'body'}&${determiner}`);
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
  const fit = person && anaphor.title ? officeFit(member, anaphor.title) : 0;
  if (person && anaphor.title) {
    add(
      `office=${member.offices.length === 0 ? 'none' : fit === 0 ? 'unlike' : fit < 1.5 ? 'head' : fit < 2.5 ? 'close' : 'closer'}`,
    );
    if (member.offices.some((office) => takesUp(head.lower, office.heads))) add('head-taken-up');
    add(`title&${anaphor.title.text.includes(' ') ? 'long' : 'short'}&${fit > 0 ? 'fits' : 'not'}`);
  }
  if (!person) {
    if (member.nouns.has(head.lower)) add('noun-known');
    if (member.parts.includes(head.lower)) add(`noun-in-name&${determiner}`);
    add(`kinds=${rolesKinds(head.lower) ? (rolesKinds(head.lower)?.has(entity.kind) ? 'fit' : 'unlike') : 'untold'}`);
  }
  const extra = words.slice(anaphor.at, anaphor.head).filter((word) => !word.mark && word.pos !== 'DET');
  if (extra.length > 0) {
    const known = new Set([...member.parts, ...member.offices.flatMap(({ text }) => text.toLowerCase().split(' '))]);
    const shared = extra.filter((word) => known.has(word.lower)).length;
    add(`extra=${shared === 0 ? 'none' : shared === extra.length ? 'all' : 'some'}`);
  } else add('no-extra');
  const what = `${person ? 'person' : 'body'}-${likeness(member, entity, anaphor, head.lower, fit)}`;
  const last = candidate.entity === setting.lastSpeakers[0];
  if (candidate.entity === setting.rule) add(`rule&${what}`);
  add(`${what}&${determiner}&${headSort}`);
  add(`${what}&${determiner}&${candidate.ahead ? 'ahead' : 'behind'}`);
  add(`${what}&${candidate.entity === setting.main[entity.type] ? 'main' : 'minor'}`);
  add(
    `${what}&${last ? 'last-speaker' : 'other'}&quotation=${setting.behindQuotation}&${farOf(reading, anaphor, candidate)}`,
  );
  return out;
}

/** How the noun is known to go with the candidate: by an office, by what the body is called, by its kind. */
function likeness(member: Member, entity: Entity, { title }: Anaphor, head: string, fit: number): string {
  if (entity.type === 'PERSON') {
    if (!title) return 'untitled';
    if (fit > 0) return fit < 1.5 ? 'head' : 'close';
    // Whoever is only known as somebody's son, or as a candidate, may hold any office.
    if (passingOffices.has(head)) return 'none';
    return member.offices.every((office) => office.heads.some((noun) => passingOffices.has(noun))) ? 'none' : 'unlike';
  }
  if (member.nouns.has(head)) return 'noun';
  if (member.parts.includes(head)) return 'part';
  return rolesKinds(head)?.has(entity.kind) ? 'kind' : 'unlike';
}

const officeFit = (member: Member, title: Title) =>
  Math.max(0, ...member.offices.map((office) => closeness(title, null, office)));

function farOf({ words, spots }: Reading, anaphor: Anaphor, { ahead, spots: [nearest = 0] }: Candidate): string {
  if (ahead) return 'ahead';
  const far = (words[anaphor.at]?.sentence ?? 0) - (words[spots[nearest]?.first ?? 0]?.sentence ?? 0);
  return far < 3 ? String(far) : far < 6 ? 'far' : 'farther';
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
