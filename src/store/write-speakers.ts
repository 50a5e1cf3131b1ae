import { v7 as uuid } from 'uuid';
import type { OrganisationKind } from '../db/generated/prisma/client.ts';
import { normaliseName } from '../ingest/link/normalise.ts';
import type { Entity } from '../ingest/types.ts';
import type { Cast, Member } from './cast.ts';
import { insertRows } from './insert-rows.ts';
import type { Transaction } from './transaction.ts';

/** What an article knows of one member, all entities that are it taken together. */
interface Naming {
  readonly member: Member;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: OrganisationKind;
}

/**
 * Writes the people and organisations of an article: new ones whole, known ones where the article says more. A name
 * grows to the longest one seen, the shorter becomes an alias, and a kind that was not known becomes known.
 * Counts are not written here: see adjustCounts.
 */
export async function writeSpeakers(transaction: Transaction, entities: readonly Entity[], cast: Cast): Promise<void> {
  const namings = namingsOf(entities, cast);
  const row = ({ member, name }: Naming) => ({ id: member.id, name, normalisedName: normaliseName(name) });
  const fresh = namings.filter(({ member }) => member.known === null);
  const people = fresh.filter(({ member }) => member.type === 'PERSON');
  const organisations = fresh.filter(({ member }) => member.type === 'ORGANISATION');
  for (const naming of namings) if (hasGrown(naming)) await grow(transaction, naming);
  await insertRows(transaction, {
    people: people.map(row),
    organisations: organisations.map((naming) => ({ ...row(naming), kind: naming.kind })),
    aliases: namings.flatMap(newAliases),
  });
}

function namingsOf(entities: readonly Entity[], cast: Cast): Naming[] {
  const byMember = new Map<string, { member: Member; entities: Entity[] }>();
  for (const entity of entities) {
    const member = cast[entity.index];
    if (!member) continue;
    const entry = byMember.get(member.id) ?? { member, entities: [] };
    entry.entities.push(entity);
    byMember.set(member.id, entry);
  }
  return [...byMember.values()].map(({ member, entities: same }) => {
    const names = [...(member.known ? [member.known.name] : []), ...same.map((entity) => entity.name)];
    const name = names.reduce((longest, other) => (other.length > longest.length ? other : longest));
    const all = new Set([...names, ...same.flatMap((entity) => entity.aliases)]);
    const kinds = [member.known?.kind, ...same.map((entity) => entity.kind)];
    return {
      member,
      name,
      aliases: [...all].filter((alias) => alias !== name && alias !== ''),
      kind: kinds.find((kind) => kind !== undefined && kind !== 'OTHER') ?? 'OTHER',
    };
  });
}

function hasGrown({ member, name, kind }: Naming): boolean {
  return member.known !== null && (member.known.name !== name || member.known.kind !== kind);
}

async function grow(transaction: Transaction, { member, name, kind }: Naming): Promise<void> {
  const where = { id: member.id };
  const data = { name, normalisedName: normaliseName(name) };
  if (member.type === 'PERSON') await transaction.person.update({ where, data, select: { id: true } });
  else await transaction.organisation.update({ where, data: { ...data, kind }, select: { id: true } });
  // What was an alias until now is the name.
  if (member.known?.aliases.includes(name)) {
    await transaction.alias.deleteMany({
      where: { name, OR: [{ personId: member.id }, { organisationId: member.id }] },
    });
  }
}

function newAliases({ member, aliases }: Naming) {
  return aliases
    .filter((alias) => !member.known?.aliases.includes(alias))
    .map((name) => ({
      id: uuid(),
      name,
      normalisedName: normaliseName(name),
      personId: member.type === 'PERSON' ? member.id : null,
      organisationId: member.type === 'ORGANISATION' ? member.id : null,
    }));
}
