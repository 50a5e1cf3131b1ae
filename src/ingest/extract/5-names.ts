import { events, plainCapitals, thingsNamed } from '../lexicon/organisations.ts';
import { honorifics } from '../lexicon/titles.ts';
import type { Gender, OrganisationKind } from '../types.ts';
import { givenGender, isGivenName } from './5-given.ts';
import {
  endingKind,
  followingKind,
  isBodyNoun,
  isPlace,
  type Known,
  knownName,
  rolesKinds,
  stateOf,
} from './5-known.ts';
import { bare, isHonorific, nameStart, slice } from './5-name-starts.ts';
import type { Run } from './5-runs.ts';
import { isRole, readTitle, type Title } from './5-titles.ts';
import { adjacent, type Word } from './5-words.ts';

/** What a name is taken to name, before the whole article has been heard. */
export type Sort = 'PERSON' | 'ORGANISATION' | 'STATE' | 'SEAT' | 'PLACE' | 'UNKNOWN';

/** A name: words `first` up to, not including, `end`, titles left out. */
export interface Name {
  readonly first: number;
  readonly end: number;
  readonly text: string;
  readonly sort: Sort;
  readonly kind: OrganisationKind;
  readonly known: Known | null;
  readonly title: Title | null;
  /** "Mr", "Dame": an honorific stands before it. */
  readonly honorific: boolean;
  readonly gender: Gender;
}

/** A name of which no more is known. Field by field: added to a copy, they would take four times the room. */
const nameAt = (first: number, end: number, text: string, sort: Sort, kind: OrganisationKind = 'OTHER'): Name => ({
  first,
  end,
  text,
  sort,
  kind,
  known: null,
  title: null,
  honorific: false,
  gender: 'UNKNOWN',
});
const things = new Set([...thingsNamed.ORGANISATION, ...thingsNamed.PLACE]);

function person(words: readonly Word[], text: string, run: Run, first: number): Name | null {
  const before = words[first - 1];
  const heads = words.slice(first, run.end);
  const last = heads.at(-1);
  if (!last || heads.length > 5) return null;
  if (knownName(slice(words, text, first, run.end))) return null;
  const honorific = !!before && adjacent(before, heads[0]) && isHonorific(before);
  // An office before the name, through an honorific in between: "campaign chief Sir Edmund Harcastle".
  let titleEnd = first;
  while (
    titleEnd > 0 &&
    words[titleEnd - 1] &&
    isHonorific(words[titleEnd - 1] as Word) &&
    adjacent(words[titleEnd - 1], words[titleEnd])
  )
    titleEnd -= 1;
  let title: Title | null = null;
  if (titleEnd > 0 && adjacent(words[titleEnd - 1], words[titleEnd]) && !words[titleEnd - 1]?.possessive) {
    title = readTitle(words, text, titleEnd);
    // "Secretary of State Jane Roe": the office's head is not its last word.
    if (!title && titleEnd > run.first && isRole(words[run.first]?.lower ?? '')) {
      const start = readTitle(words, text, run.first + 1);
      if (start) title = { ...start, end: titleEnd, text: slice(words, text, start.first, titleEnd) };
    }
  }
  const strong = endingKind(last.text)?.strong === true;
  if (strong && heads.length > 1 && !isGivenName(heads[0]?.text ?? '')) return null;
  const given = isGivenName(heads[0]?.text ?? '') || /^\p{Lu}\.?$/u.test(heads[0]?.text ?? '');
  if (!honorific && !title && !(given && heads.length > 1)) return null;
  // "grid operator Lysnett": a role that firms have too says nothing of one unclear word.
  const role = before?.lower ?? '';
  if (!honorific && title && heads.length === 1 && !given && !before?.capital && rolesKinds(role)) return null;
  if (!honorific && things.has(heads[0]?.lower ?? '')) return null;
  if (!honorific && !title && (strong || before?.lower === 'the')) return null;
  // "Glen Arrach Lynx Trust": behind two names or more a weak ending is no surname.
  if (!honorific && !title && heads.length > 3 && endingKind(last.text)) return null;
  if (!honorific && !title && given && isPlace(slice(words, text, first, run.end))) return null;
  const honour = honorific ? (honorifics.get(bare(before?.lower ?? '')) ?? 'UNKNOWN') : 'UNKNOWN';
  const told = [
    honour,
    title?.gender ?? 'UNKNOWN',
    heads.length > 1 || honorific ? givenGender(heads[0]?.text ?? '') : 'UNKNOWN',
  ];
  const gender = told.find((one) => one !== 'UNKNOWN') ?? 'UNKNOWN';
  return { ...nameAt(first, run.end, slice(words, text, first, run.end), 'PERSON'), title, honorific, gender };
}

/** Lower-case nouns after a name that belong to it or tell its kind: "Veyran culture ministry", "the Ekho Moskvy radio station". */
function following(words: readonly Word[], run: Run): { readonly end: number; readonly kind: OrganisationKind } | null {
  const [last, one, two] = [words[run.end - 1], words[run.end], words[run.end + 1]];
  if (!adjacent(last, one) || !one || last?.possessive || one.capital) return null;
  const pair = adjacent(one, two) ? `${one.lower} ${two?.lower}` : '';
  const kind = followingKind(pair) ?? followingKind(one.lower);
  if (kind) return { end: run.end, kind };
  if (isBodyNoun(one.lower) && !(adjacent(one, two) && two?.pos === 'NOUN'))
    return { end: run.end + 1, kind: 'GOVERNMENT_BODY' };
  if (two && isBodyNoun(two.lower) && adjacent(one, two) && /^(?:NOUN|ADJ)$/.test(one.pos) && !isRole(one.lower))
    return { end: run.end + 2, kind: 'GOVERNMENT_BODY' };
  return null;
}

const officeEnds =
  /^(?:general|minister|president|secretary|chancellor|premier|justice|governor|commissioner|executive|director|speaker)$/;

/** "the Attorney General", "the Vice President": nothing but offices, the last of them no surname. */
function isOfficeAlone(words: readonly Word[], run: Run, first: number): boolean {
  const last = words[run.end - 1];
  return first > run.first && run.end - first === 1 && officeEnds.test(last?.lower ?? '');
}

/** Reads one run: who or what its capital words name, as far as they tell by themselves. Empty for a bare title. */
export function readNames(words: readonly Word[], text: string, run: Run): readonly Name[] {
  const first = nameStart(words, run);
  if (first >= run.end || isEvent(words, run)) return [];
  if (isOfficeAlone(words, run, first)) return [];
  const name = person(words, text, run, first);
  if (name) return [...owners(words, text, run.first, first), name];
  return [other(words, text, run)].filter((found) => found !== null);
}

/** "the Republican National Convention", "the Harbour Summit": what is held is nobody. */
function isEvent(words: readonly Word[], { first, end }: Run): boolean {
  return end - first > 1 && events.has(words[end - 1]?.lower ?? '') && !isGivenName(words[first]?.text ?? '');
}

/** All names of the runs, in text order. */
export function namesOf(words: readonly Word[], text: string, runs: readonly Run[]): readonly Name[] {
  const read = runs.map((run) => readNames(words, text, run));
  const surnames = new Set(
    read.flatMap((names) => names.flatMap((name) => (name.sort === 'PERSON' ? surnameLikeWord(words, name) : []))),
  );
  if (surnames.size === 0) return read.flat();
  return runs.flatMap((run, at) => {
    const [word, before] = [words[run.first], words[run.first - 1]];
    // "Cuban officials" are none of Mark Cuban's.
    const describes = stateOf(word?.text ?? '') !== undefined && /^(?:NOUN|ADJ)$/.test(words[run.end]?.pos ?? '');
    const bears =
      run.end - run.first === 1 &&
      surnames.has(word?.lower ?? '') &&
      !describes &&
      !/^(?:the|an?)$/.test(before?.lower ?? '');
    const names = read[at] ?? [];
    return names.length === 0 && bears ? [nameAt(run.first, run.end, word?.text ?? '', 'UNKNOWN')] : names;
  });
}

/** "Peter Cook" is no cook, and nor is "Cook" after him; "Ian French" is no Frenchman. */
function surnameLikeWord(words: readonly Word[], { first, end }: Name): readonly string[] {
  const last = words[end - 1];
  return last && end - first > 1 && (isRole(last.lower) || stateOf(last.text) !== undefined) ? [last.lower] : [];
}

/** The organisation in the office before a name: "NATO Secretary-General …", "U.S. President …". */
function owners(words: readonly Word[], text: string, from: number, to: number): readonly Name[] {
  for (let end = to; end > from; end -= 1) {
    const known = knownName(slice(words, text, from, end));
    if (known && known.form !== 'SEAT') return [found(words, text, from, end, known)];
  }
  return [];
}

function found(words: readonly Word[], text: string, first: number, end: number, known: Known): Name {
  const sort = known.kind !== 'STATE' ? 'ORGANISATION' : known.form === 'SEAT' ? 'SEAT' : 'STATE';
  return { ...nameAt(first, end, slice(words, text, first, end), sort, known.kind), known };
}

function other(words: readonly Word[], text: string, run: Run): Name | null {
  let { first } = run;
  const { end } = run;
  if (end - first > 1 && /^the$/i.test(words[first]?.text ?? '')) first += 1;
  const whole = slice(words, text, first, end);
  const known = knownName(whole);
  // "a Baton Rouge newspaper" tells where a newspaper is.
  const after = /^an?$/.test(words[run.first - 1]?.lower ?? '') ? null : following(words, run);
  const last = words[end - 1];
  if (!last) return null;
  if (known && !(known.kind === 'STATE' && after)) return found(words, text, first, end, known);
  const adjective = stateOf(whole) !== undefined;
  const next = words[end];
  if (
    adjective &&
    next &&
    adjacent(last, next) &&
    !last.possessive &&
    /^(?:government|administration)$/.test(next.lower)
  ) {
    const state = knownName(stateOf(whole) ?? '');
    if (state) return found(words, text, first, end + 1, { ...state, form: 'ALIAS' });
  }
  if (after && after.end > end)
    return nameAt(first, after.end, slice(words, text, first, after.end), 'ORGANISATION', after.kind);
  if (known) return found(words, text, first, end, known);
  if (after && !adjective && !plainCapitals.has(whole.toLowerCase()))
    return nameAt(first, end, whole, 'ORGANISATION', after.kind);
  const opening = words[first]?.lower ?? '';
  if (isPlace(whole) || (end - first > 1 && thingsNamed.PLACE.includes(opening)))
    return nameAt(first, end, whole, 'PLACE');
  if (end - first > 1 && thingsNamed.ORGANISATION.includes(opening))
    return nameAt(first, end, whole, 'ORGANISATION', 'MEDIA');
  if (adjective || (end - first === 1 && (plainCapitals.has(last.lower) || isRole(last.lower)))) return null;
  if (end - first > 1) {
    const kind = headKind(words, first, end);
    if (kind) return nameAt(first, end, whole, 'ORGANISATION', kind);
    // "the First Minister", "the Home Secretary": an office in capitals, whoever holds it.
    if (officeEnds.test(last.lower)) return null;
  }
  return nameAt(first, end, whole, 'UNKNOWN');
}

/** The kind that an organisation's name gives away by its last word, or by the last before its "of" or "for". */
function headKind(words: readonly Word[], first: number, end: number): OrganisationKind | undefined {
  for (let at = first + 1; at < end; at += 1)
    if (/^(?:of|for)$/.test(words[at]?.lower ?? '')) {
      const head = endingKind(words[at - 1]?.text ?? '');
      if (head) return head.kind;
    }
  const last = endingKind(words[end - 1]?.text ?? '');
  if (!last) return undefined;
  return last.strong || !isGivenName(words[first]?.text ?? '') ? last.kind : undefined;
}
