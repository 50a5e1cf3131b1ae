import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { OnrecordError } from '../errors.ts';

/** A server that listens. */
export interface Listening {
  /** Where, with the port that was really taken: http://127.0.0.1:4000 */
  readonly url: string;
  /** Takes no more requests, finishes those in flight (ten seconds at most), and closes. */
  stop(): Promise<void>;
  /** Ends what is still in flight at once. */
  hasten(): void;
}

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
}

/** A request's head must be in after ten seconds and all of it after fifteen. */
const socketLimits = { requestTimeout: 15_000, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 };

/**
 * Listens on `host` and `port` (0: a free one). Slow and silent clients are cut off in time.
 * @throws OnrecordError where the address cannot be had.
 */
export async function listen(
  handler: RequestListener,
  host: string,
  port: number,
  options: ListenOptions = {},
): Promise<Listening> {
  const server = createHttpServer({ ...socketLimits, keepAliveTimeout: options.keepAlive ?? 5_000 }, handler);
  server.maxConnections = options.maxConnections ?? 2_000;
  server.setTimeout(options.stalled ?? 30_000);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
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

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new OnrecordError(
      'ADDRESS_IN_USE',
      `port ${port} is in use`,
      'stop what uses it, or set PORT to another (0 takes a free one)',
      { cause: error },
    );
  }
  if (error.code === 'EACCES') {
    return new OnrecordError(
      'CONFIGURATION',
      `port ${port} may not be used by this account`,
      'set PORT to 1024 or higher',
      { cause: error },
    );
  }
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' || error.code === 'EADDRNOTAVAIL') {
    return new OnrecordError(
      'CONFIGURATION',
      `${host} is no address of this machine`,
      'set HOST to one that is, such as 127.0.0.1',
      { cause: error },
    );
  }
  return error;
}
