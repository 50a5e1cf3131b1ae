import type { Database } from '../db/client.ts';
import type { Prisma } from '../db/generated/prisma/client.ts';

/** A client inside a transaction. */
export type Transaction = Prisma.TransactionClient;

/** Any number will do as long as nothing else locks it: "onrecord" in ASCII, as far as it fits. */
const linkingLock = 0x6f6e7265;

/**
 * Runs one article's reads and writes as one transaction, one writer at a time across all processes: between looking
 * somebody up and writing them down, nobody else may write the same person. The lock ends with the transaction.
 */
export function asOnlyWriter<T>(db: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${linkingLock})`;
      return work(transaction);
    },
    // The article of two megabytes needs most of it; a waiting connection is bounded by the pool.
    { maxWait: 10_000, timeout: 120_000 },
  );
}
