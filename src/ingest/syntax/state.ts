/** The three moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const shift = 0;
/** The next word becomes the head of the stack's top, which leaves the stack. */
export const left = 1;
/** The word below the stack's top becomes its head; the top leaves the stack. */
export const right = 2;

/**
 * A sentence half parsed. Words are 1 to `size`; 0 is the root; `size + 1` stands for "none there". Arrays are kept from sentence to
 * sentence and grow when needed. `head`, `firstLeft` (the leftmost child), `secondLeft`, `firstRight` (the rightmost), `secondRight`,
 * `lefts` and `rights` (how many) are by word.
 */
export class ParseState {
  size = 0;
  /** The next word of the buffer. */
  next = 1;
  /** Words on the stack, the root included. */
  depth = 0;
  stack = new Int32Array(0);
  head = new Int32Array(0);
  firstLeft = new Int32Array(0);
  secondLeft = new Int32Array(0);
  firstRight = new Int32Array(0);
  secondRight = new Int32Array(0);
  lefts = new Int32Array(0);
  rights = new Int32Array(0);

  /** Starts a sentence of `size` words. */
  reset(size: number): void {
    if (this.stack.length < size + 2) this.#grow(2 * size + 64);
    const none = size + 1;
    this.size = size;
    this.next = 1;
    this.depth = 1;
    this.stack[0] = 0;
    this.head.fill(-1, 0, size + 2);
    for (const child of [this.firstLeft, this.secondLeft, this.firstRight, this.secondRight]) {
      child.fill(none, 0, size + 2);
    }
    this.lefts.fill(0, 0, size + 2);
    this.rights.fill(0, 0, size + 2);
  }

  /** Whether every word has its head. */
  get done(): boolean {
    return this.next > this.size && this.depth === 1;
  }

  /** The word `below` the stack's top (0 is the top itself), or none. */
  top(below: number): number {
    return below < this.depth ? (this.stack[this.depth - 1 - below] as number) : this.size + 1;
  }

  /** The word `ahead` in the buffer (0 is the next), or none. */
  ahead(ahead: number): number {
    return Math.min(this.next + ahead, this.size + 1);
  }

  /** The root takes one word, and only when all have been seen. */
  allows(move: number): boolean {
    if (move === shift) return this.next <= this.size;
    if (move === left) return this.next <= this.size && this.depth > 1;
    return this.depth > 2 || (this.depth === 2 && this.next > this.size);
  }

  /** The only move that is allowed, or -1 where there is a choice. */
  only(): number {
    if (this.next > this.size) return right;
    return this.depth === 1 ? shift : -1;
  }

  apply(move: number): void {
    if (move === shift) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const child = this.stack[--this.depth] as number;
    if (move === left) {
      const parent = this.next;
      this.head[child] = parent;
      this.secondLeft[parent] = this.firstLeft[parent] as number;
      this.firstLeft[parent] = child;
      (this.lefts[parent] as number)++;
    } else {
      const parent = this.stack[this.depth - 1] as number;
      this.head[child] = parent;
      this.secondRight[parent] = this.firstRight[parent] as number;
      this.firstRight[parent] = child;
      (this.rights[parent] as number)++;
    }
  }

  #grow(length: number): void {
    this.stack = new Int32Array(length);
    this.head = new Int32Array(length);
    this.firstLeft = new Int32Array(length);
    this.secondLeft = new Int32Array(length);
    this.firstRight = new Int32Array(length);
    this.secondRight = new Int32Array(length);
    this.lefts = new Int32Array(length);
    this.rights = new Int32Array(length);
  }
}
