const parts = [
  ...[
    'ADJ',
    'ADP',
    'ADV',
    'AUX',
    'CCONJ',
    'DET',
    'INTJ',
    'NOUN',
    'NUM',
    'PART',
    'PRON',
    'PROPN',
    'PUNCT',
    'SCONJ',
    'SYM',
  ],
  ...['VERB', 'X'],
];
const numbers = new Map(parts.map((part, index) => [part, index + 1]));

/** Another tagger's parts of speech as numbers; 0 for one that is not of Universal Dependencies. */
export function hintNumbers(hints: readonly string[]): Uint8Array {
  return Uint8Array.from(hints, (hint) => numbers.get(hint) ?? 0);
}
