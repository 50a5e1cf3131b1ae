import type { PrismaPg } from '@prisma/adapter-pg';

// Prisma's full-text search works the searched form of a text out anew for every row. The models' `search` columns hold
// it, indexed: they are put in its place.
const computed = /to_tsvector\(concat_ws\(' ', ((?:"\w+"\.)+)"\w+"\)\) @@ to_tsquery\((\$\d+)\)/g;
// To rows that a search does not find no index leads: those that it finds are looked up apart.
const negated = /NOT ("\w+"\."\w+")\."search" @@ (websearch_to_tsquery\('onrecord', \$\d+\))/g;

// A list of a list is filtered over a selection that holds the columns that Prisma knows of, two selections further out
// than the table.
const selection = /\/\* inner select \*\/\) AS "t(\d+)"/g;

/** Prisma's SQL with its full-text searches over the `search` column of the same row, in web-search syntax. */
export function searchStored(sql: string): string {
  if (!sql.includes('to_tsquery(')) return sql;
  const searching = sql
    .replace(computed, `$1"search" @@ websearch_to_tsquery('onrecord', $2)`)
    .replace(negated, `NOT EXISTS (SELECT FROM $1 AS "found" WHERE "found"."id" = $1."id" AND "found"."search" @@ $2)`);
  return [...searching.matchAll(selection)].reduce(
    (text, [, number]) => searchThrough(text, Number(number)),
    searching,
  );
}

/** The SQL with searches in the selection of that number made in its table. */
function searchThrough(sql: string, number: number): string {
  const table = new RegExp(`FROM ("\\w+"\\."\\w+") AS "t${number - 2}"`).exec(sql)?.[1];
  if (table === undefined) return sql;
  const search = new RegExp(`"t${number}"\\."search" @@ (websearch_to_tsquery\\('onrecord', \\$\\d+\\))`, 'g');
  const found = `SELECT FROM ${table} AS "found" WHERE "found"."id" = "t${number}"."id" AND "found"."search" @@ $1`;
  return sql.replace(search, `EXISTS (${found})`);
}

/** Makes a client's adapter search the stored columns. */
export function withStoredSearch(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) => queryRaw({ ...query, sql: searchStored(query.sql) });
    return adapter;
  };
  return factory;
}
