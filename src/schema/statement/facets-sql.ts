import { pageOf, type Reading, type Source } from '../shared/reading.ts';
import { mostBuckets } from './timeline.ts';

// Facets in SQL, as `facets.ts` counts them. All groups of one list are counted from one reading of its statements.

const sum = 'sum(f.n)::bigint';

/** Groups in the order of the answer, the largest first; `from` is what is counted, by `count`. */
function grouped(depth: number, count: string, columns: string, from: string, by: string, limit = ''): Reading {
  const alias = `t${depth}`;
  const query = `SELECT ${columns}, ${count} AS count FROM ${from} GROUP BY ${by}`;
  return {
    kind: 'rows',
    from: `(SELECT * FROM (${query}) g ORDER BY count DESC, value COLLATE "C" ${limit}) ${alias}`,
    source: { alias, members: { count: { kind: 'value', sql: `${alias}.count` } } },
  };
}

function withMember(reading: Reading, name: string, member: (alias: string) => Reading): Reading {
  if (reading.kind !== 'rows') throw new TypeError('groups are rows');
  const { source } = reading;
  return { ...reading, source: { ...source, members: { ...source.members, [name]: member(source.alias) } } };
}

/** Groups by an enum column of the statement. */
export function enumGroups(source: Source, depth: number, name: 'kind' | 'act'): Reading {
  const { facets } = pageOf(source);
  const column = facets.value(name, `$s."${name}"`);
  const groups = grouped(depth, sum, `f.${column}::text AS value`, `${facets.counted} f`, `f.${column}`);
  return withMember(groups, name, (alias) => ({ kind: 'value', sql: `${alias}.value` }));
}

/** The largest groups by who said it. */
export function speakerGroups(source: Source, depth: number, most: number): Reading {
  const { facets } = pageOf(source);
  const id = facets.row('id', '$s.id');
  const groups = grouped(
    depth,
    'count(*)',
    'coalesce(p.person_id, p.organisation_id)::text AS value, p.person_id, p.organisation_id',
    `${facets.rows} f JOIN statement_speakers p ON p.statement_id = f.${id}`,
    'p.person_id, p.organisation_id',
    `LIMIT ${most}`,
  );
  const one = (alias: string, type: 'Person' | 'Organisation', table: string, column: string) => ({
    type,
    when: `${alias}.${column} IS NOT NULL`,
    reading: {
      kind: 'row' as const,
      from: `${table} t${depth + 1} WHERE t${depth + 1}.id = ${alias}.${column}`,
      source: { alias: `t${depth + 1}`, model: type },
    },
  });
  return withMember(groups, 'speaker', (alias) => ({
    kind: 'either',
    choices: [
      one(alias, 'Person', 'people', 'person_id'),
      one(alias, 'Organisation', 'organisations', 'organisation_id'),
    ],
  }));
}

/** The largest groups by who published the article. */
export function publisherGroups(source: Source, depth: number, most: number): Reading {
  const { facets } = pageOf(source);
  const article = facets.row('article_id', '$s.article_id');
  const groups = grouped(
    depth,
    'count(*)',
    'a.publisher_id::text AS value, a.publisher_id',
    `${facets.rows} f JOIN articles a ON a.id = f.${article} WHERE a.publisher_id IS NOT NULL`,
    'a.publisher_id',
    `LIMIT ${most}`,
  );
  const alias = `t${depth + 1}`;
  return withMember(groups, 'organisation', (group) => ({
    kind: 'row',
    from: `organisations ${alias} WHERE ${alias}.id = ${group}.publisher_id`,
    source: { alias, model: 'Organisation' },
  }));
}

const steps = { DAY: '1 day', WEEK: '7 days', MONTH: '1 month', YEAR: '1 year' } as const;

/** Buckets from the first to the last that has a count.  */
export function timeline(source: Source, depth: number, interval: keyof typeof steps): Reading {
  const { facets } = pageOf(source);
  const day = facets.value('day', 'coalesce($s.said_on, $s.published_on)');
  const alias = `t${depth}`;
  const counted = `SELECT date_trunc('${interval.toLowerCase()}', f.${day}::timestamp) AS start, ${sum} AS count
    FROM ${facets.counted} f WHERE f.${day} IS NOT NULL GROUP BY 1`;
  const series = `SELECT generate_series(min(start), max(start), '${steps[interval]}') AS start FROM counted`;
  const filled = `WITH counted AS (${counted}), series AS (${series})
    SELECT s.start::date AS start, coalesce(c.count, 0) AS count
    FROM series s LEFT JOIN counted c ON c.start = s.start ORDER BY s.start LIMIT ${mostBuckets + 1}`;
  return {
    kind: 'rows',
    from: `(${filled}) ${alias}`,
    most: mostBuckets,
    source: {
      alias,
      members: {
        start: { kind: 'value', sql: `${alias}.start` },
        count: { kind: 'value', sql: `${alias}.count` },
      },
    },
  };
}
