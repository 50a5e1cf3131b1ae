import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../helpers/command.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const keys = (...args: string[]) =>
  runCommand(['keys', ...args], { env: { DATABASE_URL: database.url, LOG_LEVEL: 'warn' } });

it('makes a key that is shown once, lists it without its secret, and revokes it', async () => {
  const made = await keys('create', '--owner', 'The Gazette', '--scope', 'write', '--quota', '500', '--expires', '90d');
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^onr_[0-9a-z]{10}_[0-9A-Za-z]{49}\n$/);
  const handle = made.out.slice(4, 14);
  const listed = await keys('list');
  expect(listed.out).toMatch(
    new RegExp(`^${handle}  The Gazette  write, 500 points a minute, until .*, never used\n$`),
  );
  expect(made.err + listed.out).not.toContain(made.out.slice(15, 40));
  expect(await keys('revoke', handle)).toMatchObject({ code: 0, out: 'revoked\n' });
  expect(JSON.parse((await keys('list', '--json')).out)).toMatchObject({ handle, scopes: ['write'], quota: 500 });
  expect((await keys('list')).out).toContain('revoked');
}, 120_000);

it('says what is wrong in one line', async () => {
  const unknown = await keys('revoke', 'nobody');
  expect([unknown.code, unknown.err]).toEqual([1, 'onrecord: there is no key nobody: see onrecord keys list\n']);
  const owner = await keys('create', '--owner', 'The Gazette\nabcdefghij  Somebody  admin');
  expect([owner.code, owner.err]).toEqual([2, expect.stringContaining('in one line')]);
  const scope = await keys('create', '--owner', 'x', '--scope', 'all');
  expect([scope.code, scope.err]).toEqual([2, expect.stringContaining('use read, write, admin')]);
  const day = await keys('create', '--owner', 'x', '--expires', '2027-02-30');
  expect([day.code, day.err]).toEqual([2, expect.stringContaining('use a day such as')]);
}, 120_000);
