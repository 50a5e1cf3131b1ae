import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { projectDir } from '../config.ts';

export const prismaDir = path.join(projectDir, 'prisma');
const migrationsDir = path.join(prismaDir, 'migrations');

/** Nothing in the database is managed by anybody else. */
export const noFilters = { externalTables: [], externalEnums: [] };

/** What we use of the runtime's WebAssembly, which Node's types leave out. */
interface Wasm {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
}
type Bindings = typeof import('@prisma/schema-engine-wasm') & { __wbg_set_wasm(exports: object): void };
let bindings: Promise<Bindings> | undefined;

/** Prisma's schema engine, WebAssembly build: the native one is a download, which a fresh machine cannot count on. */
async function loadBindings(): Promise<Bindings> {
  const module = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const loaded = (await import(module)) as Bindings;
  const bytes = readFileSync(path.join(path.dirname(module), 'schema_engine_bg.wasm'));
  const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;
  const { instance } = await wasm.instantiate(bytes, { './schema_engine_bg.js': { ...loaded } });
  loaded.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return loaded;
}

/** The models as the engine reads them. */
export function readModels(): SchemasContainer {
  const names = ['schema.prisma', ...readdirSync(path.join(prismaDir, 'models')).map((name) => `models/${name}`)];
  const files = names
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: path.join(prismaDir, name), content: readFileSync(path.join(prismaDir, name), 'utf8') }));
  return { files };
}

/** The migrations as the engine reads them, oldest first; `upTo` leaves out those after the first so many. */
export function readMigrations(upTo = Number.POSITIVE_INFINITY): MigrationList {
  const names = readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .slice(0, upTo);
  return {
    baseDir: migrationsDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(path.join(migrationsDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** Postgres' internal type "char", and text, by their numbers in its catalogue. */
const [charType, textType] = [18, 25];

/**
 * The adapter, with two things put right. Describing a table with a CHECK yields a column of the type "char", which the
 * adapter refuses and the engine insists on: it passes through as text and is named a character again. And the adapter
 * cuts scripts at every semicolon and runs the pieces one by one; sent as one they are one transaction, as with Prisma's
 * native engine, so that a migration is applied whole or not at all.
 */
function createAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  let characters: readonly number[] = [];
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryArrayResult>;
  Object.assign(pool, {
    query: async (config: pg.QueryConfig) => {
      const result = await query(config);
      characters = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === charType ? [index] : []));
      for (const index of characters) (result.fields[index] as pg.FieldDef).dataTypeID = textType;
      return result;
    },
  });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const answer = await queryRaw(sql);
      for (const index of characters) answer.columnTypes[index] = ColumnTypeEnum.Character;
      return answer;
    };
    adapter.executeScript = async (script) => {
      await query({ text: script }).catch(rethrow);
    };
    return adapter;
  };
  return factory;
}

/** Hands Postgres' words on in the form that the engine reports. */
function rethrow(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { code = 'N/A', severity = 'N/A', message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
}

/** Runs `work` with an engine on the database at `url`, and frees the engine. */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  bindings ??= loadBindings();
  const { SchemaEngine } = await bindings;
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => undefined);
  const adapter = bindMigrationAwareSqlAdapterFactory(createAdapter(pool));
  const datamodels = readModels().files.map(({ path: file, content }): [string, string] => [file, content]);
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}
