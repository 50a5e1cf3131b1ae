import { join, spread } from '../models/hash.ts';
import type { ParseInput } from './move-features.ts';

/** Most features that an arc has. */
export const mostLabelFeatures = 64;

/** Children in text order; words by number (1 to size; 0 the root; size + 1 none). */
export class ChildLists {
  first = new Int32Array(0);
  last = new Int32Array(0);
  /** The same head's child before and after. */
  before = new Int32Array(0);
  after = new Int32Array(0);

  /** From `heads`, of which places 1 to `size` count. */
  fill(heads: Int32Array, size: number): void {
    const none = size + 1;
    if (this.first.length < size + 2) {
      const length = 2 * size + 64;
      this.first = new Int32Array(length);
      this.last = new Int32Array(length);
      this.before = new Int32Array(length);
      this.after = new Int32Array(length);
    }
    for (const list of [this.first, this.last, this.before, this.after]) list.fill(none, 0, size + 2);
    for (let word = 1; word <= size; word++) {
      const head = heads[word] as number;
      const sibling = this.last[head] as number;
      if (sibling === none) this.first[head] = word;
      else this.after[sibling] = word;
      this.before[word] = sibling;
      this.last[head] = word;
    }
  }
}

/**
 * Features of the arc to `word` from its head, once the whole tree is known: both words, what stands beside and below them, the
 * head's own head. `labelBefore` is the label given to the same head's child before, or -1. Returns how many.
 */
export function labelFeatures(
  input: ParseInput,
  heads: Int32Array,
  lists: ChildLists,
  word: number,
  labelBefore: number,
  out: Int32Array,
): number {
  const { word: words, tag: tags, part: parts, size } = input;
  const none = size + 1;
  const head = heads[word] as number;
  const above = head > 0 ? (heads[head] as number) : none;
  const first = lists.first[word] as number;
  const last = lists.last[word] as number;
  const before = lists.before[word] as number;
  const after = lists.after[word] as number;
  const side = word < head ? 1 : 2;
  const w = words[word] as number;
  const t = join(tags[word] as number, side);
  const h = words[head] as number;
  const ht = join(tags[head] as number, side);
  const p = join(parts[word] as number, side);
  const hp = join(parts[head] as number, side);
  const prior = words[word - 1] as number;
  const firstWord = words[first] as number;
  const firstTag = tags[first] as number;
  const beforeTag = tags[before] as number;
  const afterTag = tags[after] as number;
  const apart = Math.min(Math.abs(word - head), 7);
  const pair = join(t, ht);
  let n = 0;
  let name = 400;
  const put = (value: number) => {
    out[n++] = spread(join(value, name++));
  };
  put(join(w, side));
  put(t);
  put(join(w, t));
  put(join(h, side));
  put(ht);
  put(join(h, ht));
  put(pair);
  put(join(w, ht));
  put(join(t, h));
  put(join(w, h));
  put(join(p, hp));
  put(join(w, hp));
  put(join(p, h));
  put(join(pair, apart));
  put(join(w, apart));
  put(join(pair, tags[word - 1] as number));
  put(join(pair, tags[word + 1] as number));
  put(join(pair, prior));
  put(join(t, prior));
  // Below: the first child is often a preposition or a conjunction, and tells most.
  put(join(pair, firstWord));
  put(join(t, firstWord));
  put(join(join(firstWord, w), ht));
  put(join(join(firstWord, t), h));
  put(join(pair, firstTag));
  put(join(pair, tags[last] as number));
  put(join(t, words[last] as number));
  put(join(pair, join(firstTag, tags[lists.after[first] as number] as number)));
  put(join(t, words[lists.after[first] as number] as number));
  // Beside.
  put(join(pair, beforeTag));
  put(join(pair, afterTag));
  put(join(join(pair, beforeTag), afterTag));
  put(join(t, words[before] as number));
  put(join(pair, labelBefore));
  put(join(join(h, labelBefore), p));
  put(join(join(t, labelBefore), firstWord));
  put(join(labelBefore, w));
  put(join(pair, tags[lists.first[head] as number] as number));
  put(join(p, words[lists.first[head] as number] as number));
  put(join(pair, tags[lists.last[head] as number] as number));
  put(join(join(p, hp), words[lists.last[head] as number] as number));
  // Above.
  put(join(pair, tags[above] as number));
  put(join(join(p, ht), words[above] as number));
  return n;
}
