/**
 * What likelihoods turned out to be worth: rising steps of likelihood with the share that was right, by pooling adjacent
 * violators (Ayer and others 1955) over bins of equal size.
 */
export function calibrate(
  likelihoods: ArrayLike<number>,
  right: readonly boolean[],
  bins = 40,
): readonly (readonly [likelihood: number, right: number])[] {
  const order = right.map((_, index) => index).sort((a, b) => (likelihoods[a] as number) - (likelihoods[b] as number));
  const size = Math.max(1, Math.ceil(order.length / bins));
  const pools: { sum: number; hits: number; count: number }[] = [];
  for (let from = 0; from < order.length; from += size) {
    const part = order.slice(from, from + size);
    let pool = {
      sum: part.reduce((sum, index) => sum + (likelihoods[index] as number), 0),
      hits: part.filter((index) => right[index]).length,
      count: part.length,
    };
    for (let last = pools.at(-1); last && last.hits / last.count >= pool.hits / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, hits: pool.hits + last.hits, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  const round = (share: number) => Math.round(share * 10_000) / 10_000;
  return pools.map(({ sum, hits, count }) => [round(sum / count), round(hits / count)] as const);
}
