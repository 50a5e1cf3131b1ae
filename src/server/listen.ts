import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { OnrecordError } from '../errors.ts';
import { withTarget } from './request-target.ts';

/** A server that listens. */
export interface Listening {
  /** Where, with the port that was really taken: http://127.0.0.1:4000 */
  readonly url: string;
  /** Takes no more requests, finishes those in flight (ten seconds at most), and closes. */
  stop(): Promise<void>;
  /** Ends what is still in flight at once. */
  hasten(): void;
}

/** Where a server listens: at an address (port 0: a free one), or on a socket that whoever started the process holds. */
export type Door = { readonly host: string; readonly port: number } | { readonly fd: number };

/** How long requests in flight may take once the server is told to stop, in milliseconds. */
const grace = 10_000;

/** What connections may cost; times in milliseconds. */
export interface ListenOptions {
  /** The most connections that are open at once; more are closed as they come. */
  readonly maxConnections?: number;
  /** How long an idle connection is kept for its client's next request. */
  readonly keepAlive?: number;
  /**
   * How long nothing may move on a connection, because its client does not read the answer; 30 seconds when not given.
   * Events keep theirs open: they send a sign of life every twelve seconds.
   */
  readonly stalled?: number;
  /** The environment variables that say where, for who must correct them; HOST and PORT when not given. */
  readonly variables?: Variables;
  /** Hears of each connection as it is accepted. */
  readonly onConnection?: (socket: Socket) => void;
}

interface Variables {
  readonly host: string;
  readonly port: string;
}

const usualVariables: Variables = { host: 'HOST', port: 'PORT' };

/** A request's head must be in after ten seconds and all of it after fifteen. */
const socketLimits = { requestTimeout: 15_000, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 };

/**
 * Listens. Slow and silent clients are cut off in time.
 * @throws OnrecordError where the address cannot be had.
 */
export async function listen(handler: RequestListener, door: Door, options: ListenOptions = {}): Promise<Listening> {
  const server = createHttpServer(
    { ...socketLimits, keepAliveTimeout: options.keepAlive ?? 5_000 },
    withTarget(handler),
  );
  const maxConnections = options.maxConnections ?? 2_000;
  server.maxConnections = maxConnections;
  server.setTimeout(options.stalled ?? 30_000);
  if (options.onConnection) server.on('connection', options.onConnection);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, door, options.variables)));
    // Node lets one in for each turn of its event loop. Whom the system has no room to keep until then asks again after a
    // second: of as many as may be open, none.
    const backlog = maxConnections;
    server.listen('fd' in door ? { fd: door.fd, backlog } : { host: door.host, port: door.port, backlog }, resolve);
  });
  return {
    url: urlOf(server, door),
    stop: async () => {
      // Whoever has just connected is let in first: the system resets what still waits for us when the door closes.
      await new Promise(setImmediate);
      return new Promise((resolve) => {
        const alarm = setTimeout(() => server.closeAllConnections(), grace);
        server.close(() => {
          clearTimeout(alarm);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
    hasten: () => server.closeAllConnections(),
  };
}

/** The host as it was named, as a name says more than its address; the port as it was taken. */
function urlOf(server: Server, door: Door): string {
  const taken = server.address() as AddressInfo | string;
  if (typeof taken === 'string') return `unix:${taken}`;
  const { address, port } = taken;
  const host = 'host' in door ? door.host : address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function explain(error: NodeJS.ErrnoException, door: Door, variables = usualVariables): Error {
  if ('fd' in door) {
    return new OnrecordError(
      'CONFIGURATION',
      `the socket that was handed over cannot be listened on (${error.code})`,
      'have LISTEN_FDS set by systemd or whoever else holds a TCP socket, or unset it',
      { cause: error },
    );
  }
  const { host, port } = door;
  if (error.code === 'EADDRINUSE') {
    return new OnrecordError(
      'ADDRESS_IN_USE',
      `port ${port} is in use`,
      `stop what uses it, or set ${variables.port} to another (0 takes a free one)`,
      { cause: error },
    );
  }
  if (error.code === 'EACCES') {
    return new OnrecordError(
      'CONFIGURATION',
      `port ${port} may not be used by this account`,
      `set ${variables.port} to 1024 or higher`,
      { cause: error },
    );
  }
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' || error.code === 'EADDRNOTAVAIL') {
    return new OnrecordError(
      'CONFIGURATION',
      `${host} is no address of this machine`,
      `set ${variables.host} to one that is, such as 127.0.0.1`,
      { cause: error },
    );
  }
  return error;
}
