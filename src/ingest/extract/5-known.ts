import {
  bodyNouns,
  followingNouns,
  knownOrganisations,
  organisationEndings,
  organisationRoles,
  weakEndings,
} from '../lexicon/organisations.ts';
import { placeNames, stateTable } from '../lexicon/states.ts';
import type { OrganisationKind } from '../types.ts';

/** A state or organisation that is known whatever the article says of it. */
export interface Known {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Nouns that take it up: "the alliance". */
  readonly nouns: ReadonlySet<string>;
  /** NAME for the name itself, ALIAS for another name or an acronym, SEAT for a capital or a seat of government. */
  readonly form: 'NAME' | 'ALIAS' | 'SEAT';
}

const names = new Map<string, Known>();
const adjectives = new Map<string, string>();
let longest = 1;

const add = (key: string, known: Known) => {
  if (!key) return;
  const lower = key.replace(/^the /, '').toLowerCase();
  if (!names.has(lower)) names.set(lower, known);
  longest = Math.max(longest, lower.split(' ').length);
};
const list = (cell: string | undefined) => (cell ? cell.split(',') : []);

for (const line of stateTable.trim().split('\n')) {
  const [name = '', people, others, seats] = line.split('|');
  const state = { name, kind: 'STATE' as const, nouns: new Set<string>() };
  add(name, { ...state, form: 'NAME' });
  for (const other of list(others)) add(other, { ...state, form: 'ALIAS' });
  for (const seat of list(seats)) add(seat, { ...state, form: 'SEAT' });
  for (const adjective of [...list(people), ...list(others)]) adjectives.set(adjective.toLowerCase(), name);
  adjectives.set(name.toLowerCase(), name);
  for (const seat of list(seats))
    if (/Kremlin|White House|Downing|Elys|Élys/.test(seat)) adjectives.set(seat.toLowerCase(), name);
}
for (const line of knownOrganisations.trim().split('\n')) {
  const [name = '', others, kind, nouns] = line.split('|');
  const known = { name, kind: kind as OrganisationKind, nouns: new Set(list(nouns)) };
  add(name, { ...known, form: 'NAME' });
  for (const other of list(others)) add(other, { ...known, form: 'ALIAS' });
}

/** The state or organisation of exactly this name, whatever its case; a leading article is no part of it. */
export function knownName(name: string): Known | undefined {
  const lower = name.toLowerCase();
  return names.get(lower.startsWith('the ') ? lower.slice(4) : lower);
}

/** How many words the longest known name has. */
export const longestKnownName = longest;

/** The state that an adjective, a name or a seat of government before an office points to: "Danish", "U.S.", "Kremlin". */
export function stateOf(word: string): string | undefined {
  return adjectives.get(word.toLowerCase());
}

/** True of regions, cities and parts of states, which never speak. */
export function isPlace(name: string): boolean {
  return placeNames.has(name);
}

const endings = new Map<string, OrganisationKind>();
for (const [kind, words] of Object.entries(organisationEndings))
  for (const word of words.split(/\s+/)) if (!endings.has(word)) endings.set(word, kind as OrganisationKind);

/** The kind of organisation that a name's last word gives away, and whether that word alone is proof. */
export function endingKind(word: string): { readonly kind: OrganisationKind; readonly strong: boolean } | undefined {
  const lower = word.toLowerCase();
  const own = endings.get(lower);
  const kind = own ?? (lower.endsWith('ies') ? undefined : endings.get(lower.replace(/s$/, '')));
  // "Banks", "Parks": the plural of an ending is a surname as often.
  return kind && { kind, strong: own !== undefined && !weakEndings.has(lower) };
}

const roles = new Map<string, Set<OrganisationKind>>();
for (const [kind, words] of Object.entries(organisationRoles))
  for (const word of words.split(/\s+/)) roles.set(word, (roles.get(word) ?? new Set()).add(kind as OrganisationKind));

/** The kinds of organisation that a noun may take up ("the company", "the alliance"); undefined for other nouns. */
export function rolesKinds(noun: string): ReadonlySet<OrganisationKind> | undefined {
  return roles.get(noun);
}

/** What a lower-case noun after a name tells: "the Ekho Moskvy radio station". */
export function followingKind(words: string): OrganisationKind | undefined {
  return followingNouns.get(words);
}

/** True of nouns that end a body's name in lower case: "the Veyran culture ministry". */
export function isBodyNoun(word: string): boolean {
  return bodyNouns.has(word);
}
