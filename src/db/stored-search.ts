import type { PrismaPg } from '@prisma/adapter-pg';

// Prisma's full-text search works the searched form of a text out anew for every row. The models' `search` columns hold
// it, indexed: they are put in its place.
const computed = /to_tsvector\(concat_ws\(' ', ((?:"\w+"\.)+)"\w+"\)\) @@ to_tsquery\((\$\d+)\)/g;

/** Prisma's SQL with its full-text searches over the `search` column of the same row, in web-search syntax. */
export function searchStored(sql: string): string {
  return sql.includes('to_tsquery(')
    ? sql.replace(computed, `$1"search" @@ websearch_to_tsquery('onrecord', $2)`)
    : sql;
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
