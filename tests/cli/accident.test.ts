import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf, startCommand } from '../helpers/command.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it.each([
  ['an exception', `throw new Error('nobody expects it')`],
  ['a rejection', `Promise.reject(new Error('nobody expects it'))`],
  ['a rejection that is no error', `Promise.reject('nobody expects it')`],
])(
  'a server that meets %s which nobody caught says so, answers what is in flight and ends with 1',
  async (_, code) => {
    const accident = `process.on('SIGUSR2', () => { ${code}; })`;
    const { child, ended } = startCommand(['serve'], {
      env: {
        ...{ DATABASE_URL: database.url, PORT: '0', NODE_ENV: 'production', DRAIN_MS: '300', LOG_LEVEL: 'error' },
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(accident)}`,
      },
    });
    try {
      const url = await addressOf(child, ended);
      const ask = () =>
        fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ articles(first: 0) { totalCount } }' }),
        }).then(({ status }) => status);
      expect(await ask()).toBe(200);
      const inFlight = Promise.all(Array.from({ length: 10 }, ask));
      child.kill('SIGUSR2');
      expect(await inFlight).toEqual(Array(10).fill(200));
      const { code: exitCode, err } = await ended;
      const fatal = err
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .filter(({ level }) => level === 60);
      expect(fatal).toMatchObject([
        { msg: 'nobody caught an error', err: { message: expect.stringContaining('nobody expects it') } },
      ]);
      expect(exitCode).toBe(1);
    } finally {
      child.kill('SIGKILL');
    }
  },
  60_000,
);
