import { DatabaseError } from '../errors.ts';

interface Meaning {
  readonly code: 'DATABASE_UNAVAILABLE' | 'DATABASE_UNSUITABLE';
  readonly message: string;
  readonly remedy: string;
}

const unavailable = (message: string, remedy: string): Meaning => ({ code: 'DATABASE_UNAVAILABLE', message, remedy });
const unsuitable = (message: string, remedy: string): Meaning => ({ code: 'DATABASE_UNSUITABLE', message, remedy });

/** What error codes mean to whoever runs the program: SQLSTATE, Node's network codes and Prisma's own. */
const meanings: Readonly<Record<string, Meaning>> = {
  // Our own, of which Prisma leaves no more than the code.
  DATABASE_UNAVAILABLE: unavailable('the database does not answer', 'try again when it does'),
  ECONNREFUSED: unavailable('the database does not answer', 'start it, or correct DATABASE_URL'),
  ENOTFOUND: unavailable('the database host is not known', 'correct the host in DATABASE_URL'),
  EAI_AGAIN: unavailable('the database host cannot be looked up', 'correct the host in DATABASE_URL, or try again'),
  ETIMEDOUT: unavailable('the database does not answer in time', 'check the network and the address in DATABASE_URL'),
  EHOSTUNREACH: unavailable('the database host cannot be reached', 'check the network and the address in DATABASE_URL'),
  ENETUNREACH: unavailable('the database host cannot be reached', 'check the network and the address in DATABASE_URL'),
  EPIPE: unavailable('the database closed the connection', 'try again'),
  ERR_INVALID_URL: unsuitable('DATABASE_URL is not an address', 'write postgresql://user:password@host:port/database'),
  ECONNRESET: unavailable('the database closed the connection', 'try again'),
  P1001: unavailable('the database does not answer', 'start it, or correct DATABASE_URL'),
  P1002: unavailable('the database does not answer in time', 'check that it is not overloaded, and try again'),
  P1008: unavailable('the database does not answer in time', 'check that it is not overloaded, and try again'),
  P1017: unavailable('the database closed the connection', 'try again'),
  P2024: unavailable('no connection to the database became free', 'try again, or lower the load'),
  P2028: unavailable('the database did not finish in time', 'try again'),
  '08000': unavailable('the connection to the database failed', 'try again'),
  '08003': unavailable('the connection to the database was lost', 'try again'),
  '08006': unavailable('the connection to the database failed', 'try again'),
  '40001': unavailable('other work on the database came in between', 'try again'),
  '40P01': unavailable('other work on the database came in between', 'try again'),
  '57P04': unavailable('the database was dropped', 'create it again and migrate'),
  '58030': unavailable('the disk of the database fails', 'look at the log of the database'),
  '57P01': unavailable('the database is shutting down', 'try again when it is back'),
  '57P02': unavailable('the database has crashed', 'try again when it is back'),
  '57P03': unavailable('the database is starting up or shutting down', 'try again in a moment'),
  '57014': unavailable('the database gave the statement up', 'try again, or ask for less'),
  '55P03': unavailable('the database could not get a lock in time', 'try again'),
  '53300': unavailable('the database has no connection left', 'close others or raise max_connections'),
  '53100': unavailable('the disk of the database is full', 'free space there; what was stored before is kept'),
  '53200': unavailable('the database is out of memory', 'give it more, and try again'),
  '25006': unavailable('the database is read-only', 'use the primary, or a role that may write'),
  '28P01': unsuitable('the database refuses the password', 'correct DATABASE_URL'),
  '28000': unsuitable('the database refuses the role', 'correct DATABASE_URL'),
  '3D000': unsuitable('the database named in DATABASE_URL does not exist', 'create it with createdb'),
  '42501': unsuitable('the database role lacks a permission', 'grant it create and write on the database'),
  P1000: unsuitable('the database refuses the password', 'correct DATABASE_URL'),
  P1003: unsuitable('the database named in DATABASE_URL does not exist', 'create it with createdb'),
  P1010: unsuitable('the database refuses the role', 'correct DATABASE_URL'),
};

/** Driver adapters wrap what Postgres said; the code lies somewhere down the chain of causes. */
function* chain(error: unknown): Generator<Record<string, unknown>> {
  let current: unknown = error;
  for (let depth = 0; depth < 6 && typeof current === 'object' && current !== null; depth++) {
    yield current as Record<string, unknown>;
    const { cause, errors, meta } = current as {
      cause?: unknown;
      errors?: readonly unknown[];
      meta?: { driverAdapterError?: unknown };
    };
    current = cause ?? meta?.driverAdapterError ?? errors?.[0];
  }
}

/** Driver messages that carry no code: a dead or silent connection. */
const silent =
  /timeout expired|timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error/;

/** Refusals before a session: encryption asked for and not had, or a certificate that nobody vouches for. */
const encryption = /server does not support SSL|self[- ]signed certificate|unable to verify the first certificate/;

/** The error as one that may be shown, when it is the database's state that is at fault; null when it is anything else. */
export function toDatabaseError(error: unknown): DatabaseError | null {
  if (error instanceof DatabaseError) return error;
  for (const link of chain(error)) {
    if (link instanceof DatabaseError) return link;
    for (const code of [link.code, link.originalCode, (link.meta as { code?: unknown } | undefined)?.code]) {
      const meaning = typeof code === 'string' ? meanings[code] : undefined;
      if (meaning) return new DatabaseError(meaning.code, meaning.message, meaning.remedy, { cause: error });
    }
    if (typeof link.message === 'string' && encryption.test(link.message)) {
      const remedy = 'correct sslmode and sslrootcert in DATABASE_URL';
      return new DatabaseError('DATABASE_UNSUITABLE', `no encrypted connection (${link.message})`, remedy, {
        cause: error,
      });
    }
    if (typeof link.message === 'string' && silent.test(link.message)) {
      return new DatabaseError('DATABASE_UNAVAILABLE', 'the database does not answer', 'try again when it does', {
        cause: error,
      });
    }
  }
  return null;
}
