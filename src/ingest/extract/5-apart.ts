import type { CreditLine, Layout, Span } from '../document-types.ts';
import { type Cast, enlist, type Member, partsOf } from './5-cast.ts';
import { givenGender } from './5-given.ts';
import { knownName } from './5-known.ts';
import { knownMember } from './5-organisations.ts';
import { core, index, sameFullName } from './5-people.ts';

/** Somebody named outside the running text, and where; null for a name that came with the article and not in it. */
export interface ApartSighting {
  readonly member: Member;
  readonly span: Span | null;
}

/** The publisher and the people of the credits as members. */
export interface CastApart {
  readonly publisher: Member | null;
  readonly credits: readonly { readonly line: CreditLine; readonly member: Member }[];
  readonly sightings: readonly ApartSighting[];
}

/** Brings in who is named by the input or the layout alone: publisher, the dateline's agency, the credits' people. */
export function castApart(cast: Cast, layout: Layout): CastApart {
  const sightings: ApartSighting[] = [];
  const agency = layout.dateline?.agency ?? null;
  const agencyMember = agency && outlet(cast, agency.text);
  if (agency && agencyMember) sightings.push({ member: agencyMember, span: agency });
  const given = layout.raw.publisher?.trim();
  const publisher = given ? outlet(cast, given) : agencyMember;
  if (publisher) gather(cast, publisher);
  const byLast = new Map<string, Member[]>();
  for (const member of cast.members) if (member.type === 'PERSON') index(byLast, core(member.parts).at(-1), member);
  const credits = layout.credits.map((line) => {
    const member = creditedPerson(cast, byLast, line.span.text);
    sightings.push({ member, span: line.span });
    return { line, member };
  });
  return { publisher, credits, sightings };
}

const bare = (name: string) =>
  partsOf(name)
    .filter((part) => part !== 'the')
    .join(' ');

function outlet(cast: Cast, name: string): Member {
  const known = knownName(name);
  if (known && known.kind !== 'STATE') return knownMember(cast, known);
  const key = bare(name);
  const there = cast.members.find(
    (member) =>
      member.type === 'ORGANISATION' &&
      (bare(member.name) === key || [...member.aliases].some((alias) => bare(alias) === key)),
  );
  const member = there ?? enlist(cast, 'ORGANISATION', name, 'MEDIA', 'UNKNOWN');
  if (member.kind === 'OTHER') member.kind = 'MEDIA';
  return member;
}

function creditedPerson(cast: Cast, byLast: Map<string, Member[]>, name: string): Member {
  const parts = partsOf(name);
  const last = core(parts).at(-1);
  const there = byLast
    .get(last ?? '')
    ?.find((member) => sameFullName(member.parts, parts) || member.parts.join(' ') === parts.join(' '));
  if (there) return there;
  const member = enlist(cast, 'PERSON', name, 'OTHER', givenGender(name.split(/\s/)[0] ?? ''));
  index(byLast, last, member);
  return member;
}

/** "the Sentinel", "LANTERN" in an article of the Pinemark Sentinel: its own last words name the paper itself. */
function gather(cast: Cast, publisher: Member): void {
  const whole = bare(publisher.name).split(' ');
  const short = cast.members.filter((member) => {
    const name = bare(member.name).split(' ');
    return (
      member !== publisher &&
      member.kind !== 'STATE' &&
      name.length < whole.length &&
      name.every((word, at) => word === whole[whole.length - name.length + at]) &&
      (member.type === 'ORGANISATION' || member.name === member.name.toUpperCase())
    );
  });
  if (short.length === 0) return;
  for (const [at, sighting] of cast.sightings.entries())
    if (short.includes(sighting.member)) cast.sightings[at] = { ...sighting, member: publisher, form: 'ALIAS' };
  for (const member of short) for (const alias of member.aliases) publisher.aliases.add(alias);
}
