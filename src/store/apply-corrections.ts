import { createHash } from 'node:crypto';
import type { Change } from '../db/changes.ts';
import { forgetReading, keepReading } from './extracted-reading.ts';
import { setSpeaker, spokenColumns } from './set-speaker.ts';
import type { Transaction } from './transaction.ts';

/** Statements of one article with what they are known by in its next reading: their words, and which of the same words. */
export function statementHashes(statements: readonly { readonly id: string; readonly text: string }[]) {
  const seen = new Map<string, number>();
  return new Map(
    statements.map(({ id, text }) => {
      const before = seen.get(text) ?? 0;
      seen.set(text, before + 1);
      return [createHash('sha256').update(`${before}\0${text}`).digest('hex'), id] as const;
    }),
  );
}

/**
 * Makes the corrections of an article's speakers again, after a new reading of it has been written. One whose statement is
 * not there any more, word for word, is kept and does nothing.
 * @returns the members whose statements are others now
 */
export async function applyCorrections(transaction: Transaction, articleId: string): Promise<Change[]> {
  const corrections = await transaction.correction.findMany({
    where: { articleId, undoneAt: null },
    orderBy: { id: 'asc' },
  });
  if (corrections.length === 0) return [];
  const rows = await transaction.statement.findMany({
    where: { articleId },
    orderBy: { index: 'asc' },
    select: { ...spokenColumns, text: true },
  });
  const byHash = statementHashes(rows);
  const changes: Change[] = [];
  for (const { id, statementHash, personId, organisationId } of corrections) {
    const statement = rows.find((row) => row.id === byHash.get(statementHash));
    if (!statement) {
      await forgetReading(transaction, id);
      continue;
    }
    await keepReading(transaction, id, statement.id);
    changes.push(...(await setSpeaker(transaction, statement, { personId, organisationId }, id)));
  }
  return changes;
}
