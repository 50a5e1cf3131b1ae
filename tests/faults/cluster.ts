import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Account, chooseAccount } from '../../src/db/embedded-account.ts';
import { type Binaries, findBinaries } from '../../src/db/embedded-binaries.ts';
import { freePort } from '../../src/db/embedded-server.ts';

/** A real Postgres of a test's own, to be treated badly. */
export class Server {
  readonly data: string;
  readonly port: number;
  readonly url: string;
  readonly #binaries: Binaries;
  readonly #account: Account;
  #process: ChildProcess | null = null;

  private constructor(data: string, port: number, binaries: Binaries, account: Account) {
    this.data = data;
    this.port = port;
    this.url = `postgresql://onrecord@127.0.0.1:${port}/postgres`;
    this.#binaries = binaries;
    this.#account = account;
  }

  /** Makes one in `folder` and starts it. */
  static async create(folder: string, settings: readonly string[] = []): Promise<Server> {
    const binaries = findBinaries(folder);
    const data = path.join(folder, 'primary');
    const account = chooseAccount([binaries.postgres, folder], data, binaries.env);
    account.own(folder);
    const [command, args] = account.command(binaries.initdb, [
      ...[`--pgdata=${data}`, '--username=onrecord', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    ]);
    const made = spawnSync(command, args, { ...account.options, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr || String(made.error));
    const server = new Server(data, await freePort(), binaries, account);
    const all = ['fsync=off', 'wal_level=replica', 'shared_buffers=16MB', 'max_connections=40', ...settings];
    appendFileSync(path.join(data, 'postgresql.conf'), `\n${all.join('\n')}\n`);
    appendFileSync(path.join(data, 'pg_hba.conf'), '\nhost replication all 127.0.0.1/32 trust\n');
    await server.start();
    return server;
  }

  /** A replica that streams from this server, started. */
  async replica(name: string): Promise<Server> {
    const data = path.join(path.dirname(this.data), name);
    const admin = await this.session();
    await admin.query(`SELECT pg_backup_start('copy', true)`);
    cpSync(this.data, data, { recursive: true });
    rmSync(path.join(data, 'postmaster.pid'), { force: true });
    const { rows } = await admin.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    await admin.end();
    writeFileSync(path.join(data, 'backup_label'), rows[0]?.labelfile ?? '');
    writeFileSync(path.join(data, 'standby.signal'), '');
    const source = `host=127.0.0.1 port=${this.port} user=onrecord`;
    appendFileSync(path.join(data, 'postgresql.conf'), `\nprimary_conninfo = '${source}'\nhot_standby = on\n`);
    spawnSync('chown', ['-R', '--reference', this.data, data]);
    spawnSync('chmod', ['-R', 'go-rwx', data]);
    const server = new Server(data, await freePort(), this.#binaries, this.#account);
    await server.start();
    return server;
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    const [command, args] = this.#account.command(this.#binaries.postgres, [
      ...[
        '-D',
        this.data,
        '-p',
        String(this.port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
      ],
    ]);
    this.#process = spawn(command, args, { ...this.#account.options, cwd: '/', stdio: 'ignore' });
    for (const deadline = Date.now() + 60_000; ; await sleep(50)) {
      const session = await this.session().catch(() => null);
      if (session) return void (await session.end());
      if (Date.now() > deadline) throw new Error(`the server in ${this.data} does not start`);
    }
  }

  /** SIGSTOP and SIGCONT reach the whole server, SIGKILL its first process, whose children then end; SIGINT stops it fast. */
  signal(signal: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL' | 'SIGINT'): void {
    const pid = this.#process?.pid ?? 0;
    const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
    const all =
      signal === 'SIGSTOP' || signal === 'SIGCONT' ? children.stdout.split(/\s+/).filter(Boolean).map(Number) : [];
    for (const one of [pid, ...all]) {
      try {
        process.kill(one, signal);
      } catch {
        // It has ended by itself.
      }
    }
  }

  /** Stops it, in the way asked for, and waits for its end. */
  async stop(how: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    this.signal('SIGCONT');
    this.signal(how);
    await ended;
    // Its children notice that they are orphans and let go of the shared memory.
    if (how === 'SIGKILL') await sleep(500);
  }

  async session(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Runs SQL on a session of its own. */
  async run(sql: string): Promise<pg.QueryResult> {
    const session = await this.session();
    try {
      return await session.query(sql);
    } finally {
      await session.end();
    }
  }
}

/** A folder that an ordinary account can reach. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-fault-'));
  spawnSync('chmod', ['755', folder]);
  return folder;
}
