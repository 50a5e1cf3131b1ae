import { afterEach, describe, expect, it } from 'vitest';
import { RefusedInput } from '../../errors.ts';
import type { RawArticle } from '../document-types.ts';
import { createExtractor, type Extractor } from './extractor.ts';

const article = (text: string): RawArticle => ({
  ...{ key: 'k', text, headline: null, publishedOn: null, publisher: null, url: null },
});
const fragile = new URL('../../../tests/helpers/fragile-worker.mjs', import.meta.url);
const text = 'Ann Lee, the mayor, said the gates would open. “No,” said Bob Roe.';

let extractor: Extractor | undefined;
afterEach(() => extractor?.close());

describe('createExtractor', () => {
  it('extracts the same in a thread as here', async () => {
    extractor = createExtractor({ few: 1, threads: 1 });
    const here = await extractor.extract(article(text));
    const there = await extractor.extract(article(text));
    expect(here.statements.length).toBeGreaterThan(0);
    expect(there).toEqual(here);
  });

  it('leaves a long text to a thread from the first', async () => {
    extractor = createExtractor({ few: 2, threads: 1, script: fragile });
    expect(await extractor.extract(article('x'.repeat(64 * 1024 + 1)))).toHaveProperty('thread');
    expect(await extractor.extract(article(text))).not.toHaveProperty('thread');
  });

  it('ends a thread that has read a very long text and that nobody waits for', async () => {
    extractor = createExtractor({ few: 0, threads: 1, script: fragile });
    const read = async (words: string) => (await extractor?.extract(article(words))) as unknown as { thread: number };
    const long = 'x'.repeat(512 * 1024 + 1);
    const [first, second, third] = await Promise.all([read(long), read(long), read('short')]);
    expect([second.thread, third.thread]).toEqual([first.thread, first.thread]);
    expect((await read(long)).thread).toBe(first.thread);
    expect((await read('short')).thread).toBeGreaterThan(first.thread);
  });

  it('refuses the article that fails, ends its thread or throws there, and goes on', async () => {
    extractor = createExtractor({ few: 0, threads: 2, script: fragile });
    const texts = ['1', 'exit', '2', 'throw', '3', 'fail', '4', 'exit', '5'];
    const results = await Promise.all(
      texts.map((words) =>
        extractor?.extract(article(words)).then(
          ({ raw }) => raw.text,
          (error: RefusedInput) => error,
        ),
      ),
    );
    expect(results.map((result) => (result instanceof RefusedInput ? result.message : result))).toEqual([
      ...['1', 'extraction ended without an answer', '2', 'extraction broke off (out of order)', '3'],
      ...['extraction failed (no such word)', '4', 'extraction ended without an answer', '5'],
    ]);
  });

  it('does without threads where none can start', async () => {
    extractor = createExtractor({ few: 0, threads: 1, script: new URL('./nowhere.mjs', import.meta.url) });
    expect((await extractor.extract(article(text))).raw.text).toBe(text);
  });

  it('starts nothing after its end', async () => {
    extractor = createExtractor({ few: 0, threads: 1, script: fragile });
    const asked = ['1', '2', '3'].map((words) => extractor?.extract(article(words)));
    const settled = Promise.allSettled(asked);
    await extractor.close();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
