import { v7 as uuid } from 'uuid';
import type { Scope } from '../caller.ts';
import type { Database } from '../db/client.ts';
import { OnrecordError, UsageError } from '../errors.ts';
import { announceKeys } from './announce.ts';
import { newKey } from './api-key-format.ts';

/** A key as it is kept: everything but the key. */
export interface StoredKey {
  readonly handle: string;
  readonly hash: string;
  readonly owner: string;
  readonly scopes: readonly Scope[];
  /** Points a minute; null for the usual. */
  readonly quota: number | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** What a new key is made with. */
export interface KeyRequest {
  readonly owner: string;
  readonly scopes: readonly Scope[];
  readonly quota: number | null;
  readonly expiresAt: Date | null;
}

const longestOwner = 200;

/** Makes a key. Its text is in the answer and nowhere else. */
export async function createKey(db: Database, request: KeyRequest): Promise<{ key: string; stored: StoredKey }> {
  const owner = request.owner.trim();
  if (owner === '' || owner.length > longestOwner || /\p{Cc}|\p{Cs}/u.test(owner)) {
    throw new UsageError(
      'a key needs an owner',
      `name who will hold it, in one line of at most ${longestOwner} characters`,
    );
  }
  if (request.expiresAt && request.expiresAt.getTime() <= Date.now()) {
    throw new UsageError('the key would be expired', 'give it an end that is still to come');
  }
  const { key, handle, hash } = newKey();
  const row = await db.apiKey.create({
    data: { id: uuid(), handle, hash, ...request, owner, scopes: [...request.scopes], createdAt: new Date() },
  });
  return { key, stored: toStored(row) };
}

/** Every key that there ever was, the oldest first. */
export async function listKeys(db: Database): Promise<StoredKey[]> {
  return (await db.apiKey.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(toStored);
}

/**
 * Revokes a key, in every process at once; one that is revoked already stays so.
 * @throws OnrecordError where there is no such key.
 */
export async function revokeKey(db: Database, handle: string): Promise<void> {
  const revokedAt = new Date();
  await db.$transaction(async (transaction) => {
    const found = await transaction.apiKey.findUnique({ where: { handle }, select: { revokedAt: true } });
    if (!found) {
      throw new OnrecordError('NOT_FOUND', `there is no key ${handle}`, 'see onrecord keys list');
    }
    if (!found.revokedAt) await transaction.apiKey.update({ where: { handle }, data: { revokedAt } });
    await announceKeys(transaction);
  });
}

/** The key of that name, revoked or not. */
export async function findKey(db: Database, handle: string): Promise<StoredKey | null> {
  const row = await db.apiKey.findUnique({ where: { handle } });
  return row ? toStored(row) : null;
}

/** Notes that a key was used. Called at most once a minute for each, see the server's key check. */
export async function touchKey(db: Database, handle: string): Promise<void> {
  await db.$executeRaw`UPDATE api_keys SET last_used_at = greatest(last_used_at, now()) WHERE handle = ${handle}`;
}

function toStored(row: Omit<StoredKey, 'scopes'> & { readonly scopes: readonly string[] }): StoredKey {
  // The table's own check admits nothing else.
  return { ...row, scopes: row.scopes as readonly Scope[] };
}
