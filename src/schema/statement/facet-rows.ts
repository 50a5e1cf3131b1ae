import { isSplit, rowsSql } from '../shared/alternatives.ts';
import type { Page } from '../shared/listing.ts';
import type { Reads } from '../shared/reads.ts';
import { fieldOf, modelName, tableOf } from '../shared/sql-model.ts';
import { Parameters, whereSql } from '../shared/sql-where.ts';

/** One group of a parent's statements. */
export interface Group {
  readonly parent: string;
  readonly count: number;
}

/** What is grouped by: `s` is the statement. `select` names the columns of a group, `join` what they need. */
export interface Grouping {
  readonly select: string;
  readonly by: string;
  readonly join?: string;
  readonly where?: string;
  /** Groups to keep for each parent, the largest. */
  readonly most?: number;
}

/** A grouping for one parent: what is asked for at once is counted at once. */
type Asked = string;

const askedOf = (parent: string, grouping: Grouping): Asked => JSON.stringify([parent, grouping]);

/**
 * Counts the statements of a page's whole list by group: every statement that its filter admits. However many groupings
 * and parents ask in the same turn, it is one SQL statement, and each list is read once for it. A parent without
 * statements has no groups.
 */
export async function groupRows<Row extends Group>(reads: Reads, page: Page, grouping: Grouping): Promise<Row[]> {
  const question = `facets ${page.listing.name} ${JSON.stringify(page.where)}`;
  const key = askedOf(page.parentId ?? '', grouping);
  const found = await reads.one<Asked, Group[]>(question, key, async (keys, database) => {
    const asked = keys.map((one) => JSON.parse(one) as [string, Grouping]);
    const groupings = [...new Map(asked.map(([, one]) => [JSON.stringify(one), one])).values()];
    const parameters = new Parameters();
    const sql = groupsSql(page, groupings, [...new Set(asked.map(([parent]) => parent))], parameters);
    const rows = await database.$queryRawUnsafe<{ asked: number; row: Group }[]>(sql, ...parameters.values);
    const groups = new Map<Asked, Group[]>();
    for (const { asked: index, row } of rows) {
      const one = askedOf(row.parent, groupings[index] as Grouping);
      const known = groups.get(one);
      if (known) known.push(row);
      else groups.set(one, [row]);
    }
    return groups;
  });
  return (found ?? []) as Row[];
}

/** The parents' statements, and over them each grouping by its number: columns `asked` and `row`. */
function groupsSql(
  { listing, where }: Page,
  groupings: readonly Grouping[],
  parents: readonly string[],
  parameters: Parameters,
): string {
  const model = modelName(listing.model);
  const { parent } = listing;
  const relation = parent && fieldOf(modelName(parent.delegate), parent.relation);
  const of = relation?.kind === 'relation' ? `r."${relation.other}"` : null;
  const [rows, s] =
    listing.node === 'row'
      ? ['"statements" r', 'r']
      : [`"${tableOf(model)}" r JOIN statements s ON s.id = r.statement_id`, 's'];
  const read = `${of ? `${of}::text` : "''"} AS parent, ${s}.id, ${s}.kind, ${s}.act, ${s}.article_id, ${s}.said_on, ${s}.published_on`;
  const listed =
    of === null && isSplit(where)
      ? rowsSql(model, where, read, parameters)
      : `SELECT ${read} FROM ${rows} WHERE ${[
          whereSql(model, where, 'r', parameters),
          ...(of ? [`${of} = ANY(${parameters.add(parents, 'uuid[]')})`] : []),
        ].join(' AND ')}`;
  const counted = groupings.map((grouping, index) => {
    const groups = `SELECT s.parent, ${grouping.select}, count(*)::int AS count FROM listed s ${grouping.join ?? ''}
      WHERE ${grouping.where ?? 'TRUE'} GROUP BY s.parent, ${grouping.by}`;
    const ranked = `SELECT g.*, row_number() OVER (PARTITION BY parent ORDER BY count DESC, value COLLATE "C") AS rank FROM (${groups}) g`;
    const most = grouping.most === undefined ? '' : `WHERE rank <= ${parameters.add(grouping.most, 'int4')}`;
    return `SELECT ${index} AS asked, to_jsonb(ranked) AS row FROM (${ranked}) ranked ${most}`;
  });
  return `WITH listed AS MATERIALIZED (${listed})
    SELECT asked, row FROM (${counted.join(' UNION ALL ')}) counted ORDER BY asked, (row->>'rank')::int`;
}
