import { connect } from 'node:net';
import type { PoolClient } from 'pg';

/** What node-postgres knows of its session and leaves out of its types. */
interface Session {
  readonly host: string;
  readonly port: number;
  readonly processID: number | null;
  readonly secretKey: number | null;
}

/** The protocol's number for "cancel", in place of a version. */
const cancelCode = 80877102;

/** How long the server may take to hear of it, in milliseconds. */
const patience = 2_000;

/**
 * Asks the server to give up what a connection runs, by the protocol's own CancelRequest on a second connection: unlike
 * `pg_cancel_backend` that needs no free session, no right and no password, and a pooler in between understands it. Resolves
 * when the server has passed it on, or could not be reached; whether there was anything to cancel it does not say.
 */
export function cancelStatement(client: PoolClient): Promise<void> {
  const { host, port, processID, secretKey } = client as unknown as Session;
  if (processID === null || secretKey === null) return Promise.resolve();
  const message = Buffer.alloc(16);
  message.writeInt32BE(16, 0);
  message.writeInt32BE(cancelCode, 4);
  message.writeInt32BE(processID, 8);
  message.writeInt32BE(secretKey, 12);
  return new Promise((resolve) => {
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.setTimeout(patience, () => socket.destroy());
    socket.once('error', () => undefined);
    // The server says nothing: it signals the session and closes.
    socket.once('close', () => resolve());
    socket.resume();
    socket.write(message);
  });
}
