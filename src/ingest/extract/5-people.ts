import { shortForms } from '../lexicon/nicknames.ts';
import type { Gender } from '../types.ts';
import { type Cast, enlist, type Member, partsOf, sight, wordsText } from './5-cast.ts';
import { givenGender, isGivenName } from './5-given.ts';
import type { Name } from './5-names.ts';

const nicknames = new Map(shortForms.split(',').map((pair) => pair.split(' ') as [string, string]));
const genders = (one: Gender, other: Gender) => one === 'UNKNOWN' || other === 'UNKNOWN' || one === other;
const suffix = /^(?:jr|sr|ii|iii|iv|kc|qc|mp)$/;

/** Without "Jr" at its end; "al-Assad" ends in "assad". */
export function core(parts: readonly string[]): readonly string[] {
  const whole = suffix.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
  const last = whole.at(-1) ?? '';
  return /^(?:al|el)[-‐‑]/.test(last) ? [...whole.slice(0, -1), last.slice(3)] : whole;
}

function sameFirst(one: string, other: string): boolean {
  if (one === other) return true;
  if (nicknames.get(one) === other || nicknames.get(other) === one) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length === 1 ? long.startsWith(short) : short.length >= 3 && long.startsWith(short);
}

/** Whether two full names can be one person's: same last name, same first name, an initial or its short form. */
export function sameFullName(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [core(one), core(other)];
  if (a.length < 2 || b.length < 2) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.at(-1) !== long.at(-1)) return false;
  return (
    sameFirst(short[0] ?? '', long[0] ?? '') ||
    short.every((part, at) => part === long[long.length - short.length + at])
  );
}

/** Whether `parts` are the end of a longer name: "Fogh Rasmussen", "Van Aken", "de Hoop Scheffer". */
function isTail(parts: readonly string[], name: readonly string[]): boolean {
  const whole = core(name);
  return parts.length < whole.length && parts.every((part, at) => part === whole[whole.length - parts.length + at]);
}

/** Enters a member under a name, for look-ups; bounded, so that no text of one surname takes more than linear time. */
export function index(map: Map<string, Member[]>, key: string | undefined, member: Member): void {
  const list = map.get(key ?? '') ?? [];
  if (list.length < 50 && !list.includes(member)) map.set(key ?? '', [...list, member]);
}

/** First and last name of a full one. */
function endsOf(parts: readonly string[]): readonly string[] {
  return parts.length < 2 ? [] : [parts[0] ?? '', core(parts).at(-1) ?? ''];
}

/**
 * Brings the article's people together: first everybody with a full name, then surnames and first names in text order, each
 * to the nearest preceding person who bears it and whose gender fits. Two people who share a surname stay two.
 * Returns the names that are no person's.
 */
export function castPeople(cast: Cast, names: readonly Name[]): readonly Name[] {
  const byEnd = new Map<string, Member[]>();
  const byStart = new Map<string, Member[]>();
  const told = new Map<Name, Member>();
  const enter = (name: Name, full: string): Member => {
    const parts = partsOf(full);
    const last = core(parts).at(-1);
    let member = (byEnd.get(last ?? '') ?? []).find(
      (known) => sameFullName(known.parts, parts) && genders(known.gender, name.gender),
    );
    member ??= enlist(cast, 'PERSON', full, 'OTHER', name.gender);
    if (parts.length > member.parts.length) [member.name, member.parts] = [full, parts];
    index(byEnd, last, member);
    index(byStart, parts[0], member);
    return member;
  };
  // "Carter and Eric Fanning" behind Ash Carter are two.
  const borne = new Set(names.flatMap(({ sort, text }) => endsOf(sort === 'PERSON' ? partsOf(text) : [])));
  for (const [at, name] of names.entries()) {
    if (name.sort !== 'PERSON') continue;
    if (name.end - name.first > 1) told.set(name, enter(name, name.text));
    // "Joel and Tansy Birch": the first name before "and" has the surname after it.
    const before = names[at - 1];
    if (
      before &&
      name.end - name.first > 1 &&
      before.end + 1 === name.first &&
      before.end - before.first === 1 &&
      isGivenName(before.text) &&
      !borne.has(before.text.toLowerCase()) &&
      cast.words[before.end]?.lower === 'and'
    ) {
      const surname = wordsText(cast, name.first + 1, name.end);
      told.set(before, enter({ ...before, gender: givenGender(before.text) }, `${before.text} ${surname}`));
    }
  }
  const seen = new Map<Member, number>();
  const first = new Map<Member, number>();
  const byShort = new Map<Member, number>();
  const rest: Name[] = [];
  for (const name of names) {
    const member = told.get(name) ?? shortName(name);
    if (!member) {
      rest.push(name);
      continue;
    }
    if (member.gender === 'UNKNOWN') member.gender = name.gender;
    seen.set(member, name.first);
    if (!first.has(member)) first.set(member, name.first);
    if (name.end - name.first < member.parts.length) byShort.set(member, name.first);
    if (name.title) member.offices.push({ ...name.title, organisation: null });
    sight(cast, member, name.first, name.end, name.end - name.first >= member.parts.length ? 'NAME' : 'ALIAS');
  }
  return rest;

  function shortName(name: Name): Member | undefined {
    if (name.sort !== 'PERSON' && name.sort !== 'UNKNOWN' && name.sort !== 'PLACE') return undefined;
    const parts = partsOf(name.text);
    const last = core(parts).at(-1) ?? '';
    const fits = (member: Member) => genders(member.gender, name.gender);
    let candidates = (byEnd.get(last) ?? []).filter(
      (member) => fits(member) && (isTail(parts, member.parts) || member.parts.length === 1),
    );
    if (parts.length === 1 && candidates.length === 0) {
      candidates = (byStart.get(last) ?? []).filter(fits);
      if (candidates.length === 0 && isGivenName(name.text) && last.length > 2 && cast.members.length < 200)
        candidates = cast.members.filter(
          (member) =>
            member.type === 'PERSON' &&
            member.parts.length > 1 &&
            sameFirst(member.parts[0] ?? '', last) &&
            fits(member),
        );
      if (candidates.length > 1) return undefined;
    }
    const known = candidates.filter((member) => member.gender === name.gender);
    const pool = known.length > 0 && name.gender !== 'UNKNOWN' ? known : candidates;
    // A surname alone is the principal's; relatives keep their full or first names: whoever was so called last, else who came first.
    const preceding = pool
      .filter((member) => seen.has(member))
      .sort((a, b) => (byShort.get(b) ?? -1) - (byShort.get(a) ?? -1) || (first.get(a) ?? 0) - (first.get(b) ?? 0));
    const found = preceding[0] ?? (pool.length === 1 ? pool[0] : undefined);
    if (found || name.sort !== 'PERSON' || candidates.length > 1) return found;
    // Nobody bears it in full: a person of one name, "Mrs Tarrant" or "President Obama".
    const full = headlined(cast.headline, name.text);
    const single = enlist(cast, 'PERSON', full ?? name.text, 'OTHER', name.gender);
    if (full && single.gender === 'UNKNOWN') single.gender = givenGender(full.split(' ')[0] ?? '');
    index(byEnd, last, single);
    return single;
  }
}

/** The full name that the headline alone gives to a surname: a first name right before it, capitals like the text's. */
function headlined(headline: string, surname: string): string | null {
  const words = headline.split(/[\s,.:;!?()"“”]+/).map((word) => word.replace(/['’]s$/, ''));
  const at = words.findIndex((word, i) => i > 0 && word.toLowerCase() === surname.toLowerCase());
  const given = words[at - 1];
  return at > 0 && given && isGivenName(given) ? `${given} ${words[at]}` : null;
}
