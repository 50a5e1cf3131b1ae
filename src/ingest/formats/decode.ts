import { isUtf8 } from 'node:buffer';
import { RefusedInput } from '../../errors.ts';

const newline = 10;

/** What a file is when it starts with these bytes, and is no text whatever its name. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a gzip archive', [0x1f, 0x8b, 0x08]],
];

/**
 * The text of a file's bytes, which must be UTF-8; a byte order mark is dropped.
 * @throws RefusedInput for bytes that are empty, binary, of another encoding, or hold NUL.
 */
export function decodeText(bytes: Uint8Array): string {
  refuseBinary(bytes);
  if (!isUtf8(bytes)) {
    throw new RefusedInput(
      `is not UTF-8 (near byte ${wrongByte(bytes)})`,
      'convert it first, for example with iconv -f WINDOWS-1252 -t UTF-8',
    );
  }
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw new RefusedInput('is empty', 'give it the text of an article');
  return text;
}

/**
 * The text of a page's bytes: UTF-8, or the charset that the page itself declares in its first 1,024 bytes
 * (where HTML says that it must stand).
 * @throws RefusedInput as decodeText does.
 */
export function decodePage(bytes: Uint8Array): string {
  refuseBinary(bytes);
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (isUtf8(bytes) || declared === undefined) return decodeText(bytes);
  try {
    const decoder = new TextDecoder(declared, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9F]/g, westernMark) : text;
  } catch {
    throw new RefusedInput(`is neither UTF-8 nor ${declared}, which it declares`, 'save the page again as UTF-8');
  }
}

/** What windows-1252 has where ISO 8859-1 has control characters. */
const westernMarks = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Node 20 decodes windows-1252, under all its names, as ISO 8859-1: quotation marks and dashes come out as controls. */
function westernMark(control: string): string {
  return westernMarks[control.charCodeAt(0) - 0x80] ?? control;
}

/** @throws RefusedInput for bytes that cannot be text in UTF-8: empty, with NUL, of a known other kind. */
export function refuseBinary(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new RefusedInput('is empty', 'give it the text of an article');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new RefusedInput('is UTF-16, not UTF-8', 'convert it first, for example with iconv -f UTF-16 -t UTF-8');
  }
  const signature = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (signature) throw new RefusedInput(`is ${signature[0]}, not text`, 'export its text or HTML and ingest that');
  const sample = bytes.subarray(0, 65_536);
  // Tab, newline, form feed, carriage return and escape do occur in text files; other control bytes hardly do.
  const controls = sample.reduce(
    (count, byte) => count + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0),
    0,
  );
  if (controls > 8 + sample.length / 100) {
    throw new RefusedInput('is binary, not text', 'give text, HTML or JSON Lines in UTF-8');
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new RefusedInput(`contains a NUL character (byte ${nul})`, 'remove it; text has none');
}

/** Cuts a stream of bytes into lines without their newline; a line over `limit` bytes is given as null, unread. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<{ readonly bytes: Uint8Array | null; readonly size: number }> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const line = () => ({ bytes: size > limit ? null : Buffer.concat(parts), size });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      size += end - start;
      if (size <= limit) parts.push(chunk.subarray(start, end));
      yield { ...line(), size: size + 1 };
      [parts, size, start] = [[], 0, end + 1];
    }
    size += chunk.length - start;
    if (size <= limit) parts.push(chunk.subarray(start));
    else parts = [];
  }
  if (size > 0) yield line();
}

/** Halving finds it: a prefix is well-formed, save perhaps for its last, unfinished character. */
function wrongByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
