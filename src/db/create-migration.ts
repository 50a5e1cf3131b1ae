import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from '../config.ts';
import { diffToModels } from './migrate.ts';

/**
 * Writes the migration that leads from the database at `url`, which must have every migration applied, to the models.
 * @returns the file's path from the project's folder, or null where nothing has changed.
 */
export async function createMigration(url: string, name: string): Promise<string | null> {
  const sql = await diffToModels(url);
  if (sql === '') return null;
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const file = path.join('prisma', 'migrations', `${stamp}_${name}`, 'migration.sql');
  mkdirSync(path.join(projectDir, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(projectDir, file), sql);
  return file;
}
