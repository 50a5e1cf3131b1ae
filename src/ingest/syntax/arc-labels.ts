/** Any number above those of parts of speech. */
const parts = 32;

/** The kind of an arc, as a number: its word's tag, its head's part of speech, and on which side of its head the word stands. */
export function arcKind(tag: number, headPart: number, wordFirst: boolean): number {
  return (tag * parts + headPart) * 2 + (wordFirst ? 1 : 0);
}

/** Which labels an arc may have. */
export class ArcLabels {
  readonly #byKind = new Map<number, Uint8Array>();
  readonly #any: Uint8Array;

  /** `arcs` as in the model's meta; an arc of another kind may have any of the `labels` but `root`. */
  constructor(arcs: Readonly<Record<string, string>>, labels: number, root: number) {
    for (const [numbers, kinds] of Object.entries(arcs)) {
      const choices = Uint8Array.from(numbers.split(' '), Number);
      for (const kind of kinds.split(' ')) this.#byKind.set(Number(kind), choices);
    }
    this.#any = Uint8Array.from({ length: labels }, (_, label) => label).filter((label) => label !== root);
  }

  /** The labels for an arc's kind. */
  of(kind: number): Uint8Array {
    return this.#byKind.get(kind) ?? this.#any;
  }
}
