import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RefusedInput } from '../../errors.ts';
import { type Format, formatOf } from '../formats/format.ts';
import { fileRefusal } from './input.ts';

/** A file to read, or a path that cannot be. */
export interface FoundFile {
  readonly name: string;
  readonly absolute: string;
  readonly format: Format;
  /** Bytes, as the file system says; 0 for pipes. */
  readonly size: number;
  readonly refusal: RefusedInput | null;
}

/** The files of a run, in the order in which they are read. */
export interface FileList {
  readonly files: readonly FoundFile[];
  /** Files inside given folders that are not articles by their names. */
  readonly skipped: readonly string[];
}

/**
 * Finds the files that the paths stand for. A file that is named is always taken; a folder gives its files and its
 * folders' files in the order of their names, without hidden ones and, unless a format is given, without those whose
 * names end in nothing that a reader knows.
 */
export function findFiles(paths: readonly string[], format: Format | null): FileList {
  const files: FoundFile[] = [];
  const skipped: string[] = [];
  const seen = new Set<string>();
  const refuse = (name: string, error: unknown) =>
    files.push({ name, absolute: path.resolve(name), format: 'text', size: 0, refusal: fileRefusal(error) });

  const visit = (name: string, named: boolean) => {
    try {
      const stat = statSync(name);
      if (stat.isDirectory()) return visitFolder(name);
      const known = format ?? formatOf(name) ?? (named ? 'text' : null);
      if (known === null) return void skipped.push(name);
      // Pipes only where they are named: <(command) is one. Reading a stray one in a folder would wait for ever.
      if (!stat.isFile() && !named) return void skipped.push(name);
      files.push({ name, absolute: path.resolve(name), format: known, size: stat.size, refusal: null });
    } catch (error) {
      refuse(name, error);
    }
  };

  const visitFolder = (folder: string) => {
    const real = realpathSync(folder);
    if (seen.has(real)) return;
    seen.add(real);
    const entries: Dirent[] = readdirSync(folder, { withFileTypes: true });
    const names = entries.map((entry) => entry.name).filter((name) => !name.startsWith('.'));
    for (const name of names.sort()) visit(path.join(folder, name), false);
  };

  for (const name of paths) visit(name, true);
  return { files, skipped };
}
