import { describe, expect, it } from 'vitest';
import { DatabaseError } from '../errors.ts';
import { toDatabaseError } from './errors.ts';

const error = (fields: object) => Object.assign(new Error('something'), fields);

describe("the database's own trouble", () => {
  it.each([
    ['our own', new DatabaseError('DATABASE_UNAVAILABLE', 'away', 'wait'), 'DATABASE_UNAVAILABLE'],
    ['our own, worded by Prisma', error({ code: 'DATABASE_UNAVAILABLE', meta: {} }), 'DATABASE_UNAVAILABLE'],
    ['a code of Postgres', error({ code: '57P01' }), 'DATABASE_UNAVAILABLE'],
    ['a code below a cause', error({ cause: error({ originalCode: '53300' }) }), 'DATABASE_UNAVAILABLE'],
    [
      'a code of the network',
      error({ code: 'P2010', meta: { driverAdapterError: error({ code: 'ECONNRESET' }) } }),
      'DATABASE_UNAVAILABLE',
    ],
    ['a wrong password', error({ code: '28P01' }), 'DATABASE_UNSUITABLE'],
    ['silence', new Error('Connection terminated unexpectedly'), 'DATABASE_UNAVAILABLE'],
    ['no encryption', new Error('The server does not support SSL connections'), 'DATABASE_UNSUITABLE'],
  ])('is known: %s', (_what, thrown, code) => {
    expect(toDatabaseError(thrown)?.code).toBe(code);
  });

  it.each([
    ['a mistake in SQL', error({ code: '42703' })],
    ['an accident', new TypeError('x is not a function')],
    ['no error', undefined],
  ])('is not what is somebody else’s: %s', (_what, thrown) => {
    expect(toDatabaseError(thrown)).toBeNull();
  });
});
