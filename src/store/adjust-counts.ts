import type { Transaction } from './transaction.ts';

/** By how much each member's number of statements changes. */
export type CountChanges = Map<string, number>;

/** Adds up changes; `sign` is -1 for what goes. */
export function addCounts(changes: CountChanges, counts: Iterable<readonly [string, number]>, sign: 1 | -1): void {
  for (const [id, count] of counts) changes.set(id, (changes.get(id) ?? 0) + sign * count);
}

/** Brings people's and organisations' statement counts in line: at most one SQL statement each. */
export async function adjustCounts(transaction: Transaction, changes: CountChanges): Promise<void> {
  const changed = [...changes].filter(([, change]) => change !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  if (changed.length === 0) return;
  const ids = changed.map(([id]) => id);
  const by = changed.map(([, change]) => change);
  // A key is one or the other's; the statement for both leaves the wrong half alone.
  await transaction.$executeRaw`
    WITH change AS (SELECT * FROM unnest(${ids}::uuid[], ${by}::int[]) AS change(id, by)),
    people_changed AS (
      UPDATE people SET statement_count = statement_count + change.by FROM change WHERE people.id = change.id
    )
    UPDATE organisations SET statement_count = statement_count + change.by FROM change WHERE organisations.id = change.id
  `;
}
