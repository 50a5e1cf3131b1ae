/**
 * Features are 32-bit integers, made of other integers step by step, so that no string is built while text is read.
 * Whole-number arithmetic only: the same on every machine.
 */

/** A 32-bit hash of a text's UTF-16 units from `start` up to `end` (FNV-1a, then mixed). */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return spread(hash);
}

/** One hash of two; the order counts. Chain it for more: `join(join(a, b), c)`. */
export function join(a: number, b: number): number {
  const mixed = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/**
 * For places where many features are made at once and a call for each would cost more than its work: `Math.imul(a, mixer) + b` joins
 * two numbers well enough to be spread afterwards.
 */
export const mixer = 0x9e3779b1;

/** Spreads a hash over all its bits (the end of MurmurHash3): what a table is asked for must be spread, since its top bits are the place. */
export function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The feature called `name` (a number below 65,536) with a value: spread, as tables want it. */
export function feature(name: number, value: number): number {
  return spread(value ^ Math.imul(name + 1, 0x85ebca77));
}

/** Makes features of the first `length` values, in place, each called by its place: `feature` for many at once, a little cheaper. */
export function nameAll(values: Int32Array, length: number): void {
  let name = 0;
  for (let at = 0; at < length; at++) {
    name = (name + mixer) | 0;
    let mixed = Math.imul((values[at] as number) ^ name, 0x85ebca6b);
    mixed ^= mixed >>> 15;
    values[at] = Math.imul(mixed, 0xc2b2ae35);
  }
}
