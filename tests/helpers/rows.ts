import type { Database } from '../../src/db/client.ts';

const tables = [
  ...['articles', 'article_revisions', 'passages', 'people', 'organisations', 'aliases', 'affiliations', 'credits'],
  ...['mentions', 'appearances', 'statements', 'statement_speakers', 'statement_mentions', 'addressees'],
];

/** Every row of every table, as text, keys and times included: two equal dumps are the same database. */
export async function dumpRows(db: Database): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${table}" t ORDER BY 1`);
    dump[table] = rows.map(({ row }) => row);
  }
  return dump;
}

/** Numbers of rows by table. */
export async function countRows(db: Database): Promise<Record<string, number>> {
  return Object.fromEntries(Object.entries(await dumpRows(db)).map(([table, rows]) => [table, rows.length]));
}

/** What the stored counters get wrong, by counting again; nothing where all is well. */
export async function wrongCounts(db: Database): Promise<readonly unknown[]> {
  return db.$queryRaw`
    SELECT 'person' AS what, p.name, p.statement_count AS stored, count(s.*)::int AS counted
    FROM people p LEFT JOIN statement_speakers s ON s.person_id = p.id GROUP BY p.id HAVING p.statement_count <> count(s.*)
    UNION ALL
    SELECT 'organisation', o.name, o.statement_count, count(s.*)::int
    FROM organisations o LEFT JOIN statement_speakers s ON s.organisation_id = o.id GROUP BY o.id HAVING o.statement_count <> count(s.*)
    UNION ALL
    SELECT 'article', a.slug, a.statement_count, count(s.*)::int
    FROM articles a LEFT JOIN statements s ON s.article_id = a.id GROUP BY a.id HAVING a.statement_count <> count(s.*)
    UNION ALL
    SELECT 'appearance', a.id::text, a.statement_count, count(s.*)::int FROM appearances a
    LEFT JOIN statement_speakers s ON s.article_id = a.article_id
      AND (s.person_id = a.person_id OR s.organisation_id = a.organisation_id)
    GROUP BY a.id HAVING a.statement_count <> count(s.*)
    UNION ALL
    SELECT 'appearance mentions', a.id::text, a.mention_count, count(m.*)::int FROM appearances a
    LEFT JOIN mentions m ON m.article_id = a.article_id
      AND (m.person_id = a.person_id OR m.organisation_id = a.organisation_id)
    GROUP BY a.id HAVING a.mention_count <> count(m.*)
    UNION ALL
    SELECT 'total', t.name, t.stored::int, t.counted::int FROM (VALUES
      ('articles', (SELECT sum(articles) FROM totals), (SELECT count(*) FROM articles)),
      ('people', (SELECT sum(people) FROM totals), (SELECT count(*) FROM people)),
      ('organisations', (SELECT sum(organisations) FROM totals), (SELECT count(*) FROM organisations)),
      ('statements', (SELECT sum(statements) FROM totals), (SELECT count(*) FROM statements))
    ) AS t (name, stored, counted) WHERE t.stored <> t.counted
    UNION ALL
    SELECT 'orphan', p.name, 0, 0 FROM people p WHERE NOT EXISTS (SELECT FROM appearances WHERE person_id = p.id)
    UNION ALL
    SELECT 'orphan', o.name, 0, 0 FROM organisations o WHERE NOT EXISTS (SELECT FROM appearances WHERE organisation_id = o.id)
      AND NOT EXISTS (SELECT FROM articles WHERE publisher_id = o.id)
  `;
}
