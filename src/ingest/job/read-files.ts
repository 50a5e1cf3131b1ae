import { createReadStream } from 'node:fs';
import { textKey } from '../formats/address.ts';
import { tooLarge } from '../formats/article-text.ts';
import { decodePage, decodeText } from '../formats/decode.ts';
import type { Format } from '../formats/format.ts';
import { readHtml } from '../formats/html.ts';
import { maxArticleBytes, maxPageBytes } from '../formats/limits.ts';
import { readText } from '../formats/text.ts';
import type { FoundFile } from './files.ts';
import { asRefusal, attempt, fileRefusal, type Input } from './input.ts';
import { readJsonFile, readJsonLines } from './read-json.ts';
import { type Chunks, readWhole } from './read-whole.ts';

/** Reads every file, one at a time, as its articles are asked for. Never throws: what cannot be read is said so. */
export async function* readFiles(files: Iterable<FoundFile>): AsyncGenerator<Input> {
  for (const file of files) {
    if (file.refusal) yield { name: file.name, article: file.refusal, bytes: 0 };
    else yield* readChunks(createReadStream(file.absolute), file.name, file.format, `file:${file.absolute}`);
  }
}

/**
 * Reads one stream: an article, or with JSON Lines an article a line.
 * @param key the article's key where it names none itself; null for what has no address (standard input)
 */
export async function* readChunks(
  chunks: Chunks,
  name: string,
  format: Format,
  key: string | null,
): AsyncGenerator<Input> {
  try {
    if (format === 'jsonl') yield* /\.json$/i.test(name) ? readJsonFile(chunks, name) : readJsonLines(chunks, name);
    else yield await readOne(chunks, name, format, key);
  } catch (error) {
    const system = error instanceof Error && 'syscall' in error;
    yield { name, article: system ? fileRefusal(error) : asRefusal(error), bytes: 0 };
  }
}

async function readOne(chunks: Chunks, name: string, format: 'text' | 'html', key: string | null): Promise<Input> {
  const limit = format === 'html' ? maxPageBytes : maxArticleBytes;
  const { bytes, size } = await readWhole(chunks, limit);
  const article = attempt(() => {
    if (bytes === null) throw tooLarge(size, limit);
    if (format === 'text') {
      const text = decodeText(bytes);
      return readText(text, key ?? textKey(text));
    }
    const html = decodePage(bytes);
    return readHtml(html, key ?? textKey(html));
  });
  return { name, article, bytes: size };
}
