import { Command, InvalidArgumentError } from 'commander';
import { type Scope, scopes } from '../../caller.ts';
import { readConfig } from '../../config.ts';
import type { Database } from '../../db/client.ts';
import { openDatabase } from '../../db/open.ts';
import { createLogger } from '../../logger.ts';
import { createKey, listKeys, revokeKey, type StoredKey } from '../../store/api-keys.ts';

/** `keys`: who may ask. A key is shown once, when it is made; only its hash is stored. */
export function keysCommand(): Command {
  const command = new Command('keys').description('make, list and revoke API keys');
  command
    .command('create')
    .description('make a key and show it, this once')
    .requiredOption('--owner <name>', 'who will hold it')
    .option('--scope <scope...>', 'read, write or admin; each includes those before it', addScope, [])
    .option('--quota <points>', 'points it may spend a minute; the usual unless given', parseQuota)
    .option('--expires <when>', 'a day such as 2027-01-31, or days from now such as 90d', parseEnd)
    .action(async (options: { owner: string; scope: Scope[]; quota?: number; expires?: Date }) => {
      const given: Scope[] = options.scope.length > 0 ? options.scope : ['read'];
      await withDatabase(async (db) => {
        const { key, stored } = await createKey(db, {
          ...{ owner: options.owner, scopes: given, quota: options.quota ?? null, expiresAt: options.expires ?? null },
        });
        console.log(key);
        console.error(`made ${describe(stored)}; it is not shown again`);
      });
    });
  command
    .command('list')
    .description('list every key there ever was')
    .option('--json', 'one JSON object a line')
    .action(async ({ json }: { json?: true }) => {
      await withDatabase(async (db) => {
        const keys = await listKeys(db);
        for (const { hash: _hash, ...key } of keys) console.log(json ? JSON.stringify(key) : describe(key));
        if (keys.length === 0 && !json) console.log('there is no key: make one with onrecord keys create --owner NAME');
      });
    });
  command
    .command('revoke')
    .description('end a key, within ten seconds in every process')
    .argument('<handle>', 'its name, as list shows it')
    .action(async (handle: string) => {
      await withDatabase((db) => revokeKey(db, handle.replace(/^onr_/, '').slice(0, 10)));
      console.log('revoked');
    });
  for (const one of command.commands) one.exitOverride();
  return command;
}

async function withDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(
    config,
    createLogger({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel }),
  );
  try {
    await work(database.prisma);
  } finally {
    await database.close();
  }
}

function describe({
  handle,
  owner,
  scopes: given,
  quota,
  expiresAt,
  revokedAt,
  lastUsedAt,
}: Omit<StoredKey, 'hash'>): string {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return [
    `${handle}  ${owner}  ${given.join(',')}`,
    quota === null ? '' : `${quota} points a minute`,
    expiresAt ? `${expiresAt.getTime() > Date.now() ? 'until' : 'expired'} ${day(expiresAt)}` : '',
    revokedAt ? `revoked ${day(revokedAt)}` : '',
    lastUsedAt ? `last used ${lastUsedAt.toISOString().slice(0, 16).replace('T', ' ')}` : 'never used',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function addScope(value: string, before: Scope[]): Scope[] {
  const added = value.split(',').map((word) => {
    const scope = scopes.find((known) => known === word.trim());
    if (!scope) throw new InvalidArgumentError(`use ${scopes.join(', ')}.`);
    return scope;
  });
  return [...new Set([...before, ...added])];
}

function parseQuota(value: string): number {
  const quota = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (quota === 0) throw new InvalidArgumentError('use a whole number of points from 1 to 999999999.');
  return quota;
}

function parseEnd(value: string): Date {
  const days = /^(\d{1,5})d$/.exec(value)?.[1];
  const end = days ? new Date(Date.now() + Number(days) * 86_400_000) : new Date(`${value}T00:00:00Z`);
  const real = days !== undefined || (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(end.getTime()));
  if (!real || (days === undefined && end.toISOString().slice(0, 10) !== value)) {
    throw new InvalidArgumentError('use a day such as 2027-01-31, or days from now such as 90d.');
  }
  return end;
}
