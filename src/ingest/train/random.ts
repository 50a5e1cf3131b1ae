/** Numbers between 0 and 1 that look like chance and are the same at every run (Marsaglia's xorshift, 32 bits). */
export class SeededRandom {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0 || 1;
  }

  next(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x | 0;
    return (x >>> 0) / 4294967296;
  }

  /** The numbers from 0 up to, not including, `count`, in no order (Fisher and Yates). */
  shuffled(count: number): Int32Array {
    const order = Int32Array.from({ length: count }, (_, index) => index);
    for (let at = count - 1; at > 0; at--) {
      const other = Math.floor(this.next() * (at + 1));
      const kept = order[at] as number;
      order[at] = order[other] as number;
      order[other] = kept;
    }
    return order;
  }
}
