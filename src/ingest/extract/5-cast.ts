import type { Gender, MentionKind, OrganisationKind, SpeakerType } from '../types.ts';
import type { Title } from './5-titles.ts';
import type { Word } from './5-words.ts';

/** An office of a cast member, with the body it belongs to where the article names it. */
export interface Office extends Title {
  organisation: Member | null;
}

/** A person or organisation while the article is being read: grows with every name found for it. */
export interface Member {
  readonly id: number;
  readonly type: SpeakerType;
  name: string;
  /** The longest name's words, lower case. */
  parts: readonly string[];
  kind: OrganisationKind;
  gender: Gender;
  readonly aliases: Set<string>;
  readonly offices: Office[];
  /** Nouns that take it up: what appositions and its own name call it. */
  readonly nouns: Set<string>;
}

/** Words `first` up to `end` that stand for a member. */
export interface Sighting {
  readonly member: Member;
  readonly first: number;
  readonly end: number;
  readonly form: Exclude<MentionKind, 'PRONOUN'>;
}

/** All members so far, with their sightings in no particular order, and the article's words. */
export interface Cast {
  readonly words: readonly Word[];
  readonly text: string;
  /** May stand apart from the text. */
  readonly headline: string;
  readonly members: Member[];
  readonly sightings: Sighting[];
  /** Known organisations and states that are members already, by name. */
  readonly known: Map<string, Member>;
}

/** Adds a member. */
export function enlist(cast: Cast, type: SpeakerType, name: string, kind: OrganisationKind, gender: Gender): Member {
  const member: Member = {
    id: cast.members.length,
    type,
    name,
    parts: partsOf(name),
    kind,
    gender,
    aliases: new Set(),
    offices: [],
    nouns: new Set(),
  };
  cast.members.push(member);
  return member;
}

const simple = /^[^\s.,'’]+(?: [^\s.,'’]+)*$/;

/** A name's words, lower case, without stops and possessives: what names are compared by; "O’Dell" is "O'Dell". */
export function partsOf(name: string): readonly string[] {
  if (simple.test(name)) return name.toLowerCase().split(' ');
  return name
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s(?=\s|$)/g, '')
    .split(/\s+/)
    .map((part) => part.replace(/[.,'’]+$/g, ''))
    .filter((part) => part !== '');
}

/** Notes that words stand for a member, and keeps the longest name as its name. */
export function sight(cast: Cast, member: Member, first: number, end: number, form: Sighting['form']): void {
  cast.sightings.push({ member, first, end, form });
  const text = wordsText(cast, first, end);
  member.aliases.add(text);
}

/** The text from the first word to the one before `end`. */
export function wordsText(cast: Pick<Cast, 'words' | 'text'>, first: number, end: number): string {
  return cast.text.slice(cast.words[first]?.start ?? 0, cast.words[end - 1]?.end ?? 0);
}
