import { z } from 'zod';
import { RefusedInput } from '../../errors.ts';
import type { Day, RawArticle } from '../document-types.ts';
import { articleKey, readUrl } from './address.ts';
import { checkCharacters } from './article-text.ts';
import { readDay } from './day.ts';
import { maxFieldLength } from './limits.ts';

/** What front matter and JSON Lines may say about an article besides its text; all of it optional. */
export const fieldShapes = {
  id: z.union([z.string(), z.number()]).nullish(),
  headline: z.string().nullish(),
  publisher: z.string().nullish(),
  publishedOn: z.string().nullish(),
  url: z.string().nullish(),
};

/** The fields as they were given. */
export type GivenFields = { readonly [K in keyof typeof fieldShapes]?: z.infer<(typeof fieldShapes)[K]> | undefined };

/**
 * The article that these fields and this text make; `fallback` is its key where the fields name none.
 * @throws RefusedInput for a day or an address that is none, and for fields that are too long.
 */
export function toRawArticle(given: GivenFields, text: string, fallback: string): RawArticle {
  const id = readName(given.id === undefined || given.id === null ? null : String(given.id), 'id');
  const publisher = readName(given.publisher, 'publisher');
  const url = given.url?.trim() ? readUrl(given.url) : null;
  const publishedOn: Day | null = given.publishedOn?.trim() ? readDay(given.publishedOn, 'publishedOn') : null;
  return {
    key: articleKey({ url, id, publisher }, fallback),
    text,
    headline: readName(given.headline, 'headline'),
    publishedOn,
    publisher,
    url,
  };
}

/** A short line of words: white space made one, nothing made null. */
export function readName(value: string | null | undefined, field: string): string | null {
  const name = value?.replace(/[\s\uFEFF]+/g, ' ').trim() ?? '';
  if (name === '') return null;
  checkCharacters(name, field);
  if (name.length > maxFieldLength) {
    throw new RefusedInput(`${field} has ${name.length} characters`, `give one of at most ${maxFieldLength}`);
  }
  return name;
}

/** The first complaint of a shape check, in words: "text: expected string, received number". */
export function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  const what = issue?.message.replace(/^Invalid input: /, '') ?? 'of the wrong shape';
  return issue?.path.length ? `${issue.path.join('.')}: ${what}` : what;
}
