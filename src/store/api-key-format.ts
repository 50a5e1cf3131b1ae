import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What a key is recognised by, by people and by programs that look for lost secrets. */
export const keyPrefix = 'onr_';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const shape = /^onr_([0-9a-z]{10})_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/;

/** A key, and what is kept of it. */
export interface NewKey {
  /** The whole key: shown once. */
  readonly key: string;
  readonly handle: string;
  readonly hash: string;
}

/**
 * A new key: `onr_`, ten characters that name it, 43 of secret (256 bits), and six that check the rest, so that a typing
 * error is told without asking the database.
 */
export function newKey(): NewKey {
  const handle = randomText(10, alphabet.replace(/[A-Z]/g, ''));
  const stem = `${keyPrefix}${handle}_${randomText(43, alphabet)}`;
  const key = stem + checksum(stem);
  return { key, handle, hash: hashKey(key) };
}

/** The part that names a key; null for what is no key. */
export function handleOf(key: string): string | null {
  const [, handle] = shape.exec(key) ?? [];
  return handle !== undefined && checksum(key.slice(0, -6)) === key.slice(-6) ? handle : null;
}

/**
 * SHA-256 of a key, in hex. A slow hash would add nothing: a key has 256 random bits, which nobody guesses, and every
 * request would pay for it.
 */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Whether two hashes are the same, in a time that does not depend on where they differ. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return a.length === b.length && a.length > 0 && timingSafeEqual(a, b);
}

function checksum(stem: string): string {
  let rest = crc32(stem);
  let digits = '';
  for (let place = 0; place < 6; place += 1) {
    digits = alphabet.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** Random letters, each as likely as the others: bytes beyond the last whole round of the letters are thrown away. */
function randomText(length: number, letters: string): string {
  const limit = 256 - (256 % letters.length);
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < limit && text.length < length) text += letters.charAt(byte % letters.length);
    }
  }
  return text;
}
