import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../logger.ts';
import { type Change, changeChannel, keyChannel, readChanges } from './changes.ts';

/** Who hears of changes. */
export interface ChangeListener {
  changed(changes: readonly Change[]): void;
  /** Keys were revoked. */
  keysChanged(): void;
  /** Changes may be missed from now on. */
  lost(): void;
  /** From now on every change is heard. */
  live(): void;
}

/** A connection that listens for changes of all processes. */
export interface ChangeFeed {
  close(): Promise<void>;
}

/** How often the connection is asked whether it still lives, and how long a new one is waited with, in milliseconds. */
const [heartbeat, pause] = [5_000, 1_000];

/**
 * Listens until it is closed; a connection that is lost is made anew.
 * @param url tells the address of the server that is written to, which may become another
 */
export function followChanges(url: () => string, listener: ChangeListener, logger: Logger): ChangeFeed {
  const stop = new AbortController();
  const wait = (ms: number) => sleep(ms, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);

  const follow = async () => {
    const address = url();
    const client = new pg.Client({
      connectionString: address,
      application_name: 'onrecord changes',
      connectionTimeoutMillis: 3_000,
      query_timeout: 3_000,
      keepAlive: true,
    });
    const broken = new AbortController();
    client.on('error', () => broken.abort());
    client.on('end', () => broken.abort());
    client.on('notification', ({ channel, payload }) => {
      if (channel === keyChannel) return listener.keysChanged();
      const changes = readChanges(payload ?? '');
      if (changes) listener.changed(changes);
    });
    let live = false;
    try {
      await client.connect();
      await client.query(`LISTEN ${changeChannel}; LISTEN ${keyChannel}`);
      live = true;
      listener.live();
      while (!broken.signal.aborted && !stop.signal.aborted && url() === address) {
        await sleep(heartbeat, undefined, { signal: AbortSignal.any([broken.signal, stop.signal]), ref: false }).catch(
          () => undefined,
        );
        if (!broken.signal.aborted && !stop.signal.aborted) await client.query('SELECT 1');
      }
    } finally {
      if (live) listener.lost();
      void client.end().catch(() => undefined);
    }
  };

  const done = (async () => {
    while (!stop.signal.aborted) {
      try {
        await follow();
      } catch (error) {
        logger.debug({ err: error }, 'the connection that listens for changes was lost');
      }
      if (!stop.signal.aborted) await wait(pause);
    }
  })();

  return {
    async close() {
      stop.abort();
      await done;
    },
  };
}
