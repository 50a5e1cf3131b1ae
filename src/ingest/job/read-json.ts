import { RefusedInput } from '../../errors.ts';
import { tooLarge } from '../formats/article-text.ts';
import { decodeText, refuseBinary, splitLines } from '../formats/decode.ts';
import { readJsonArticle, readJsonLine } from '../formats/json-article.ts';
import { maxArticleBytes, maxLineBytes } from '../formats/limits.ts';
import { attempt, type Input } from './input.ts';
import { type Chunks, readWhole } from './read-whole.ts';

/** Most bytes of a `.json` file that is read as one JSON value; beyond, it can only be read line by line. */
const maxJsonFileBytes = 64 * 1024 * 1024;

/** An article a line; blank lines are nothing. A line that cannot be taken is refused by its number, the rest goes on. */
export async function* readJsonLines(chunks: Chunks, name: string): AsyncGenerator<Input> {
  let number = 0;
  let articles = 0;
  for await (const { bytes, size } of splitLines(chunks, maxLineBytes)) {
    number += 1;
    // A binary file would be refused line by line, thousands of times.
    if (number === 1 && bytes !== null && bytes.length > 0) refuseBinary(bytes);
    if (bytes !== null && isBlank(bytes)) continue;
    articles += 1;
    const article = attempt(() => {
      if (bytes === null) throw tooLarge(size, maxArticleBytes);
      return readJsonLine(decodeText(bytes));
    });
    yield { name: `${name}:${number}`, article, bytes: size };
  }
  if (articles === 0) throw new RefusedInput('is empty', 'write one JSON object a line');
}

/** A `.json` file: one article, a list of them, or JSON Lines after all. */
export async function* readJsonFile(chunks: Chunks, name: string): AsyncGenerator<Input> {
  const { bytes, size } = await readWhole(chunks, maxJsonFileBytes);
  if (bytes === null) throw new RefusedInput('is over 64 MB of JSON', 'write it as JSON Lines, in a .jsonl file');
  const value = parseWhole(decodeText(bytes));
  if (value === undefined) {
    yield* readJsonLines(once(bytes), name);
  } else if (Array.isArray(value)) {
    if (value.length === 0) throw new RefusedInput('is an empty list', 'put articles in it');
    for (const [index, item] of value.entries()) {
      const article = attempt(() => readJsonArticle(item));
      yield { name: `${name}[${index}]`, article, bytes: Math.round(size / value.length) };
    }
  } else {
    yield { name, article: attempt(() => readJsonArticle(value)), bytes: size };
  }
}

function parseWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* once(bytes: Uint8Array): Chunks {
  yield bytes;
}

/** Nothing but spaces, tabs, carriage returns. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
