import { badInput } from './errors.ts';

// A high surrogate without its low one, or a low one without its high one.
const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether Postgres can hold the text: no NUL, no half of a character pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !lone.test(text);
}

/**
 * Refuses arguments in which any string holds what no text in the database can hold.
 * @throws GraphQLError with code BAD_USER_INPUT
 */
export function checkText(value: unknown): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) {
      throw badInput('A text holds a NUL character or half of a character pair', 'send well-formed text');
    }
  } else if (Array.isArray(value)) {
    for (const item of value) checkText(item);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const item of Object.values(value)) checkText(item);
  }
}

/** Escapes what LIKE takes for a wildcard, so that every character stands for itself. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
