import { parse } from 'yaml';
import { z } from 'zod';
import { RefusedInput } from '../../errors.ts';
import type { RawArticle } from '../document-types.ts';
import { articleText, finishText } from './article-text.ts';
import { fieldShapes, firstIssue, type GivenFields, toRawArticle } from './fields.ts';

const FrontMatter = z.object(fieldShapes);

/** Lines of dashes around YAML, at the very start of the file. */
const fenced = /^---[ \t]*\n(?<yaml>[\s\S]*?)\n---[ \t]*(?:\n|$)/;

/**
 * Reads a text file: the article as it stands, with or without front matter (`id`, `headline`, `publisher`,
 * `publishedOn`, `url`) between lines of three dashes.
 * @param key the article's key where its front matter names neither url nor id
 * @throws RefusedInput for front matter that cannot be read, and for text that cannot be an article's.
 */
export function readText(text: string, key: string): RawArticle {
  const whole = finishText(text).text;
  const { fields, body } = splitFrontMatter(whole);
  return toRawArticle(fields, articleText(body), key);
}

function splitFrontMatter(text: string): { fields: GivenFields; body: string } {
  const match = fenced.exec(text);
  const yaml = match?.groups?.yaml;
  if (!match || yaml === undefined) return { fields: {}, body: text };
  let value: unknown;
  try {
    value = parse(yaml, { logLevel: 'error' });
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split(/ at line |\n/);
    throw new RefusedInput(
      `front matter is not YAML (${reason?.replace(/[.:]$/, '')})`,
      'put values with colons or quotes in quotation marks',
    );
  }
  // Text may open with a line of dashes too: only named fields make it front matter.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fields: {}, body: text };
  const parsed = FrontMatter.safeParse(value);
  if (!parsed.success) {
    throw new RefusedInput(
      `front matter has ${firstIssue(parsed.error)}`,
      'give id, headline, publisher, publishedOn and url as text',
    );
  }
  return { fields: parsed.data, body: text.slice(match[0].length).replace(/^\n+/, '') };
}
