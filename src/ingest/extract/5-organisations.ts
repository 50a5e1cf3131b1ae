import type { OrganisationKind } from '../types.ts';
import { readAfter } from './5-appositions.ts';
import { type Cast, enlist, type Member, partsOf, sight } from './5-cast.ts';
import type { Leaning } from './5-evidence.ts';
import { type Known, knownName, rolesKinds, stateOf } from './5-known.ts';
import type { Name } from './5-names.ts';
import { adjacent } from './5-words.ts';

const placing = new Set(
  'in at near across around inside into through throughout toward towards within to from over outside via'.split(' '),
);
const small = /^(?:of|for|and|the|on|in|to|&)$/;
/** Below this, an unclear name stays unnamed: a place, a work, a feast. */
const enough = 2;

const initials = (parts: readonly string[]) =>
  parts
    .filter((part) => !small.test(part))
    .map((part) => part[0])
    .join('');

/** The member for a state or organisation that is known by name, added when it is not there yet. */
export function knownMember(cast: Cast, known: Known): Member {
  const there = cast.known.get(known.name);
  if (there) return there;
  const member = enlist(cast, 'ORGANISATION', known.name, known.kind, 'UNKNOWN');
  for (const noun of known.nouns) member.nouns.add(noun);
  cast.known.set(known.name, member);
  return member;
}

/** The state that an adjective or seat before an office points to, as a member. */
export function stateMember(cast: Cast, word: string): Member | null {
  const known = knownName(stateOf(word) ?? '');
  return known ? knownMember(cast, known) : null;
}

/** "in Georgia", "from a new Norland": the words place something there. */
function placed(cast: Cast, name: Name): boolean {
  const { words } = cast;
  let at = name.first - 1;
  while (name.first - at < 4 && /^(?:DET|ADJ)$/.test(words[at]?.pos ?? '')) at -= 1;
  return words[at]?.sentence === words[name.first]?.sentence && placing.has(words[at]?.lower ?? '');
}

/** Whether a state, or its capital, acts or is acted upon here, rather than being the place of something. */
function acts(cast: Cast, name: Name, involved: (word: number) => boolean): boolean {
  const { words } = cast;
  const [before, first, next] = [words[name.first - 1], words[name.first], words[name.end]];
  if (name.sort !== 'SEAT') return !placed(cast, name);
  if (placed(cast, name) || words[name.end - 1]?.possessive) return false;
  if (involved(name.first)) return true;
  if (next && adjacent(first, next) && (next.pos === 'VERB' || next.pos === 'AUX') && !/ing$|ed$/.test(next.lower))
    return true;
  const verb = before?.pos === 'ADJ' ? words[name.first - (words[name.first - 2]?.pos === 'DET' ? 3 : 2)] : before;
  return (
    verb?.pos === 'VERB' &&
    adjacent(verb, first) &&
    !/^(?:left|visited|leaving|visiting|reached|entered|fled)$/.test(verb.lower)
  );
}

/**
 * Brings the article's organisations and states together: known ones, those that their own words give away, then short forms and
 * acronyms of those, then unclear names by what stands around them.
 */
export function castOrganisations(
  cast: Cast,
  names: readonly Name[],
  weighed: (name: Name) => Leaning,
  involved: (word: number) => boolean,
): void {
  const byParts = new Map<string, Member>();
  const byShort = new Map<string, Member | null>();
  const shorten = (key: string, member: Member) => {
    const there = byShort.get(key);
    if (there !== member) byShort.set(key, there === undefined ? member : null);
  };
  const enter = (text: string, kind: OrganisationKind): Member => {
    const parts = partsOf(text.replace(/^the /i, ''));
    const key = parts.join(' ');
    const there = byParts.get(key);
    if (there) return there;
    const member = enlist(cast, 'ORGANISATION', text.replace(/^the /i, ''), kind, 'UNKNOWN');
    byParts.set(key, member);
    if (parts.length > 2) shorten(initials(parts), member);
    for (let count = 1; count < parts.length && count < 6; count += 1) {
      shorten(parts.slice(0, count).join(' '), member);
      shorten(parts.slice(-count).join(' '), member);
    }
    for (const part of parts) if (rolesKinds(part)) member.nouns.add(part);
    return member;
  };
  const told = new Map<Name, Member>();
  for (const name of names) {
    if (name.known) {
      if (!acts(cast, name, involved) && name.known.kind === 'STATE') continue;
      const member = knownMember(cast, name.known);
      told.set(name, member);
      // "The Times" after The New York Times, "the Daily News" after the New York Daily News.
      if (member.kind === 'MEDIA')
        for (let count = 1; count < member.parts.length; count += 1)
          shorten(member.parts.slice(-count).join(' '), member);
    } else if (name.sort === 'ORGANISATION') told.set(name, shortened(name) ?? enter(name.text, name.kind));
  }
  for (const name of names) {
    if (told.has(name) || name.sort !== 'UNKNOWN') continue;
    const leaning = weighed(name);
    if (leaning.state >= 1 && leaning.state >= leaning.person) enter(name.text, 'STATE');
    if (name.end - name.first < 2) continue;
    if (leaning.organisation >= enough && leaning.organisation > leaning.person)
      told.set(name, enter(name.text, name.kind));
  }
  for (const name of names) {
    let member = told.get(name);
    if (!member && !name.known && name.sort !== 'PERSON')
      member = byParts.get(partsOf(name.text).join(' ')) ?? short(name) ?? lone(name);
    if (!member || (member.kind === 'STATE' && !name.known && !involved(name.first) && placed(cast, name))) continue;
    const named =
      name.text.replace(/^the /i, '') === member.name ||
      (!name.known && partsOf(name.text).length === member.parts.length);
    sight(cast, member, name.first, name.end, named ? 'NAME' : 'ALIAS');
    const after = readAfter(cast.words, cast.text, name.end);
    if (after?.hint === 'ORGANISATION' && after.noun) {
      member.nouns.add(after.noun);
      const [kind] = rolesKinds(after.noun) ?? [];
      if (member.kind === 'OTHER' && kind) member.kind = kind;
    }
  }

  /** "The Daily News" is a name by its own words, and the end of one before it. */
  function shortened(name: Name): Member | undefined {
    const member = name.kind === 'MEDIA' ? byShort.get(partsOf(name.text.replace(/^the /i, '')).join(' ')) : undefined;
    return member?.kind === 'MEDIA' && /^the$/i.test(cast.words[name.first - 1]?.text ?? '') ? member : undefined;
  }

  function short(name: Name): Member | undefined {
    const key = partsOf(name.text.replace(/^the /i, '')).join(' ');
    const member = byShort.get(key);
    if (!member) return undefined;
    const before = cast.words[name.first - 1];
    const article = before?.lower === 'the' && adjacent(before, cast.words[name.first]);
    const front = member.parts[0] === key.split(' ')[0];
    // "the Compact" takes up the Northern Compact; "Halden" may be the town and not its university.
    if (!front && !article && /\p{Ll}/u.test(name.text)) return undefined;
    if (front && (placing.has(before?.lower ?? '') || (weighed(name).state > 0 && !involved(name.first))))
      return undefined;
    return member;
  }

  function lone(name: Name): Member | undefined {
    if (name.sort !== 'UNKNOWN') return undefined;
    const { person, organisation } = weighed(name);
    return organisation >= enough && organisation > person ? enter(name.text, 'OTHER') : undefined;
  }
}
