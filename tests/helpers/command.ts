import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { projectDir } from '../../src/config.ts';

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
}

/** `onrecord` from source, as `npm run onrecord` runs it: the program and its first arguments. */
export const fromSource: readonly [string, ...string[]] = [
  process.execPath,
  ...['--import', path.join(projectDir, 'node_modules/tsx/dist/loader.mjs')],
  path.join(projectDir, 'src/cli/main.ts'),
];

/** Starts `onrecord` from source. Whoever starts it sees to its end. */
export function startCommand(args: readonly string[], { env = {}, cwd = projectDir }: CommandOptions = {}) {
  const [program, ...first] = fromSource;
  const child = spawn(program, [...first, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...env },
  });
  return { child, ended: endOf(child) };
}

/** The address that `serve` prints; fails where it ends before. */
export function addressOf(child: { readonly stdout: Readable }, ended: Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const address = /http:\/\/[\d.]+:\d+/.exec(out)?.[0];
      if (address) resolve(address);
    });
    ended.then((how) => reject(new Error(`it ended: ${JSON.stringify(how)}`)), reject);
  });
}

/** Runs `onrecord` to its end. */
export async function runCommand(args: readonly string[], options: CommandOptions = {}): Promise<Ended> {
  const { child, ended } = startCommand(args, options);
  // A command that ends without reading is no failure of the test.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return ended;
}

function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}
