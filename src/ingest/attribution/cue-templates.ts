import { Joins, Templates } from './templates.ts';

/** Values of a token that may be a cue's main word, and of one beside it. */
export const cueNames = [
  ...(['word', 'lemma', 'pos', 'suffix', 'shape', 'cue', 'sense', 'posBefore', 'posAfter'] as const),
  ...(['nextWord', 'nextPos', 'nextLemma', 'nextCue', 'nextPerson'] as const),
  // Joined.
  ...(['tagAfter', 'tagBefore'] as const),
];

export type CueName = (typeof cueNames)[number];

export const wordJoins = new Joins<CueName>(cueNames, [
  ['tagAfter', 2, 'posAfter', 'pos'],
  ['tagBefore', 2, 'posBefore', 'pos'],
]);

/** Features of the word by itself. */
export const wordTemplates = new Templates<CueName>(cueNames, [
  [1000, 'word'],
  [1001, 'lemma'],
  [1002, 'lemma', 'pos'],
  [1003, 'pos'],
  [1004, 'suffix', 'pos'],
  [1005, 'cue'],
  [1006, 'cue', 'pos'],
  [1007, 'sense', 'pos'],
  [1008, 'sense', 'tagAfter'],
  [1009, 'sense', 'tagBefore'],
  [1010, 'shape', 'pos'],
]);

/** Features of the two words before it and the two behind it, in their order. */
export const neighbourTemplates = [1011, 1018, 1025, 1032].map(
  (first) =>
    new Templates<CueName>(cueNames, [
      [first, 'nextWord'],
      [first + 1, 'nextPos', 'pos'],
      [first + 2, 'nextPos', 'cue'],
      [first + 3, 'nextLemma', 'lemma'],
      [first + 4, 'nextPos', 'lemma'],
      [first + 5, 'nextCue', 'pos'],
      [first + 6, 'nextPerson', 'pos'],
    ]),
);
