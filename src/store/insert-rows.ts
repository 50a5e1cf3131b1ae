import type { Prisma } from '../db/generated/prisma/client.ts';
import type { Transaction } from './transaction.ts';

/** Rows by the table that they go to. */
interface Tables {
  people: Prisma.PersonCreateManyInput;
  organisations: Prisma.OrganisationCreateManyInput;
  aliases: Prisma.AliasCreateManyInput;
  articles: Prisma.ArticleCreateManyInput;
  passages: Prisma.PassageCreateManyInput;
  mentions: Prisma.MentionCreateManyInput;
  affiliations: Prisma.AffiliationCreateManyInput;
  credits: Prisma.CreditCreateManyInput;
  appearances: Prisma.AppearanceCreateManyInput;
  statements: Prisma.StatementCreateManyInput;
  statement_speakers: Prisma.StatementSpeakerCreateManyInput;
  statement_mentions: Prisma.StatementMentionCreateManyInput;
  addressees: Prisma.AddresseeCreateManyInput;
}

/** Tables in which a row may come twice, when two entities of an article turn out to be one: the second is left out. */
const repeatable: ReadonlySet<string> = new Set(['aliases', 'affiliations', 'credits']);

/** Rows of several tables; those of one table all have the same columns. */
type RowsByTable = { readonly [Name in keyof Tables]?: readonly Tables[Name][] };

/**
 * Writes rows of several tables with one SQL statement and one value, their JSON: an article has thousands of values, and
 * Prisma's createMany spends four times the CPU on them. Keys that refer to rows of another table are checked when all are
 * written, so the tables may come in any order.
 */
export async function insertRows(transaction: Transaction, rowsByTable: RowsByTable): Promise<void> {
  const filled = Object.entries(rowsByTable).flatMap(([table, rows]) =>
    rows[0] ? [{ table, rows, first: rows[0] }] : [],
  );
  if (filled.length === 0) return;
  const inserts = filled.map(({ table, first }) => {
    const columns = Object.keys(first)
      .map((field) => `"${columnOf(field)}"`)
      .join(', ');
    const conflict = repeatable.has(table) ? 'ON CONFLICT DO NOTHING' : '';
    return `"new_${table}" AS (INSERT INTO "${table}" (${columns}) SELECT ${columns}
      FROM given, jsonb_populate_recordset(NULL::"${table}", given.rows->'${table}') ${conflict})`;
  });
  const json = Object.fromEntries(filled.map(({ table, rows }) => [table, rows.map(inColumns)]));
  await transaction.$executeRawUnsafe(
    `WITH given AS (SELECT $1::jsonb AS rows), ${inserts.join(', ')} SELECT 1`,
    JSON.stringify(json),
  );
}

function inColumns(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value]));
}

/** The models map every field to its name in snake case. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
