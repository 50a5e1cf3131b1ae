/** Numbers features in the order in which they first come, and counts them. Open addressing over a 32-bit hash. */
export class Dictionary {
  size = 0;
  counts = new Int32Array(1 << 16);
  keys = new Int32Array(1 << 16);
  private slots = new Int32Array(1 << 18).fill(-1);

  /** The feature's number, given if need be. */
  note(feature: number): number {
    let slot = this.slotOf(feature);
    let id = this.slots[slot] as number;
    if (id < 0) {
      if (this.size * 2 > this.slots.length) {
        this.grow();
        slot = this.slotOf(feature);
      }
      if (this.size === this.keys.length) {
        this.keys = lengthened(this.keys);
        this.counts = lengthened(this.counts);
      }
      id = this.size++;
      this.slots[slot] = id;
      this.keys[id] = feature;
    }
    this.counts[id] = (this.counts[id] as number) + 1;
    return id;
  }

  /** The feature's number, or -1. */
  find(feature: number): number {
    return this.slots[this.slotOf(feature)] as number;
  }

  private slotOf(feature: number): number {
    const mask = this.slots.length - 1;
    let slot = (Math.imul(feature, 0x9e3779b1) >>> 8) & mask;
    for (;;) {
      const id = this.slots[slot] as number;
      if (id < 0 || this.keys[id] === feature) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    for (let id = 0; id < this.size; id++) this.slots[this.slotOf(this.keys[id] as number)] = id;
  }
}

function lengthened(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Lists of numbers one behind the other: list `i` is `items` from `starts[i]` up to `starts[i + 1]`. */
export class Lists {
  items = new Int32Array(1 << 16);
  starts = new Int32Array(1 << 12);
  count = 0;
  private used = 0;

  push(item: number): void {
    if (this.used === this.items.length) this.items = lengthened(this.items);
    this.items[this.used++] = item;
  }

  /** Ends the list that the last items belong to. */
  close(): void {
    if (this.count + 1 >= this.starts.length) this.starts = lengthened(this.starts);
    this.count++;
    this.starts[this.count] = this.used;
  }
}

/** The lists without features that came less than `least` times, renumbered; returns the kept features. */
export function prune(
  lists: Lists,
  dictionary: Dictionary,
  least: number,
): { lists: Lists; keys: Int32Array; counts: Int32Array } {
  const ids = new Int32Array(dictionary.size).fill(-1);
  let kept = 0;
  for (let id = 0; id < dictionary.size; id++) if ((dictionary.counts[id] as number) >= least) ids[id] = kept++;
  const keys = new Int32Array(kept);
  const counts = new Int32Array(kept);
  ids.forEach((to, id) => {
    if (to < 0) return;
    keys[to] = dictionary.keys[id] as number;
    counts[to] = dictionary.counts[id] as number;
  });
  const pruned = new Lists();
  for (let list = 0; list < lists.count; list++) {
    for (let at = lists.starts[list] as number; at < (lists.starts[list + 1] as number); at++) {
      const id = ids[lists.items[at] as number] as number;
      if (id >= 0) pruned.push(id);
    }
    pruned.close();
  }
  return { lists: pruned, keys, counts };
}
