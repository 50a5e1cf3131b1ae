import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * Holds a listening socket and starts a program on it as often as it is told, as systemd does with a .socket unit: the
 * program finds the socket as its third descriptor, LISTEN_FDS and LISTEN_PID. A shell does it, because Node accepts what
 * comes on every socket that it has.
 */
export class HeldSocket {
  readonly url: string;
  readonly #shell: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  #pid = 0;

  private constructor(shell: ChildProcess, url: string) {
    this.#shell = shell;
    this.url = url;
    this.#lines = createInterface(shell.stdout as Readable)[Symbol.asyncIterator]();
  }

  /** @param command the program and its arguments */
  static async open(
    command: readonly string[],
    { cwd, env, port = 0 }: { cwd: string; env: Record<string, string>; port?: number },
  ): Promise<HeldSocket> {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const one = `echo "pid $$"; LISTEN_PID=$$ exec "$@" </dev/null`;
    const all = `while read -r again; do sh -c '${one}' sh "$@"; echo "ended $?"; done`;
    const shell = spawn('sh', ['-c', all, 'sh', ...command], {
      cwd,
      env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, LISTEN_FDS: '1', ...env },
      stdio: [
        'pipe',
        'pipe',
        'inherit',
        (server as unknown as { readonly _handle: { readonly fd: number } })._handle.fd,
      ],
    });
    server.close();
    return new HeldSocket(shell, url);
  }

  async #line(beginning: RegExp): Promise<string> {
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error('the holder of the socket has ended');
      const found = beginning.exec(value)?.[1];
      if (found !== undefined) return found;
    }
  }

  /** Starts the program; resolves once it says that it listens. */
  async start(): Promise<void> {
    this.#shell.stdin?.write('again\n');
    this.#pid = Number(await this.#line(/^pid (\d+)$/));
    await this.#line(/(http:\/\/[\d.]+:\d+)\/graphql/);
  }

  /** Stops the program as a service manager does; the socket stays open. Resolves with the exit code. */
  async stop(): Promise<number> {
    process.kill(this.#pid, 'SIGTERM');
    return Number(await this.#line(/^ended (\d+)$/));
  }

  /** Gives the socket up; the program must have been stopped. */
  async close(): Promise<void> {
    const ended = once(this.#shell, 'exit');
    this.#shell.stdin?.end();
    await ended;
  }
}
