import { RefusedInput } from '../../errors.ts';
import { formatBytes, maxArticleBytes } from './limits.ts';

/** Text as it is stored, and the way back to the text as it was given. */
export interface FinalText {
  readonly text: string;
  /** A span of `text` as a span of the given text: they differ where a byte order mark or carriage returns were dropped. */
  toGiven(span: { readonly start: number; readonly end: number }): { start: number; end: number };
}

/** Drops a byte order mark and makes every line end one line feed: the last change before spans are taken. */
export function finishText(given: string): FinalText {
  const removed: number[] = [];
  const text = given.replace(/^\uFEFF|\r\n?/g, (match, at: number) => {
    if (match === '\r') return '\n';
    removed.push(at - removed.length);
    return match === '\r\n' ? '\n' : '';
  });
  const shift = (offset: number) => {
    let [low, high] = [0, removed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((removed[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
  return { text, toGiven: ({ start, end }) => ({ start: shift(start), end: shift(end - 1) + 1 }) };
}

/**
 * The text of an article that may be stored.
 * @throws RefusedInput for text that is empty, too long, without a sentence, or of characters that no database keeps.
 */
export function articleText(given: string): string {
  const { text } = finishText(given);
  checkText(text);
  if (!hasSentence(text)) throw new RefusedInput('has no sentence in it', 'give the text of an article, in sentences');
  return text;
}

/** @throws RefusedInput for text that is empty, too long or of characters that cannot be stored. */
export function checkText(text: string): void {
  if (text.trim() === '') throw new RefusedInput('has no text', 'give it the text of an article');
  checkCharacters(text, 'the text');
  const size = Buffer.byteLength(text);
  if (size > maxArticleBytes) throw tooLarge(size, maxArticleBytes);
}

/** How text over the limit is refused. */
export function tooLarge(size: number, limit: number): RefusedInput {
  return new RefusedInput(
    `has ${formatBytes(size)}, and an article may have ${formatBytes(limit)}`,
    'split it into its articles, one a file or one a line of JSON Lines',
  );
}

/** @throws RefusedInput for NUL and for halves of surrogate pairs, which Postgres cannot store. */
export function checkCharacters(value: string, what: string): void {
  const nul = value.indexOf('\0');
  if (nul >= 0) throw new RefusedInput(`${what} has a NUL character at ${nul}`, 'remove it; text has none');
  const half = /\p{Surrogate}/u.exec(value);
  if (half) {
    throw new RefusedInput(
      `${what} has half of a surrogate pair at ${half.index}`,
      'remove it, or write the whole character',
    );
  }
}

// Words that hardly a sentence of four words goes without, and no list of names or figures has.
const sentenceWords = /\b(?:the|a|an|is|are|was|were|has|have|had|will|said|says|that|to|of|and)\b/i;

/** Whether anything in the text can be a sentence: two words and a mark that ends them, or a line that reads like one. */
function hasSentence(text: string): boolean {
  const word = /\p{L}[\p{L}\p{M}'’]*/gu;
  word.exec(text);
  const second = word.exec(text);
  if (second && /\p{Sentence_Terminal}/u.test(text.slice(second.index))) return true;
  return text.split('\n').some((line) => line.trim().split(/\s+/).length >= 4 && sentenceWords.test(line));
}
