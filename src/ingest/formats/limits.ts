/**
 * Most UTF-8 bytes of text that one article may have. The longest magazine features run to some 200,000; more than ten
 * times that is a book, a log or a dump, and would hold a worker for minutes.
 */
export const maxArticleBytes = 2 * 1024 * 1024;

/** Most bytes of one HTML page: pages carry far more markup than text, and the tree takes some twenty times the bytes. */
export const maxPageBytes = 10 * 1024 * 1024;

/** Most bytes of one line of JSON Lines: JSON may write a character with six bytes ("\u2019"). */
export const maxLineBytes = 6 * maxArticleBytes;

/** Most characters of a headline, publisher, id or address: longer ones are mistakes, and no index can hold them. */
export const maxFieldLength = 500;

/** Bytes as people write them. */
export function formatBytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
