import type { Span } from '../document-types.ts';
import type { Gender } from '../types.ts';
import { type Phrase, readPhrase } from './5-appositions.ts';
import { pronounGender } from './5-genders.ts';
import { isBodyNoun, rolesKinds } from './5-known.ts';
import type { Reading } from './5-mentions.ts';
import { isRole, readTitle, type Title } from './5-titles.ts';
import { wordsOf } from './9-heads.ts';

/** What kind of words ask for an antecedent. */
export type AnaphorSort = 'HE' | 'SHE' | 'IT' | 'THEY' | 'NOUN';

/** What a noun's head is, as far as its antecedents go. */
export type HeadSort = 'SPOKES' | 'GROUP' | 'WRITING' | 'KIN' | 'ROLE' | 'BODY' | 'FIRM' | 'OTHER';

/** Words that stand for somebody who is named elsewhere. */
export interface Anaphor {
  readonly sort: AnaphorSort;
  /** Its first word. */
  readonly at: number;
  /** The head noun's word; the pronoun itself. */
  readonly head: number;
  /** The word after its core, before "of the union" and the like. */
  readonly end: number;
  /** The word after the whole of it. */
  readonly stop: number;
  readonly headSort: HeadSort;
  /** 'the', 'a', 'its' …; 'own' after a name's possessive; '' for none. */
  readonly determiner: string;
  readonly plural: boolean;
  readonly gender: Gender;
  readonly title: Title | null;
}

const spokes = /^(?:spokes(?:man|woman|person|people|men|women)|representatives?)$/;
const group =
  /^(?:staff|office|campaign|camp|team|people|editors?|members?|leaders?|officials?|board|executives?|economists?|analysts?|engineers?|scientists?|researchers?|lawyers?|managers?|directors|workers?|employees|organi[sz]ers|side|allies|supporters|backers|aides?|advisers|delegates|pilots|students|astronomers|ministers|authors|organisers|bosses|owners)$/;
const writing =
  /^(?:polls?|surveys?|reports?|stud(?:y|ies)|memos?|memorandum|letters?|statements?|analysis|audit|notes?|posts?|speech|filing|lawsuit|affidavit|communiqué|ruling|verdict|findings?|reviews?|release|document|website|manifesto|model|articles?|editorial|plan|paper|text|notice|decision|estimate|banner|card|email|message|tweet|order|complaint|motion|brief|book|page|column|recording|bill|summary)$/;
const kin =
  /^(?:(?:grand|step|god|half-|great-grand)?(?:mother|father|son|daughter|sister|brother|parents?)|wife|husband|widow|widower|partner|aunt|uncle|nephew|niece|cousin|mum|mom|dad|girlfriend|boyfriend|family|friend|friends|neighbo[u]?rs?|children)(?:-in-law)?$/;

const pronounSorts: Readonly<Record<string, AnaphorSort>> = {
  he: 'HE',
  him: 'HE',
  his: 'HE',
  himself: 'HE',
  she: 'SHE',
  her: 'SHE',
  hers: 'SHE',
  herself: 'SHE',
  it: 'IT',
  its: 'IT',
  itself: 'IT',
  they: 'THEY',
  them: 'THEY',
  their: 'THEY',
  themselves: 'THEY',
};

/** A personal pronoun of the third person at word `at`, or null. */
export function pronounAt(reading: Reading, at: number): Anaphor | null {
  const lower = reading.words[at]?.lower ?? '';
  const sort = Object.hasOwn(pronounSorts, lower) ? pronounSorts[lower] : undefined;
  if (!sort) return null;
  return {
    sort,
    at,
    head: at,
    end: at + 1,
    stop: at + 1,
    headSort: 'OTHER',
    determiner: '',
    plural: sort === 'THEY',
    gender: pronounGender(lower) ?? 'UNKNOWN',
    title: null,
  };
}

/** The noun phrase that a source's words open with, or null where they open with no noun. */
export function nounAt(reading: Reading, span: Span): Anaphor | null {
  const { words, text } = reading;
  const { first, end: stop } = wordsOf(reading, span);
  const phrase = phraseOf(reading, first, stop);
  const head = phrase && words[phrase.head];
  if (!phrase || !head) return null;
  const opening = words[first]?.lower ?? '';
  const owner = ownerEnd(reading, first, phrase.head);
  const title = readTitle(words, text, phrase.end, owner > 0 ? owner : phrase.determiner ? first + 1 : first);
  return {
    sort: 'NOUN',
    at: first,
    head: phrase.head,
    end: phrase.end,
    stop,
    headSort: headSortOf(head.lower, words[phrase.head - 1]?.lower ?? ''),
    determiner: owner > 0 && !pronounGenderOrOwner(opening) ? 'own' : phrase.determiner || numeral(opening),
    plural: /s$/.test(head.lower) && head.lemma !== head.lower,
    gender: title?.gender ?? 'UNKNOWN',
    title,
  };
}

const pronounGenderOrOwner = (lower: string) => /^(?:his|her|its|their|our|my|your)$/.test(lower);
const numeral = (lower: string) =>
  /^(?:one|two|three|four|five|some|many|most|several|few|both|another|other|no|each|every|this|that|these|those|about|nearly)$/.test(
    lower,
  )
    ? lower
    : '';

function phraseOf(reading: Reading, first: number, stop: number): Phrase | null {
  let at = first;
  for (let tries = 0; tries < 3; tries += 1) {
    const phrase = readPhrase(reading.words, at);
    if (phrase && phrase.end > stop) return ownerPhrase(reading, phrase, stop);
    if (!phrase) return null;
    const head = reading.words[phrase.head];
    // "Norland's foreign ministry": the owner is read over.
    if (!head?.possessive || phrase.end >= stop) return { ...phrase, first };
    at = phrase.end;
  }
  return null;
}

/** "The company's" in front of a noun that is no part of the source. */
function ownerPhrase({ words }: Reading, phrase: Phrase, stop: number): Phrase | null {
  const last = words[stop - 1];
  return last?.possessive && stop > phrase.first ? { ...phrase, end: stop, head: stop - 1 } : null;
}

/** The word after a possessive between the phrase's first word and its head, or 0. */
function ownerEnd(reading: Reading, first: number, head: number): number {
  for (let at = head - 1; at >= first; at -= 1) if (reading.words[at]?.possessive) return at + 1;
  return pronounGenderOrOwner(reading.words[first]?.lower ?? '') ? first + 1 : 0;
}

function headSortOf(lower: string, before: string): HeadSort {
  // "The state representative" has an office of her own.
  if (spokes.test(lower) && !/^(?:state|elected|u\.s\.|us)$/.test(before)) return 'SPOKES';
  if (kin.test(lower)) return 'KIN';
  if (writing.test(lower)) return 'WRITING';
  if (group.test(lower)) return 'GROUP';
  if (isRole(lower)) return 'ROLE';
  if (isBodyNoun(lower)) return 'BODY';
  return rolesKinds(lower) ? 'FIRM' : 'OTHER';
}
