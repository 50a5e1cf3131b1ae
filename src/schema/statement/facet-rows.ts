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

/**
 * Counts the statements of a page's whole list by group: every statement that its filter admits. One SQL statement for
 * all parents that ask the same; a parent without statements has no groups.
 */
export async function groupRows<Row extends Group>(reads: Reads, page: Page, grouping: Grouping): Promise<Row[]> {
  const { listing, where } = page;
  const question = `facet ${listing.name} ${JSON.stringify([where, grouping])}`;
  const found = await reads.one(question, page.parentId ?? '', async (ids, database) => {
    const parameters = new Parameters();
    const sql = groupSql(page, grouping, ids, parameters);
    const rows = await database.$queryRawUnsafe<Row[]>(sql, ...parameters.values);
    const groups = new Map<string, Row[]>();
    for (const row of rows) groups.set(row.parent, [...(groups.get(row.parent) ?? []), row]);
    return groups;
  });
  return found ?? [];
}

function groupSql(
  { listing, where }: Page,
  grouping: Grouping,
  ids: readonly string[],
  parameters: Parameters,
): string {
  const model = modelName(listing.model);
  const { parent } = listing;
  const relation = parent && fieldOf(modelName(parent.delegate), parent.relation);
  const of = relation?.kind === 'relation' ? `r."${relation.other}"` : null;
  const statement = listing.node === 'row' ? 's.id = r.id' : 's.id = r.statement_id';
  const conditions = [
    whereSql(model, where, 'r', parameters),
    ...(of ? [`${of} = ANY(${parameters.add(ids, 'uuid[]')})`] : []),
    ...(grouping.where ? [grouping.where] : []),
  ];
  const groups = `
    SELECT ${of ? `${of}::text` : "''"} AS parent, ${grouping.select}, count(*)::int AS count
    FROM "${tableOf(model)}" r JOIN statements s ON ${statement} ${grouping.join ?? ''}
    WHERE ${conditions.join(' AND ')}
    GROUP BY ${of ? `${of}, ` : ''}${grouping.by}`;
  const ranked = `SELECT *, row_number() OVER (PARTITION BY parent ORDER BY count DESC, value) AS rank FROM (${groups}) g`;
  const most = grouping.most === undefined ? '' : `WHERE rank <= ${parameters.add(grouping.most, 'int4')}`;
  return `SELECT * FROM (${ranked}) ranked ${most} ORDER BY parent, rank`;
}
