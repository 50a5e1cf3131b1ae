import { normaliseName } from '../ingest/link/normalise.ts';
import type { Replaced } from './revise.ts';
import type { Transaction } from './transaction.ts';

/** A person or organisation with the names it has and the words by which articles still name it. */
interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly words: readonly string[];
}

/** Removes those whom no article names, quotes or is published by, and no correction that holds names or replaces. */
export async function removeUnnamed(
  transaction: Transaction,
  { people, organisations }: Pick<Replaced, 'people' | 'organisations'>,
): Promise<void> {
  await transaction.$executeRaw`
    DELETE FROM people WHERE id = ANY(${people}::uuid[])
      AND NOT EXISTS (SELECT FROM appearances WHERE person_id = people.id)
      AND NOT EXISTS (SELECT FROM corrections WHERE person_id = people.id AND undone_at IS NULL)
      AND NOT EXISTS (SELECT FROM extracted_speakers WHERE person_id = people.id)
  `;
  await transaction.$executeRaw`
    DELETE FROM organisations WHERE id = ANY(${organisations}::uuid[])
      AND NOT EXISTS (SELECT FROM appearances WHERE organisation_id = organisations.id)
      AND NOT EXISTS (SELECT FROM articles WHERE publisher_id = organisations.id)
      AND NOT EXISTS (SELECT FROM corrections WHERE organisation_id = organisations.id AND undone_at IS NULL)
      AND NOT EXISTS (SELECT FROM extracted_speakers WHERE organisation_id = organisations.id)
  `;
}

/**
 * After a revision: removes those of the old state whom no article names, quotes or is published by any more, and of
 * those who remain the names that no article uses any more.
 * @param used names that the new state gives, by member's key: an alias need not stand in the text as it is written
 */
export async function removeOrphans(
  transaction: Transaction,
  { people, organisations }: Replaced,
  used: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  await removeUnnamed(transaction, { people, organisations });
  const namedPeople = await transaction.$queryRaw<NamedRow[]>`
    SELECT p.id::text, p.name, ARRAY(SELECT name FROM aliases WHERE person_id = p.id) AS aliases, ARRAY(
      SELECT text FROM mentions WHERE person_id = p.id AND kind <> 'ROLE' UNION SELECT text FROM credits WHERE person_id = p.id
    ) AS words FROM people p WHERE p.id = ANY(${people}::uuid[])
  `;
  const namedOrganisations = await transaction.$queryRaw<NamedRow[]>`
    SELECT o.id::text, o.name, ARRAY(SELECT name FROM aliases WHERE organisation_id = o.id) AS aliases, ARRAY(
      SELECT DISTINCT text FROM mentions WHERE organisation_id = o.id AND kind <> 'ROLE'
    ) AS words FROM organisations o WHERE o.id = ANY(${organisations}::uuid[])
  `;
  // Only people's names are always words of an article: an organisation's may come from a list ("United States" for "U.S.").
  for (const row of namedPeople) await shrinkName(transaction, row, used.get(row.id));
  for (const row of [...namedPeople, ...namedOrganisations]) await dropAliases(transaction, row, used.get(row.id));
}

/**
 * Whether an article still uses a name: the new state gives it, or some words are it or, being no other of the names,
 * hold it ("the Lees" holds "Lee"; "Ann Lee" does not keep "Lee" alive, it is a name of its own).
 */
function isUsed(name: string, row: NamedRow, given: ReadonlySet<string> | undefined): boolean {
  if (given?.has(name)) return true;
  const wanted = normaliseName(name);
  const others = new Set([row.name, ...row.aliases].map(normaliseName));
  return row.words
    .map(normaliseName)
    .some((words) => words === wanted || (!others.has(words) && words.includes(wanted)));
}

/** A name that had grown by the old state alone goes back to the longest that is still used. */
async function shrinkName(
  transaction: Transaction,
  row: NamedRow,
  given: ReadonlySet<string> | undefined,
): Promise<void> {
  if (isUsed(row.name, row, given)) return;
  const longest = row.aliases.filter((alias) => isUsed(alias, row, given)).sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return;
  const data = { name: longest, normalisedName: normaliseName(longest) };
  await transaction.person.update({ where: { id: row.id }, data, select: { id: true } });
  await transaction.alias.deleteMany({ where: { personId: row.id, name: longest } });
}

async function dropAliases(
  transaction: Transaction,
  row: NamedRow,
  given: ReadonlySet<string> | undefined,
): Promise<void> {
  const gone = row.aliases.filter((alias) => !isUsed(alias, row, given));
  if (gone.length === 0) return;
  await transaction.alias.deleteMany({
    where: { name: { in: gone }, OR: [{ personId: row.id }, { organisationId: row.id }] },
  });
}
