import type { Sentence, Token } from '../document-types.ts';

/** What walks over trees needs: a document will do. */
interface Parsed {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** The trees of a document's sentences. Every number is an index into `Document.tokens`; -1 is nothing. Made once, read often. */
export class Trees {
  readonly #tokens: readonly Token[];
  readonly #sentences: readonly Sentence[];
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;

  /** Time and room are linear in the number of tokens. */
  constructor({ tokens, sentences }: Parsed) {
    const { length } = tokens;
    this.#tokens = tokens;
    this.#sentences = sentences;
    this.#first = new Int32Array(length).fill(-1);
    this.#next = new Int32Array(length).fill(-1);
    this.#from = Int32Array.from(tokens.keys());
    this.#to = Int32Array.from(tokens, (_, index) => index + 1);
    for (let index = length - 1; index >= 0; index--) {
      const head = this.head(index);
      if (head < 0) continue;
      this.#next[index] = this.#first[head] as number;
      this.#first[head] = index;
    }
    for (const sentence of sentences) this.#stretch(sentence);
  }

  /** The word on which `token` depends; -1 for a root. */
  head(token: number): number {
    return this.#tokens[token]?.head ?? -1;
  }

  /** Its children, in text order. */
  children(token: number): readonly number[] {
    const found: number[] = [];
    for (let child = this.#first[token] ?? -1; child >= 0; child = this.#next[child] as number) found.push(child);
    return found;
  }

  /** Its first child with one of the labels; "nsubj" also finds "nsubj:pass". -1 where there is none. */
  child(token: number, ...labels: readonly string[]): number {
    for (let child = this.#first[token] ?? -1; child >= 0; child = this.#next[child] as number) {
      const label = this.#tokens[child]?.label ?? '';
      if (labels.some((wanted) => label === wanted || label.startsWith(`${wanted}:`))) return child;
    }
    return -1;
  }

  /** The first token of all that depends on it, itself included. Trees are projective: everything up to `subtreeEnd` does. */
  subtreeStart(token: number): number {
    return this.#from[token] ?? token;
  }

  /** One past the last token of all that depends on it. */
  subtreeEnd(token: number): number {
    return this.#to[token] ?? token + 1;
  }

  /** The root of a sentence, by the sentence's index; -1 where there is no such sentence. */
  root(sentence: number): number {
    const { firstToken, endToken } = this.#sentences[sentence] ?? { firstToken: 0, endToken: 0 };
    for (let token = firstToken; token < endToken; token++) if (this.head(token) < 0) return token;
    return -1;
  }

  /** Whether `token` is `above` or depends on it, however far below. */
  within(token: number, above: number): boolean {
    return token >= this.subtreeStart(above) && token < this.subtreeEnd(above);
  }

  /**
   * The way from one token to another of the same sentence: labels on the way up, each with ">" after it, then labels on the way
   * down, each with "<" before it: "nsubj> <ccomp". Null where it has more than `longest` steps or they stand in two sentences.
   */
  path(from: number, to: number, longest = 8): string | null {
    const up: string[] = [];
    let at = from;
    while (at >= 0 && !this.within(to, at)) {
      up.push(`${this.#tokens[at]?.label}>`);
      at = this.head(at);
      if (up.length > longest) return null;
    }
    if (at < 0) return null;
    const down: string[] = [];
    for (let below = to; below !== at; below = this.head(below)) {
      down.push(`<${this.#tokens[below]?.label}`);
      if (up.length + down.length > longest) return null;
    }
    return [...up, ...down.reverse()].join(' ');
  }

  /** Widens each token's stretch by its children's, from the leaves up. */
  #stretch({ firstToken, endToken }: Sentence): void {
    const waiting = new Int32Array(endToken - firstToken);
    for (let token = firstToken; token < endToken; token++) {
      const head = this.head(token);
      if (head >= 0) (waiting[head - firstToken] as number)++;
    }
    for (let token = firstToken; token < endToken; token++) {
      let leaf = token;
      while (leaf >= 0 && waiting[leaf - firstToken] === 0) {
        waiting[leaf - firstToken] = -1;
        const head = this.head(leaf);
        if (head < 0) break;
        this.#from[head] = Math.min(this.#from[head] as number, this.#from[leaf] as number);
        this.#to[head] = Math.max(this.#to[head] as number, this.#to[leaf] as number);
        (waiting[head - firstToken] as number)--;
        leaf = head;
      }
    }
  }
}
