import type { ParseInput } from './move-features.ts';
import type { WordFacts } from './words.ts';

// The root and "none there": numbers that no tag has.
const root = { word: 0x726f6f74, tag: 201, part: 202 };
const none = { word: 0x6e6f6e65, tag: 203, part: 204 };

/** Turns words and tags into what the parser reads. */
export class InputMaker {
  readonly #parts: Uint8Array;
  readonly #comma: number;
  readonly #verbs: Uint8Array;

  /** `tags` are the set's: "VERB.VBD". */
  constructor(tags: readonly string[]) {
    const parts = [...new Set(tags.map(partOf))].sort();
    this.#parts = Uint8Array.from(tags, (tag) => parts.indexOf(partOf(tag)));
    this.#verbs = Uint8Array.from(tags, (tag) => (/^(?:VERB|AUX)$/.test(partOf(tag)) ? 1 : 0));
    this.#comma = tags.indexOf('PUNCT.,');
  }

  /** A sentence's words, and its tags' numbers; `room` as it is given back is used again for the next sentence. */
  make(words: readonly WordFacts[], tags: Uint8Array, room?: ParseInput): ParseInput {
    const size = words.length;
    const { word, tag, part, commas, verbs } = room && room.word.length >= size + 2 ? room : roomFor(size + 2);
    commas[1] = 0;
    verbs[1] = 0;
    word[0] = root.word;
    tag[0] = root.tag;
    part[0] = root.part;
    for (let index = 1; index <= size; index++) {
      const number = tags[index - 1] as number;
      word[index] = (words[index - 1] as WordFacts).known;
      tag[index] = number;
      part[index] = this.#parts[number] as number;
      commas[index + 1] = (commas[index] as number) + (number === this.#comma ? 1 : 0);
      verbs[index + 1] = (verbs[index] as number) + (this.#verbs[number] as number);
    }
    word[size + 1] = none.word;
    tag[size + 1] = none.tag;
    part[size + 1] = none.part;
    return { size, word, tag, part, commas, verbs };
  }
}

function roomFor(length: number): ParseInput {
  const column = () => new Int32Array(length);
  return { size: 0, word: column(), tag: column(), part: column(), commas: column(), verbs: column() };
}

/** "VERB" of "VERB.VBD". */
export function partOf(tag: string): string {
  return tag.slice(0, tag.indexOf('.'));
}
