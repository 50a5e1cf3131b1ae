import { z } from 'zod';
import { RefusedInput } from '../../errors.ts';
import type { RawArticle } from '../document-types.ts';
import { textKey } from './address.ts';
import { articleText, finishText } from './article-text.ts';
import { fieldShapes, firstIssue, toRawArticle } from './fields.ts';

const JsonArticle = z.object({ ...fieldShapes, text: z.string() });

const shape = 'an article is {"text", "id"?, "headline"?, "publishedOn"?, "publisher"?, "url"?}';

/**
 * Reads one line of JSON Lines.
 * @throws RefusedInput for what is not JSON, not an article, or an article that cannot be stored.
 */
export function readJsonLine(line: string): RawArticle {
  return readJsonArticle(parseJson(line));
}

/** @throws RefusedInput for what is not JSON, with the engine's reason. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RefusedInput(`is not JSON (${reasonOf(error)})`, 'write one JSON object a line');
  }
}

/** As readJsonLine, from a value that is already parsed. */
export function readJsonArticle(value: unknown): RawArticle {
  const parsed = JsonArticle.safeParse(value);
  if (!parsed.success) throw new RefusedInput(`is of the wrong shape (${firstIssue(parsed.error)})`, shape);
  const { text: given, ...fields } = parsed.data;
  const text = articleText(finishText(given).text);
  return toRawArticle(fields, text, textKey(text));
}

/** The engine's complaint without the words that it quotes. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (
    message
      .replace(/,? ?\.{0,3}"[\s\S]*$/, '')
      .replace(/ in JSON|[\s:]+$/g, '')
      .split('\n')[0] ?? 'cannot be parsed'
  );
}
