import { type Change, changeChannel, keyChannel, writeChanges } from '../db/changes.ts';
import type { Transaction } from './transaction.ts';

/** What came of a write, and what it changed. */
export interface Written<T> {
  readonly value: T;
  readonly changes: readonly Change[];
}

/**
 * Tells every process that listens what this transaction changes; Postgres delivers it when, and only if, the transaction
 * is committed.
 */
export async function announceChanges(transaction: Transaction, changes: readonly Change[]): Promise<void> {
  for (const payload of writeChanges(changes)) {
    await transaction.$executeRaw`SELECT pg_notify(${changeChannel}, ${payload})`;
  }
}

/** Tells every process that keys are revoked, in the same way. */
export async function announceKeys(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_notify(${keyChannel}, '')`;
}
