import { createHash } from 'node:crypto';
import { RefusedInput } from '../../errors.ts';
import { checkCharacters } from './article-text.ts';

/** Parameters that say how a reader came to a page, never which page it is. */
const trackers = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|cmpid|ocid|smid)$/i;

/** Longest key that is kept as it stands: a B-tree entry in Postgres may have 2,704 bytes. */
const maxKeyBytes = 1000;

/**
 * A web address in one spelling: host in lower case, no fragment, no default port, no parameters of trackers. Null for
 * what is no http or https address.
 */
export function canonicalUrl(value: string): string | null {
  if (!/^https?:\/\//i.test(value.trim())) return null;
  if (!URL.canParse(value.trim())) return null;
  const url = new URL(value.trim());
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (trackers.test(name)) url.searchParams.delete(name);
  return url.href.replace(/\?$/, '');
}

/** @throws RefusedInput for what is no web address. */
export function readUrl(value: string): string {
  checkCharacters(value, 'url');
  const url = canonicalUrl(value);
  if (url === null) {
    throw new RefusedInput(
      `url is ${JSON.stringify(value.slice(0, 80))}, which is no web address`,
      'write it in full, with https:// in front, or leave it out',
    );
  }
  return url;
}

/** What makes two readings of an article one: its address, else its publisher's id for it, else where it was read. */
export function articleKey(
  given: { readonly url: string | null; readonly id: string | null; readonly publisher: string | null },
  fallback: string,
): string {
  if (given.url !== null) return shortKey(`url:${given.url}`);
  return shortKey(given.id === null ? fallback : `id:${given.publisher ?? ''}/${given.id}`);
}

/** The key of text that came without a name of its own. */
export function textKey(text: string): string {
  return `text:${sha256(text)}`;
}

function shortKey(key: string): string {
  if (Buffer.byteLength(key) <= maxKeyBytes) return key;
  return `${key.slice(0, key.indexOf(':') + 1)}sha256-${sha256(key)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
