import { z } from 'zod';
import { RefusedInput } from '../../errors.ts';
import type { RawArticle } from '../document-types.ts';
import { textKey } from './address.ts';
import { checkText, type FinalText, finishText } from './article-text.ts';
import { decodeText } from './decode.ts';
import { fieldShapes, firstIssue, toRawArticle } from './fields.ts';
import { parseJson } from './json-article.ts';

const Request = z.object({ ...fieldShapes, text: z.string() });

/** A line of `extract --jsonl`: an article to read without storing it. */
export interface JsonRequest {
  /** As it was given; null where the line has none, or none that can be told. */
  readonly id: string | number | null;
  readonly article: RequestedArticle | RefusedInput;
}

/** The text as given, as extraction reads it, and the way back. */
export interface RequestedArticle {
  readonly given: string;
  readonly raw: RawArticle;
  readonly toGiven: FinalText['toGiven'];
}

/** Reads a line. Never throws: a line that cannot be read says why, with the id where it can be told. */
export function readJsonRequest(line: Uint8Array): JsonRequest {
  let id: JsonRequest['id'] = null;
  try {
    const value = parseJson(decodeText(line));
    id = idOf(value);
    const parsed = Request.safeParse(value);
    if (!parsed.success) {
      throw new RefusedInput(
        `is of the wrong shape (${firstIssue(parsed.error)})`,
        'a line is {"id", "text", "headline"?, "publishedOn"?}',
      );
    }
    const { text: given, ...fields } = parsed.data;
    const { text, toGiven } = finishText(given);
    checkText(text);
    return { id, article: { given, raw: toRawArticle(fields, text, textKey(text)), toGiven } };
  } catch (error) {
    if (error instanceof RefusedInput) return { id, article: error };
    throw error;
  }
}

function idOf(value: unknown): JsonRequest['id'] {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
