import { type FeatureList, mixer } from './hash.ts';

/** A value's name, 0 where none is given. */
type Named<Name extends string> = Name | undefined;

/** What templates join: a value for each name, and a last one that is always 0. */
export function valuesFor(names: readonly string[]): Int32Array {
  return new Int32Array(names.length + 1);
}

/** Where each name's value is: `at.word` in place of a number. */
export function placesOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}

/**
 * A list of `mix(template, a, b)` as data: one small loop makes them all, where as many calls would be more than a compiler takes
 * into one function.
 */
abstract class Mixes<Name extends string> {
  /** Templates as `mix` multiplies them, and the places of both values. */
  protected readonly keys: Int32Array;
  protected readonly left: Uint8Array;
  protected readonly right: Uint8Array;

  constructor(names: readonly Name[], rows: readonly (readonly [number, Named<Name>, Named<Name>])[]) {
    const placeOf = (name: Named<Name>) => (name === undefined ? names.length : names.indexOf(name));
    this.keys = Int32Array.from(rows, ([template]) => Math.imul(template, mixer));
    this.left = Uint8Array.from(rows, ([, a]) => placeOf(a));
    this.right = Uint8Array.from(rows, ([, , b]) => placeOf(b));
  }
}

/** Features made of values: rows are a template and the names that it joins. */
export class Templates<Name extends string> extends Mixes<Name> {
  constructor(names: readonly Name[], rows: readonly (readonly [template: number, a?: Name, b?: Name])[]) {
    super(
      names,
      rows.map(([template, a, b]) => [template, a, b]),
    );
  }

  /** Adds the features of `values` to `out`. */
  put(values: Int32Array, out: FeatureList): void {
    const { keys, left, right } = this;
    const count = keys.length;
    out.reserve(count);
    const { items, length } = out;
    for (let at = 0; at < count; at++) {
      let hash = (keys[at] as number) ^ (values[left[at] as number] as number);
      hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ (values[right[at] as number] as number);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      items[length + at] = hash ^ (hash >>> 16);
    }
    out.length = length + count;
  }
}

/** Values made of other values, in order: rows are the name of what is made, a template and the names that it joins. */
export class Joins<Name extends string> extends Mixes<Name> {
  readonly #to: Uint8Array;

  constructor(names: readonly Name[], rows: readonly (readonly [to: Name, template: number, a?: Name, b?: Name])[]) {
    super(
      names,
      rows.map(([, template, a, b]) => [template, a, b]),
    );
    this.#to = Uint8Array.from(rows, ([to]) => names.indexOf(to));
  }

  /** Works out what is made of other `values`, in place. */
  make(values: Int32Array): void {
    const { keys, left, right } = this;
    const to = this.#to;
    for (let at = 0; at < to.length; at++) {
      let hash = (keys[at] as number) ^ (values[left[at] as number] as number);
      hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ (values[right[at] as number] as number);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      values[to[at] as number] = hash ^ (hash >>> 16);
    }
  }
}
