import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommand, startCommand } from '../helpers/command.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { countRows, dumpRows, wrongCounts } from '../helpers/rows.ts';

const articles = 150;
const mayors = ['Ann Lee', 'Bob Roe', 'Cy Dee', 'Dora Weil', 'Eve Moss', 'Fritz Kern', 'Gus Hart'];

/** A little article of our own that is like no other. */
function article(number: number): string {
  const [one, other] = [mayors[number % 7], mayors[(number + 3) % 7]];
  return `Gate ${number} to open\n\n${one}, the mayor, said gate ${number} would open on Monday.\n\n“Not before noon,” ${other} told reporters.\n`;
}

let folder: string;
let db: TestDatabase;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'onrecord-ingest-'));
  for (let number = 0; number < articles; number += 1) {
    const place = path.join(folder, 'many', `part-${number % 3}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, `${String(number).padStart(4, '0')}.txt`), article(number));
  }
  mkdirSync(path.join(folder, 'many', '.hidden'));
  writeFileSync(path.join(folder, 'many', '.hidden', 'a.txt'), article(articles));
  writeFileSync(path.join(folder, 'many', '.notes.txt'), article(articles + 1));
  writeFileSync(path.join(folder, 'many', 'README.md'), 'These are articles of ours. They are all alike.');
  db = await createTestDatabase();
  env = { DATABASE_URL: db.url };
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await db.drop();
});
beforeEach(async () => {
  await db.prisma.$executeRaw`TRUNCATE articles, people, organisations CASCADE`;
});

const firstLine = (out: string) => (out.split('\n')[0] ?? '').replace(/; [\d.]+ s$/, '');

describe('ingest of a folder', () => {
  it('stores every article, in threads, and nothing the second time or from another place', {
    timeout: 240_000,
  }, async () => {
    const { code, out, err } = await runCommand(['ingest', 'many'], { cwd: folder, env });
    expect(firstLine(out)).toMatch(
      new RegExp(`^${articles} articles: ${articles} created, 0 revised, 0 unchanged, 0 refused; \\d+ statements$`),
    );
    expect(out).toContain('skipped as no articles by their names: README.md (--format takes them)');
    expect(code).toBe(0);
    // Plain lines where there is no terminal.
    expect(err).toMatch(/^100 articles read, 0 refused$/m);
    expect(await wrongCounts(db.prisma)).toEqual([]);
    expect(await countRows(db.prisma)).toMatchObject({ articles, people: mayors.length });

    const rows = await dumpRows(db.prisma);
    const again = await runCommand(['ingest', 'many'], { cwd: folder, env });
    expect(firstLine(again.out)).toContain(`: 0 created, 0 revised, ${articles} unchanged, 0 refused`);
    renameSync(path.join(folder, 'many'), path.join(folder, 'moved'));
    const moved = await runCommand(['ingest', path.join(folder, 'moved')], { env });
    renameSync(path.join(folder, 'moved'), path.join(folder, 'many'));
    expect(firstLine(moved.out)).toContain(`: 0 created, 0 revised, ${articles} unchanged, 0 refused`);
    expect(await dumpRows(db.prisma)).toEqual(rows);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'finishes the article in hand on %s, and goes on when it is run again',
    { timeout: 240_000 },
    async (signal, exitCode) => {
      const { child, ended } = startCommand(['ingest', 'many'], { cwd: folder, env });
      let stored = 0;
      while (stored < 10 && child.exitCode === null) stored = await db.prisma.article.count();
      child.kill(signal);
      const { code, out } = await ended;
      expect(code).toBe(exitCode);
      expect(out).toContain('stopped before the end: run it again to go on');
      const some = await db.prisma.article.count();
      expect(firstLine(out)).toContain(`${some} articles: ${some} created, 0 revised, 0 unchanged, 0 refused`);
      expect([some >= 10, some < articles]).toEqual([true, true]);
      expect(await wrongCounts(db.prisma)).toEqual([]);
      if (signal === 'SIGTERM') return;
      const again = await runCommand(['ingest', 'many'], { cwd: folder, env });
      expect(firstLine(again.out)).toContain(`: ${articles - some} created, 0 revised, ${some} unchanged, 0 refused`);
      expect(await wrongCounts(db.prisma)).toEqual([]);
    },
  );
});

describe('ingest of standard input', () => {
  it('takes text, a page and lines', async () => {
    const page = `<html><head><title>Gate 2</title><link rel="canonical" href="https://paper.example/2"></head><body><article><p>${article(2).split('\n').join('</p><p>')}</p></article></body></html>`;
    const runs = [
      await runCommand(['ingest', '-'], { input: `---\nid: 1\n---\n${article(1)}`, env }),
      await runCommand(['ingest', '-', '--format', 'html'], { input: page, env }),
      await runCommand(['ingest', '-', '--format=jsonl'], {
        input: [3, 4].map((id) => JSON.stringify({ id, publisher: 'The Paper', text: article(id) })).join('\r\n'),
        env,
      }),
      await runCommand(['ingest', '-'], { input: article(5), env }),
      await runCommand(['ingest', '-'], { input: article(5), env }),
    ];
    expect(runs.map(({ code, out }) => [code, firstLine(out).replace(/;.*/, '')])).toEqual([
      [0, '1 article: 1 created, 0 revised, 0 unchanged, 0 refused'],
      [0, '1 article: 1 created, 0 revised, 0 unchanged, 0 refused'],
      [0, '2 articles: 2 created, 0 revised, 0 unchanged, 0 refused'],
      [0, '1 article: 1 created, 0 revised, 0 unchanged, 0 refused'],
      [0, '1 article: 0 created, 0 revised, 1 unchanged, 0 refused'],
    ]);
    const keys = (await db.prisma.article.findMany({ orderBy: { id: 'asc' } })).map(({ sourceKey }) => sourceKey);
    expect(keys.map((key) => key.replace(/[0-9a-f]{64}/, 'SHA-256'))).toEqual([
      ...['id:/1', 'url:https://paper.example/2', 'id:The Paper/3', 'id:The Paper/4', 'text:SHA-256'],
    ]);
  });
});

describe('ingest where the database fails', () => {
  it('ends with one line, keeps what was stored, and leaves nothing half-written', async () => {
    const folderOfFew = path.join(folder, 'few');
    mkdirSync(folderOfFew);
    for (const number of [1, 2, 3]) writeFileSync(path.join(folderOfFew, `${number}.txt`), article(number));
    await runCommand(['ingest', path.join(folderOfFew, '1.txt')], { env });
    const rows = await dumpRows(db.prisma);
    const name = new URL(db.url).pathname.slice(1);
    await db.prisma.$executeRawUnsafe(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
    try {
      const { code, out, err } = await runCommand(['ingest', folderOfFew], { env });
      expect([code, out, err]).toEqual([
        1,
        '',
        'onrecord: the database is read-only: use the primary, or a role that may write\n',
      ]);
    } finally {
      await db.prisma.$executeRawUnsafe(`SET default_transaction_read_only = off`);
      await db.prisma.$executeRawUnsafe(`ALTER DATABASE "${name}" RESET default_transaction_read_only`);
    }
    expect(await dumpRows(db.prisma)).toEqual(rows);
  });
});
