import { type SpawnOptions, spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { DatabaseError } from '../errors.ts';

/** How to run a program so that Postgres accepts who runs it. */
export interface Account {
  /** The command line for a program and its arguments. */
  command(program: string, args: readonly string[]): readonly [string, readonly string[]];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid' | 'env'>;
  /** Gives a folder and all in it to the account. */
  own(folder: string): void;
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Postgres refuses to run as root, so root runs it as whoever owns the data already, else as `nobody`. Where that
 * account cannot reach the folders (a clone under /root, or in a private temporary folder), util-linux' setpriv lends
 * it root's right to pass through them, and nothing else; containers allow that by default. Where even that is
 * refused, a user namespace gives root another number, where the kernel allows it.
 * @param reached what the account must get at: the programs and the data's folder.
 * @param env the variables that the programs get; nothing of ours reaches them.
 * @throws DatabaseError where no way leads there.
 */
export function chooseAccount(reached: readonly string[], data: string, env: NodeJS.ProcessEnv): Account {
  if (process.getuid?.() !== 0) {
    return { command: (program, args) => [program, args], options: { env }, own: () => undefined };
  }
  const ids = ownerOf(data) ?? nobody();
  const through = (...prefix: readonly string[]): Account['command'] => {
    const [first, ...rest] = prefix;
    return (program, args) => (first === undefined ? [program, args] : [first, [...rest, program, ...args]]);
  };
  const accounts: readonly Account[] = [
    { command: through(), options: { env, ...ids }, own: giveTo(ids) },
    { command: through('setpriv', ...privileges(ids)), options: { env }, own: giveTo(ids) },
    {
      command: through('unshare', '--user', `--map-user=${ids.uid}`, `--map-group=${ids.gid}`),
      options: { env },
      own: giveTo({ uid: 0, gid: 0 }),
    },
  ];
  const account = accounts.find((candidate) => reached.every((file) => reaches(candidate, file)));
  if (account) return account;
  throw new DatabaseError(
    'DATABASE_UNSUITABLE',
    `root cannot run Postgres itself, and account number ${ids.uid} cannot reach ${reached.join(' and ')}`,
    'run as an ordinary user, move the project where others may read it, or set DATABASE_URL',
  );
}

function privileges({ uid, gid }: Ids): readonly string[] {
  const sets = ['inh-caps', 'ambient-caps', 'bounding-set'].map((set) => `--${set}=-all,+dac_override`);
  return [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...sets];
}

function reaches(account: Account, file: string): boolean {
  const [command, args] = account.command('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', file]);
  return spawnSync(command, args, { ...account.options, stdio: 'ignore' }).status === 0;
}

function giveTo({ uid, gid }: Ids): (folder: string) => void {
  return (folder) => {
    if (statSync(folder).uid === uid) return;
    chownSync(folder, uid, gid);
    spawnSync('chown', ['-R', `${uid}:${gid}`, folder], { stdio: 'ignore' });
  };
}

function ownerOf(data: string): Ids | null {
  const stat = statSync(data, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null;
}

function nobody(): Ids {
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) };
}
