import type { SyntaxMeta } from './meta.ts';
import { shapeOf } from './words.ts';

/** The kind of a word that is not known well: its last two letters and its shape. */
export function wordKind(text: string, lower: string): string {
  return `${lower.slice(-2)}/${shapeOf(text)}`;
}

/** Which tags a word may have. */
export class TagChoices {
  readonly #byWord: ReadonlyMap<string, Uint8Array>;
  readonly #byKind: ReadonlyMap<string, Uint8Array>;
  readonly #open: Uint8Array;

  constructor({ choices, kinds, open }: Pick<SyntaxMeta, 'choices' | 'kinds' | 'open'>) {
    this.#byWord = listed(choices);
    this.#byKind = listed(kinds);
    this.#open = Uint8Array.from(open);
  }

  /** The numbers of the tags, rising, for a word in typewriter's marks, which is `lower` in lower case. */
  of(text: string, lower: string): Uint8Array {
    return this.#byWord.get(lower) ?? this.#byKind.get(wordKind(text, lower)) ?? this.#open;
  }
}

function listed(lists: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const [numbers, words] of Object.entries(lists)) {
    const choices = Uint8Array.from(numbers.split(' '), Number);
    for (const word of words.split(' ')) found.set(word, choices);
  }
  return found;
}
