import { LRUCache } from 'lru-cache';
import type { Caller } from '../../caller.ts';
import type { Database } from '../../db/client.ts';
import type { Logger } from '../../logger.ts';
import { handleOf, hashKey, sameHash } from '../../store/api-key-format.ts';
import { findKey, type StoredKey, touchKey } from '../../store/api-keys.ts';

/** Checks API keys. */
export interface KeyCheck {
  /** Whose key it is; null for one that is none, or is no longer valid. */
  callerOf(key: string): Promise<Caller | null>;
  /** Believes nothing that it knew: keys were revoked, or may have been. */
  forget(): void;
}

/** Where keys are looked up, and where their use is noted. */
interface KeyDatabases {
  readonly latest: Database;
  readonly writer: Database;
}

/** How long a key is believed without asking again, in milliseconds, should nobody tell that it was revoked. */
const trust = 10_000;
const minute = 60_000;

/** Checks keys against the database, asking once for each in ten seconds. */
export function createKeyCheck(databases: KeyDatabases, logger: Logger): KeyCheck {
  // Unknown handles are remembered too: guessing asks the database no more often than using.
  const known = new LRUCache<string, { readonly key: StoredKey | null }>({ max: 5_000, ttl: trust });
  let generation = 0;
  const touched = new LRUCache<string, true>({ max: 5_000, ttl: minute });

  const look = async (handle: string): Promise<StoredKey | null> => {
    const entry = known.get(handle);
    if (entry) return entry.key;
    const asked = generation;
    const key = await findKey(databases.latest, handle);
    if (asked === generation) known.set(handle, { key });
    return key;
  };

  return {
    forget() {
      generation += 1;
      known.clear();
    },
    async callerOf(text) {
      const handle = handleOf(text);
      const key = handle === null ? null : await look(handle);
      if (!key || !sameHash(key.hash, hashKey(text)) || key.revokedAt) return null;
      if (key.expiresAt && key.expiresAt.getTime() <= Date.now()) return null;
      if (!touched.has(key.handle)) {
        touched.set(key.handle, true);
        // Nobody waits for it, and a database that refuses writes still answers reads.
        touchKey(databases.writer, key.handle).catch((error: unknown) =>
          logger.warn({ err: error }, 'the use of a key could not be noted'),
        );
      }
      return {
        account: `key:${key.handle}`,
        name: `${key.owner} (${key.handle})`,
        scopes: key.scopes,
        quota: key.quota,
      };
    },
  };
}
