import type { PrismaPg } from '@prisma/adapter-pg';

// Prisma's full-text search works the searched form of a text out anew for every row. The models' `search` columns hold
// it, indexed: they are put in its place.
const computed = /to_tsvector\(concat_ws\(' ', ((?:"\w+"\.)+)"\w+"\)\) @@ to_tsquery\((\$\d+)\)/g;
// To rows that a search does not find no index leads: those that it finds are looked up apart.
const negated = /NOT ("\w+"\."\w+")\."search" @@ (websearch_to_tsquery\('onrecord', \$\d+\))/g;

/** Prisma's SQL with its full-text searches over the `search` column of the same row, in web-search syntax. */
export function searchStored(sql: string): string {
  if (!sql.includes('to_tsquery(')) return sql;
  return sql
    .replace(computed, `$1"search" @@ websearch_to_tsquery('onrecord', $2)`)
    .replace(negated, `NOT EXISTS (SELECT FROM $1 AS "found" WHERE "found"."id" = $1."id" AND "found"."search" @@ $2)`);
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
