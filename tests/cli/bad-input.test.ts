import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../helpers/command.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { countRows } from '../helpers/rows.ts';

const good = 'Ann Lee, the mayor, said the gates would open on Monday.\n\n“No,” said Bob Roe.\n';
let folder: string;
let db: TestDatabase;

const files: Readonly<Record<string, string | Uint8Array>> = {
  'empty.txt': '',
  'blank.txt': ' \n\n',
  'binary.txt': Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 31) % 256)),
  'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  'nul.txt': 'Ann Lee said\0 no.',
  'latin.txt': Buffer.from('The café owner said no.', 'latin1'),
  'wide.txt': Buffer.from('\uFEFFAnn Lee said no.', 'utf16le'),
  'large.txt': good.repeat(140_000),
  'figures.txt': '12 34 56\n78 * 90\n',
  'february.txt': `---\npublishedOn: 2025-02-30\n---\n${good}`,
  'colon.txt': `---\nheadline: Gates: open\n---\n${good}`,
  'address.txt': `---\nurl: gates\n---\n${good}`,
  'page.html': '<!doctype html><html><body><p></p></body></html>',
  'list.json': '[]',
  'number.json': '7',
  'empty.jsonl': '\n\n',
  'binary.jsonl': Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 31) % 256)),
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'onrecord-bad-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'link.txt'));
  mkdirSync(path.join(folder, 'nothing'));
  db = await createTestDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await db.drop();
});

describe('ingest of bad input', () => {
  it('refuses each by name, in one line, with the remedy, and takes the good one among them', async () => {
    writeFileSync(path.join(folder, 'zgood.txt'), good);
    const { code, out, err } = await runCommand(['ingest', '.', 'missing.txt'], {
      cwd: folder,
      env: { DATABASE_URL: db.url },
    });
    expect(err.replace(/^\d+ articles read.*\n/gm, '')).toBe(
      out
        .split('\n')
        .filter((line) => line.startsWith('refused'))
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(out.replace(/; \d+ statements; [\d.]+ s/, '')).toMatchInlineSnapshot(`
      "20 articles: 1 created, 0 revised, 0 unchanged, 19 refused
      refused address.txt: url is "gates", which is no web address: write it in full, with https:// in front, or leave it out
      refused binary.jsonl: is binary, not text: give text, HTML or JSON Lines in UTF-8
      refused binary.txt: is binary, not text: give text, HTML or JSON Lines in UTF-8
      refused blank.txt: is empty: give it the text of an article
      refused colon.txt: front matter is not YAML (Nested mappings are not allowed in compact mappings): put values with colons or quotes in quotation marks
      refused empty.jsonl: is empty: write one JSON object a line
      refused empty.txt: is empty: give it the text of an article
      refused february.txt: publishedOn is "2025-02-30", which is no day: write it as YYYY-MM-DD
      refused figures.txt: has no sentence in it: give the text of an article, in sentences
      refused large.txt: has 10.9 MB, and an article may have 2.0 MB: split it into its articles, one a file or one a line of JSON Lines
      refused latin.txt: is not UTF-8 (near byte 8): convert it first, for example with iconv -f WINDOWS-1252 -t UTF-8
      refused link.txt: does not exist: check the path
      refused list.json: is an empty list: put articles in it
      refused nul.txt: contains a NUL character (byte 12): remove it; text has none
      refused number.json: is of the wrong shape (expected object, received number): an article is {"text", "id"?, "headline"?, "publishedOn"?, "publisher"?, "url"?}
      refused page.html: has no article in it: give the page of one article, or its text
      refused picture.txt: is a PNG image, not text: export its text or HTML and ingest that
      refused wide.txt: is UTF-16, not UTF-8: convert it first, for example with iconv -f UTF-16 -t UTF-8
      refused missing.txt: does not exist: check the path
      "
    `);
    expect(code).toBe(1);
    expect((await countRows(db.prisma)).articles).toBe(1);
  });

  it('goes on after a bad line, and names it by its number', async () => {
    const lines = [
      JSON.stringify({ id: 1, text: good }),
      '{"id": 2, "text": ',
      '',
      JSON.stringify({ id: 3, headline: 'No text' }),
      JSON.stringify({ id: 4, text: good, publishedOn: '2025-02-30' }),
      JSON.stringify({ id: 5, text: 'Ann Lee said \ud800 no.' }),
      JSON.stringify({ id: 6, text: good.repeat(40_000) }),
      JSON.stringify({ id: 1, text: `${good} It rained.` }),
      JSON.stringify({ id: 7, text: good }),
    ];
    const { code, out } = await runCommand(['ingest', '--format', 'jsonl', '-'], {
      input: lines.join('\n'),
      env: { DATABASE_URL: db.url },
    });
    expect(out.replace(/; \d+ statements; [\d.]+ s/, '')).toMatchInlineSnapshot(`
      "8 articles: 2 created, 0 revised, 0 unchanged, 6 refused
      refused stdin:2: is not JSON (Unexpected end of JSON input): write one JSON object a line
      refused stdin:4: is of the wrong shape (text: expected string, received undefined): an article is {"text", "id"?, "headline"?, "publishedOn"?, "publisher"?, "url"?}
      refused stdin:5: publishedOn is "2025-02-30", which is no day: write it as YYYY-MM-DD
      refused stdin:6: the text has half of a surrogate pair at 13: remove it, or write the whole character
      refused stdin:7: has 3.1 MB, and an article may have 2.0 MB: split it into its articles, one a file or one a line of JSON Lines
      refused stdin:8: is the same article as stdin:1 with other content: keep one, or give each its own id or url
      "
    `);
    expect(code).toBe(1);
  });

  it.each([
    [['ingest', 'missing.txt'], 1, 'refused missing.txt: does not exist: check the path'],
    [
      ['ingest', 'nothing'],
      1,
      'onrecord: there is no article there: give .txt, .html or .jsonl files, or name the --format',
    ],
    [['ingest', '--format', 'pdf', 'zgood.txt'], 2, 'onrecord: --format pdf is unknown: use one of text, html, jsonl'],
    [['ingest'], 2, "error: missing required argument 'path'"],
    [['ingest', '--fast', 'zgood.txt'], 2, "error: unknown option '--fast'"],
    [['extract', 'missing.txt'], 1, ''],
    [['extract', '--slow'], 2, "error: unknown option '--slow'"],
  ])('answers %j with exit code %d and one line, without a database', async (args, code, line) => {
    const ended = await runCommand(args, { cwd: folder, env: { DATABASE_URL: 'postgres://127.0.0.1:1/none' } });
    expect([ended.code, ended.err.trimEnd().split('\n')[0]]).toEqual([code, line]);
    if (code === 1) expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says that the database is down in one line', async () => {
    writeFileSync(path.join(folder, 'zgood.txt'), good);
    const env = { DATABASE_URL: 'postgres://127.0.0.1:1/none' };
    const { code, out, err } = await runCommand(['ingest', 'zgood.txt'], { cwd: folder, env });
    expect([code, out, err]).toEqual([
      1,
      '',
      'onrecord: the database does not answer: start it, or correct DATABASE_URL\n',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a file that may not be read', async () => {
    const file = path.join(folder, 'secret.txt');
    writeFileSync(file, good);
    chmodSync(file, 0);
    const { code, out } = await runCommand(['ingest', file]);
    expect([code, out]).toEqual([1, expect.stringContaining('cannot be opened (no permission)')]);
  });
});
