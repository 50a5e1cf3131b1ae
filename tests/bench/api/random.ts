/** A stream of numbers from 0 to below 1 that is the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Choices that a made-up world is made by. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomNumbers(seed);
  }

  /** True in so many of all cases, 0 to 1. */
  chance(share: number): boolean {
    return this.#next() < share;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#next() * list.length)] as T;
  }

  /** A place in a list of `length` where the first come up most, as words and names do (Zipf's law, exponent 1). */
  zipf(length: number): number {
    return Math.min(length - 1, Math.floor((length + 1) ** this.#next()) - 1);
  }

  /** The same for words of meaning, of which even the first are in few sentences (Mandelbrot's law, shifted by 20). */
  mandelbrot(length: number): number {
    const shift = 20;
    return Math.min(
      length - 1,
      Math.floor((shift + 1) * ((length + shift + 1) / (shift + 1)) ** this.#next()) - shift - 1,
    );
  }
}
