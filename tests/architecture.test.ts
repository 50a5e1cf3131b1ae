import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../src/config.ts';

// The house rules that a linter does not know: direction of imports, purity, the single writer, cycles and length.

interface Source {
  readonly file: string;
  readonly text: string;
  readonly lines: number;
  /** Project files it imports, relative to the project. */
  readonly files: readonly string[];
  /** Packages and node: modules it imports. */
  readonly packages: readonly string[];
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

function read(folder: string): Source[] {
  return readdirSync(path.join(projectDir, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(projectDir, file), 'utf8');
      const specifiers = [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? '');
      return {
        file,
        text,
        lines: text.split('\n').length - 1,
        files: specifiers
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => path.posix.join(path.posix.dirname(file), specifier)),
        packages: specifiers.filter((specifier) => !specifier.startsWith('.')),
      };
    });
}

const all = read('src');
const shipped = all.filter((source) => !source.file.endsWith('.test.ts'));
const tests = [...all.filter((source) => source.file.endsWith('.test.ts')), ...read('tests')];
const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? 'floor';

/** What each folder may import besides itself and the floor (config, errors, logger). */
const mayImport: Record<string, readonly string[]> = {
  floor: [],
  db: [],
  store: ['db', 'ingest'],
  ingest: [],
  schema: ['db', 'store', 'ingest'],
  server: ['db', 'schema'],
  cli: ['db', 'store', 'ingest', 'schema', 'server'],
};

describe('the house', () => {
  it('has found its files', () => {
    expect(shipped.length).toBeGreaterThan(40);
    expect(shipped.flatMap((source) => source.files).length).toBeGreaterThan(100);
  });

  it('imports in one direction', () => {
    const wrong = shipped.flatMap((source) =>
      source.files
        .filter((target) => {
          const [from, to] = [folderOf(source.file), folderOf(target)];
          return from !== to && to !== 'floor' && !(mayImport[from] ?? []).includes(to);
        })
        .map((target) => `${source.file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps ingest from the database, the network and GraphQL', () => {
    const wrong = shipped
      .filter((source) => source.file.startsWith('src/ingest/'))
      .flatMap((source) =>
        source.packages
          .filter((name) => /prisma|^pg$|graphql|pothos|yoga|^node:(http|https|net)$/.test(name))
          .map((name) => `${source.file} -> ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps extract and link pure and synchronous', () => {
    const impure =
      /\bawait\b|\basync\b|\bPromise\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\b|\bMath\.random\b|\bprocess\.|from 'node:(?!url|path)/;
    const wrong = shipped
      .filter((source) => /^src\/ingest\/(extract|link|lexicon|syntax)\//.test(source.file))
      .filter((source) => impure.test(source.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))
      .map((source) => source.file);
    expect(wrong).toEqual([]);
  });

  it('keeps functions out of the lexicon', () => {
    const wrong = shipped
      .filter((source) => source.file.startsWith('src/ingest/lexicon/'))
      .filter((source) => /\bfunction\b|=>/.test(source.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))
      .map((source) => source.file);
    expect(wrong).toEqual([]);
  });

  it('writes rows in store only, and constructs clients in db only', () => {
    const write =
      /\.(create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\(\s*\{|\$executeRaw/;
    const writers = shipped
      .filter((source) => !/^src\/(store|db)\//.test(source.file) && write.test(source.text))
      .map((source) => source.file);
    expect(writers).toEqual([]);
    const builders = shipped
      .filter((source) => !source.file.startsWith('src/db/') && /new (PrismaClient|PrismaPg|Pool)\(/.test(source.text))
      .map((source) => source.file);
    expect(builders).toEqual([]);
  });

  it('lets no folder of schema import another', () => {
    const part = (file: string) => /^src\/schema\/([^/]+)\//.exec(file)?.[1];
    const wrong = shipped.flatMap((source) =>
      source.files
        .filter((target) => {
          const [from, to] = [part(source.file), part(target)];
          return from && to && from !== to && to !== 'shared';
        })
        .map((target) => `${source.file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('never exits the process by force', () => {
    expect(shipped.filter((source) => /\bprocess\.exit\(/.test(source.text)).map((source) => source.file)).toEqual([]);
  });

  it('has no file over 250 lines, no utils.ts and no barrel', () => {
    expect([...shipped, ...tests].filter((source) => source.lines > 250).map((s) => `${s.file}: ${s.lines}`)).toEqual(
      [],
    );
    expect(shipped.filter((source) => /\/utils?\.ts$/.test(source.file)).map((source) => source.file)).toEqual([]);
    expect(shipped.filter((source) => /^\s*export \* from/m.test(source.text)).map((source) => source.file)).toEqual(
      [],
    );
  });

  it('has no import cycle', () => {
    const graph = new Map(shipped.map((source) => [source.file, source.files]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]) => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      else if (!done.has(file)) {
        for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
        done.add(file);
      }
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
