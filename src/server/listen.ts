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

/**
 * Listens on `host` and `port` (0: a free one). Slow and silent clients are cut off in time.
 * @throws OnrecordError where the address cannot be had.
 */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createHttpServer(
    { requestTimeout: 15_000, headersTimeout: 10_000, connectionsCheckingInterval: 2_000, keepAliveTimeout: 5_000 },
    handler,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        const alarm = setTimeout(() => server.closeAllConnections(), grace);
        server.close(() => {
          clearTimeout(alarm);
          resolve();
        });
        server.closeIdleConnections();
      }),
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
