import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model, ['pos']);
const { its } = nlp;

/** Where a word or mark stands, in UTF-16 units, and which part of speech wink-nlp gives it: a hint for our own tagger. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
  readonly hint: string;
}

/** "I'm" and "here's", which wink-nlp leaves whole. */
const shortened = /^\p{L}+('(?:m|s|re|ll|ve|d))$/iu;

/**
 * Cuts a sentence into words and marks, as wink-nlp (MIT) does: "don't" is "do" and "n't", "Kim's" is "Kim" and "'s". `view` is the
 * plain view of the text; the sentence stands from `start` to `end`.
 */
export function cutWords(view: string, start: number, end: number): readonly WordSpan[] {
  const words = nlp.readDoc(view.slice(start, end)).tokens();
  const values = words.out();
  const spaces = words.out(its.precedingSpaces) as unknown as readonly string[];
  const hints = words.out(its.pos) as readonly string[];
  const found: WordSpan[] = [];
  let at = start;
  for (let index = 0; index < values.length; index++) {
    at += spaces[index]?.length ?? 0;
    const from = at;
    at += values[index]?.length ?? 0;
    const word = view.slice(from, at);
    if (!/\S/.test(word)) continue;
    const short = shortened.exec(word);
    const middle = short ? at - (short[1]?.length ?? 0) : from;
    const hint = hints[index] ?? 'X';
    if (short) found.push({ start: from, end: middle, hint: 'X' });
    found.push({ start: middle, end: at, hint: short ? 'X' : hint });
  }
  return found;
}
