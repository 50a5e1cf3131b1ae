import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { OnrecordError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';

/** The public keys of an issuer of tokens, read from its JWKS endpoint. */
export interface IssuerKeys {
  /**
   * Sees to it that the key of that name is at hand, if the issuer has it. Fails fast while the issuer is away.
   * @throws OnrecordError with code ISSUER_UNAVAILABLE where it is not at hand and the issuer cannot be asked
   */
  prepare(name: string | undefined): Promise<void>;
  /** The key as PEM; without a name the only one that there is. Null for one that the issuer does not have. */
  find(name: string | undefined): string | null;
}

/** For how long what was read is believed, and, while the issuer is away, may be used still; milliseconds. */
const [fresh, usable] = [10 * 60_000, 60 * 60_000];
/** How soon it is asked again, and how soon after a failure: whoever makes up names of keys has it asked no more often. */
const [pause, pauseAfterFailure] = [10_000, 1_000];
const patience = 3_000;

const unavailable = () =>
  new OnrecordError('ISSUER_UNAVAILABLE', 'the token cannot be checked just now', 'try again in a moment');

/** Reads an issuer's keys when one is first asked for, and again when they are old or one is missing. */
export function createIssuerKeys(url: string, logger: Logger): IssuerKeys {
  let keys: ReadonlyMap<string, string> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let failed = false;
  let asking: Promise<void> | null = null;

  const find = (name: string | undefined) =>
    (name === undefined ? (keys.size === 1 ? [...keys.values()][0] : undefined) : keys.get(name)) ?? null;

  const isAtHand = (name: string | undefined) => find(name) !== null && performance.now() - readAt < usable;

  const ask = async () => {
    try {
      keys = await readKeys(url);
      [readAt, failed] = [performance.now(), false];
    } catch (error) {
      failed = true;
      logger.warn({ reason: reasonOf(error) }, 'the keys of the issuer of tokens could not be read');
    } finally {
      [asking, askedAt] = [null, performance.now()];
    }
  };

  return {
    find,
    async prepare(name) {
      const now = performance.now();
      const rested = now - askedAt > (failed ? pauseAfterFailure : pause);
      if (!asking && rested && (!isAtHand(name) || now - readAt > fresh)) asking = ask();
      if (isAtHand(name)) return;
      // Nobody waits for one that has just failed.
      if (asking && !failed) await asking;
      if (failed && !isAtHand(name)) throw unavailable();
    },
  };
}

async function readKeys(url: string): Promise<Map<string, string>> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`status ${response.status}`);
  }
  const { keys } = (await response.json()) as { readonly keys?: readonly (JsonWebKey & Record<string, unknown>)[] };
  if (!Array.isArray(keys)) throw new Error('no key set');
  const signing = keys.filter(({ use }) => use === undefined || use === 'sig').flatMap(pemOf);
  return new Map(signing);
}

/** A key with its name; nothing for one of a kind that Node does not know, and for a secret. */
function pemOf(jwk: JsonWebKey & Record<string, unknown>): [string, string][] {
  try {
    const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
    return [[typeof jwk.kid === 'string' ? jwk.kid : '', pem]];
  } catch {
    return [];
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
