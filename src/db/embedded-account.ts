import { type SpawnOptions, spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { DatabaseError } from '../errors.ts';

/** How to run a program so that Postgres accepts who runs it. */
export interface Account {
  /** The command line for a program and its arguments. */
  command(program: string, args: readonly string[]): readonly [string, readonly string[]];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
  /** Gives a file or folder to the account. */
  own(file: string): void;
}

const self: Account = {
  command: (program, args) => [program, args],
  options: {},
  own: () => undefined,
};

/**
 * Postgres refuses to run as root, so root runs it as `nobody`. Where that account cannot reach the folders (a clone
 * under /root, or in a private temporary folder), util-linux' setpriv lends it root's right to pass through them, and
 * nothing else; containers allow that too.
 * @param paths what the account must reach: the programs and the data's folder.
 * @throws DatabaseError where no way leads there.
 */
export function chooseAccount(paths: readonly string[]): Account {
  if (process.getuid?.() !== 0) return self;
  const nobody = findNobody();
  const own = (file: string) => chownSync(file, nobody.uid, nobody.gid);
  const direct: Account = { command: self.command, options: nobody, own };
  const lent: Account = {
    command: (program, args) => [
      'setpriv',
      [
        `--reuid=${nobody.uid}`,
        `--regid=${nobody.gid}`,
        '--clear-groups',
        '--inh-caps=-all,+dac_override',
        '--ambient-caps=-all,+dac_override',
        '--bounding-set=-all,+dac_override',
        program,
        ...args,
      ],
    ],
    options: {},
    own,
  };
  const reaches = (account: Account) =>
    paths.every((path) => {
      const [command, args] = account.command('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path]);
      return spawnSync(command, args, { ...account.options, stdio: 'ignore' }).status === 0;
    });
  for (const account of [direct, lent]) if (reaches(account)) return account;
  throw new DatabaseError(
    'DATABASE_UNSUITABLE',
    `root cannot run Postgres itself, and the account "nobody" cannot reach ${paths.join(' and ')}`,
    'run as an ordinary user, move the project where others may read it, or set DATABASE_URL',
  );
}

function findNobody(): { readonly uid: number; readonly gid: number } {
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) };
}
