import type { Change } from '../db/changes.ts';
import type { Database } from '../db/client.ts';
import { adjustCounts, type CountChanges } from './adjust-counts.ts';
import { announceChanges, type Written } from './announce.ts';
import { removeUnnamed } from './remove-orphans.ts';
import { retireRevision } from './revise.ts';
import { asOnlyWriter } from './transaction.ts';

/**
 * Removes an article with its history, its statements and their corrections, and whoever stood in no other. Nothing is
 * kept; ingested again, it is a new article.
 * @returns whether there was one
 */
export function removeArticle(db: Database, articleKey: string): Promise<Written<boolean>> {
  return asOnlyWriter(db, async (transaction) => {
    const where = { id: articleKey };
    if ((await transaction.article.count({ where })) === 0) return { value: false, changes: [] };
    const counts: CountChanges = new Map();
    const replaced = await retireRevision(transaction, articleKey, counts, new Date());
    await transaction.article.delete({ where, select: { id: true } });
    await adjustCounts(transaction, counts);
    await removeUnnamed(transaction, replaced);
    const changes: Change[] = [
      { type: 'Article', key: articleKey },
      ...replaced.people.map((key) => ({ type: 'Person', key }) as const),
      ...replaced.organisations.map((key) => ({ type: 'Organisation', key }) as const),
      ...replaced.statements.map((key) => ({ type: 'Statement', key }) as const),
    ];
    await announceChanges(transaction, changes);
    return { value: true, changes };
  });
}
