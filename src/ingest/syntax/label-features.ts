import { mixer, nameAll } from '../models/hash.ts';
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
 * Features of the arc to `word` from its head, once the whole tree is known: both words, what stands beside and below them. `labelBefore` is the label given to the same head's child before, or -1. Returns how many.
 */
export function labelFeatures(
  input: ParseInput,
  heads: Int32Array,
  lists: ChildLists,
  word: number,
  labelBefore: number,
  out: Int32Array,
): number {
  const { word: words, tag: tags, part: parts } = input;
  const head = heads[word] as number;
  const first = lists.first[word] as number;
  const last = lists.last[word] as number;
  const before = lists.before[word] as number;
  const after = lists.after[word] as number;
  const side = word < head ? 1 : 2;
  const w = words[word] as number;
  const t = (Math.imul(tags[word] as number, mixer) + side) | 0;
  const h = words[head] as number;
  const ht = (Math.imul(tags[head] as number, mixer) + side) | 0;
  const p = (Math.imul(parts[word] as number, mixer) + side) | 0;
  const hp = (Math.imul(parts[head] as number, mixer) + side) | 0;
  const prior = words[word - 1] as number;
  const firstWord = words[first] as number;
  const firstTag = tags[first] as number;
  const beforeTag = tags[before] as number;
  const afterTag = tags[after] as number;
  const apart = Math.min(Math.abs(word - head), 7);
  const pair = (Math.imul(t, mixer) + ht) | 0;
  let n = 0;
  out[n++] = Math.imul(w, mixer) + side;
  out[n++] = t;
  out[n++] = Math.imul(w, mixer) + t;
  out[n++] = Math.imul(h, mixer) + side;
  out[n++] = ht;
  out[n++] = Math.imul(h, mixer) + ht;
  out[n++] = pair;
  out[n++] = Math.imul(w, mixer) + ht;
  out[n++] = Math.imul(t, mixer) + h;
  out[n++] = Math.imul(p, mixer) + hp;
  out[n++] = Math.imul(w, mixer) + hp;
  out[n++] = Math.imul(p, mixer) + h;
  out[n++] = Math.imul(pair, mixer) + apart;
  out[n++] = Math.imul(w, mixer) + apart;
  out[n++] = Math.imul(pair, mixer) + (tags[word - 1] as number);
  out[n++] = Math.imul(pair, mixer) + (tags[word + 1] as number);
  out[n++] = Math.imul(t, mixer) + prior;
  // Below: the first child is often a preposition or a conjunction, and tells most.
  out[n++] = Math.imul(pair, mixer) + firstWord;
  out[n++] = Math.imul(t, mixer) + firstWord;
  out[n++] = Math.imul(Math.imul(firstWord, mixer) + w, mixer) + ht;
  out[n++] = Math.imul(pair, mixer) + firstTag;
  out[n++] = Math.imul(pair, mixer) + (tags[last] as number);
  out[n++] = Math.imul(t, mixer) + (words[last] as number);
  out[n++] = Math.imul(pair, mixer) + (Math.imul(firstTag, mixer) + (tags[lists.after[first] as number] as number));
  out[n++] = Math.imul(t, mixer) + (words[lists.after[first] as number] as number);
  // Beside.
  out[n++] = Math.imul(pair, mixer) + afterTag;
  out[n++] = Math.imul(Math.imul(pair, mixer) + beforeTag, mixer) + afterTag;
  out[n++] = Math.imul(t, mixer) + (words[before] as number);
  out[n++] = Math.imul(pair, mixer) + labelBefore;
  out[n++] = Math.imul(Math.imul(t, mixer) + labelBefore, mixer) + firstWord;
  out[n++] = Math.imul(labelBefore, mixer) + w;
  out[n++] = Math.imul(pair, mixer) + (tags[lists.first[head] as number] as number);
  out[n++] = Math.imul(p, mixer) + (words[lists.first[head] as number] as number);
  out[n++] = Math.imul(pair, mixer) + (tags[lists.last[head] as number] as number);
  nameAll(out, n);
  return n;
}
