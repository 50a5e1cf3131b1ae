import { feature, hashText, join } from '../models/hash.ts';

/** What is known of a word by itself, in hashes; made once for each way of writing it. */
export interface WordFacts {
  /** The word in lower case. */
  readonly lower: string;
  readonly word: number;
  /** The same for the parser, to which rare words that look alike are one. */
  readonly known: number;
  /** Its last two and three letters. */
  readonly ending: number;
  /** "Xx" for "Kellner", "d-x" for "20-year", "X" for "NATO". */
  readonly shape: number;
  /** Which tags the training text gives the word, as a number; 0 where it has too little of it. */
  readonly habit: number;
}

// Names of features; any distinct numbers.
const kind = {
  lower: 1,
  exact: 2,
  shape: 3,
  habit: 4,
  habitShape: 5,
  ending: 6,
  parts: 7,
  // Each of these is the first of some.
  suffix: 10,
  prefix: 20,
};

/** The facts of a word in typewriter's marks (`plainView`), which is `lower` in lower case; `habit` is as in `WordFacts`. */
export function wordFacts(text: string, lower: string, habit: number): WordFacts {
  const word = hashText(lower);
  const shape = hashText(shapeOf(text));
  const ending = join(hashText(lower, Math.max(0, lower.length - 3)), 3);
  return { lower, word, known: habit > 0 ? word : join(ending, shape), ending, shape, habit };
}

/** Features of a word as the one to be tagged, written to the front of `out`; how many. */
export function ownFeatures(text: string, { lower, word, ending, shape, habit }: WordFacts, out: Int32Array): number {
  const { length } = lower;
  let at = 0;
  out[at++] = feature(kind.lower, word);
  out[at++] = feature(kind.exact, hashText(text));
  out[at++] = feature(kind.shape, shape);
  out[at++] = feature(kind.habit, habit);
  out[at++] = feature(kind.habitShape, join(habit, shape));
  out[at++] = feature(kind.ending, join(ending, shape));
  for (let size = 1; size <= 5 && size < length; size++)
    out[at++] = feature(kind.suffix + size, hashText(lower, length - size));
  for (let size = 1; size <= 4 && size < length; size++)
    out[at++] = feature(kind.prefix + size, hashText(lower, 0, size));
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0 && hyphen < length - 1) out[at++] = feature(kind.parts, hashText(lower, hyphen + 1));
  return at;
}

/** Runs of capitals, small letters and digits as one mark each; "XX" for several capitals, so that "A" and "NATO" differ. */
export function shapeOf(text: string): string {
  let shape = '';
  for (const character of text.slice(0, longestShape)) {
    const mark = markOf(character);
    if (!shape.endsWith(mark)) shape += mark;
  }
  return shape === 'X' && text.length > 1 ? 'XX' : shape;
}

const longestShape = 24;

function markOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (character >= '0' && character <= '9') return 'd';
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}/u.test(character)) return 'x';
  return /\p{N}/u.test(character) ? 'd' : character;
}

/** What stands before a sentence's first word and after its last. */
export const edge: WordFacts = wordFacts('', '', 0);
