import type { Random } from './random.ts';

/** Texts as nobody writes them, made of texts as people do. */
type Mutation = (random: Random, text: string, others: readonly string[]) => string;

const marks = ['“', '”', '"', '‘', '’', "'", '«', '»', '``', "''", ',', '.', ':', '—', '--', '(', ')', '…', '?', '!'];
const strange = [
  ...[
    '🙂',
    '👩‍👩‍👧',
    '\ud83d',
    '\udc00',
    '\u0000',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u0301',
    '\u2028',
    '\u00a0',
    '\u3000',
  ],
  ...[
    'Петров сказал, что ',
    '首相は述べた。',
    'قال الوزير إن ',
    'ß',
    'İ',
    'ﬁ',
    '𝔄𝔟',
    '１２３',
    '&nbsp;',
    '<b>',
    '\t',
    '\r\n',
    '\n\n',
  ],
];
const repeated = [
  ...[
    'he said ',
    'said ',
    '“',
    '” ',
    '. ',
    ', ',
    ': ',
    '(',
    '\n',
    '\n\n',
    'A',
    'a',
    ' ',
    '-',
    'Mr. ',
    'Ann Lee, ',
    'the mayor ',
  ],
  ...[
    '“No,” she said. ',
    'Lee told Roe that ',
    'of the ',
    'and ',
    'AP/',
    'By Ann Lee\n\n',
    'WEIL: No.\n\n',
    'U.S. ',
    '\ud83d',
    '3.5 ',
  ],
];

const cut = (random: Random, text: string) => {
  const from = random.below(text.length + 1);
  return text.slice(from, from + random.below(text.length - from + 1));
};
const insert = (text: string, at: number, words: string) => text.slice(0, at) + words + text.slice(at);
const many = (random: Random, most: number) => 1 + random.below(most);

const mutations: Readonly<Record<string, Mutation>> = {
  cut: (random, text) => cut(random, text),
  splice: (random, text, others) => cut(random, text) + cut(random, random.pick(others)) + cut(random, text),
  withoutMarks: (random, text) => {
    const gone = new Set(Array.from({ length: many(random, 6) }, () => random.pick(marks)));
    return [...text].filter((character) => !(gone.has(character) && random.chance(0.7))).join('');
  },
  doubledMarks: (random, text) => {
    const mark = random.pick(marks);
    return text.replaceAll(mark, (found) => (random.chance(0.5) ? found + found : found));
  },
  moreMarks: (random, text) => scattered(random, text, marks, 40),
  strangers: (random, text) => scattered(random, text, strange, 30),
  onOneLine: (_, text) => text.replace(/\n+/g, ' '),
  onManyLines: (random, text) => text.replace(/ /g, (space) => (random.chance(0.15) ? '\n' : space)),
  withoutSpaces: (_, text) => text.replace(/[ \n]+/g, ''),
  inCapitals: (_, text) => text.toUpperCase(),
  inSmall: (_, text) => text.toLowerCase(),
  shuffled: (random, text) => {
    const words = text.split(' ');
    for (let at = words.length - 1; at > 0; at--) {
      const other = random.below(at + 1);
      [words[at], words[other]] = [words[other] as string, words[at] as string];
    }
    return words.join(' ');
  },
  drummed: (random, text) =>
    insert(text, random.below(text.length + 1), random.pick(repeated).repeat(many(random, 1500))),
};

function scattered(random: Random, text: string, from: readonly string[], most: number): string {
  let out = text;
  for (let count = many(random, most); count > 0; count--)
    out = insert(out, random.below(out.length + 1), random.pick(from));
  return out;
}

/** A text, and what was done to make it. */
export interface Mutant {
  readonly text: string;
  readonly made: string;
}

/** A random mutation of one of the texts, or a few one after another; `longest` bounds what it may grow to. */
export function mutate(random: Random, texts: readonly string[], longest: number): Mutant {
  const names = Object.keys(mutations);
  let text = random.pick(texts);
  const made: string[] = [];
  for (let count = many(random, 3); count > 0; count--) {
    const name = random.pick(names);
    text = (mutations[name] as Mutation)(random, text, texts);
    made.push(name);
  }
  // Now and then far longer than any article: the same over and over, in a single paragraph or in many.
  if (text !== '' && random.chance(0.01)) {
    const separator = random.pick(['', ' ', '\n\n']);
    text = `${text}${separator}`.repeat(Math.ceil(longest / text.length));
    made.push('repeated');
  }
  return { text: text.slice(0, longest), made: made.join(', ') };
}
