/** Bytes as a file or standard input gives them. */
export type Chunks = AsyncIterable<Uint8Array>;

/**
 * All bytes of a stream, or null where there are more than `limit`: those beyond are counted and thrown away, up to a
 * hundred times the limit, so that the refusal can say how many there are and a device without end still ends.
 */
export async function readWhole(
  chunks: Chunks,
  limit: number,
): Promise<{ readonly bytes: Buffer | null; readonly size: number }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size <= limit) parts.push(chunk);
    else parts.length = 0;
    if (size > 100 * limit) break;
  }
  return { bytes: size <= limit ? Buffer.concat(parts) : null, size };
}
