import { describe, expect, it } from 'vitest';
import { RefusedInput } from '../../errors.ts';
import { decodePage, decodeText, splitLines } from './decode.ts';

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof RefusedInput) return error.line;
    throw error;
  }
  throw new Error('it was taken');
}

describe('decodeText', () => {
  it('reads UTF-8 and drops its mark', () => {
    expect(decodeText(Buffer.from('\uFEFF“Ørsted”, 😀'))).toBe('“Ørsted”, 😀');
  });

  it.each([
    [Buffer.alloc(0), 'is empty: give it the text of an article'],
    [Buffer.from(' \n'), 'is empty: give it the text of an article'],
    [Buffer.from('He said\0 no.'), 'contains a NUL character (byte 7): remove it; text has none'],
    [Buffer.from('%PDF-1.7 and more'), 'is a PDF, not text: export its text or HTML and ingest that'],
    [
      Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7) % 256)),
      'is binary, not text: give text, HTML or JSON Lines in UTF-8',
    ],
    [
      Buffer.from('\uFEFFHe said no.', 'utf16le'),
      'is UTF-16, not UTF-8: convert it first, for example with iconv -f UTF-16 -t UTF-8',
    ],
    [
      Buffer.from('The café said no.', 'latin1'),
      'is not UTF-8 (near byte 8): convert it first, for example with iconv -f WINDOWS-1252 -t UTF-8',
    ],
    [
      Buffer.from('The café').subarray(0, -1),
      'is not UTF-8 (near byte 7): convert it first, for example with iconv -f WINDOWS-1252 -t UTF-8',
    ],
  ])('refuses bytes %#', (bytes, line) => {
    expect(refusal(() => decodeText(bytes))).toBe(line);
  });
});

describe('decodePage', () => {
  it('reads a page in the charset it declares', () => {
    const page = '<html><head><meta charset="windows-1252"></head><body>The café said “no”.</body></html>';
    const bytes = Buffer.from(page.replace('“', '\x93').replace('”', '\x94'), 'latin1');
    expect(decodePage(bytes)).toBe(page);
  });

  it('refuses one that is not in the charset it declares', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset=nonsense>'), Buffer.from([0xe9, 0x20])]);
    expect(refusal(() => decodePage(bytes))).toBe(
      'is neither UTF-8 nor nonsense, which it declares: save the page again as UTF-8',
    );
  });
});

describe('splitLines', () => {
  it.each([
    ['one\ntwo\n\nthree', ['one', 'two', '', 'three']],
    ['one\r\n', ['one\r']],
    ['a line over the limit\nnext\n', [null, 'next']],
    ['', []],
  ])('cuts %j wherever the chunks end', async (text, lines) => {
    for (const size of [1, 3, 100]) {
      const chunks = async function* () {
        for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size));
      };
      const found: (string | null)[] = [];
      let total = 0;
      for await (const { bytes, size: read } of splitLines(chunks(), 10)) {
        found.push(bytes ? Buffer.from(bytes).toString() : null);
        total += read;
      }
      expect(found).toEqual(lines);
      expect(total).toBe(text.length);
    }
  });
});
