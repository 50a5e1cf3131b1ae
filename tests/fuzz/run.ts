import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Attempt, Requests } from './requests.ts';

/** What came of many requests. */
export interface Outcome {
  readonly sent: number;
  /** Answers by status; 0 where the connection was closed without one. */
  readonly byStatus: ReadonlyMap<number, number>;
  readonly byKind: ReadonlyMap<string, number>;
  /** Requests for which a connection was used again that the server was just closing; each was answered on a new one. */
  readonly raced: number;
  /** What must not be: a 5xx but 503, an internal error, insides shown, or something that is no JSON. */
  readonly faults: readonly string[];
  readonly slowest: number;
}

/** What none of the requests says and no answer may: names of files, of our own SQL, of what we are built with. */
const insides = /node_modules|at \w+ \(|\.ts:\d|PrismaClient|invocation|FROM "|"public"|stacktrace/;

/** Sends requests, so many at a time, and looks at every answer. */
export async function fuzz(
  url: string,
  requests: Pick<Requests, 'next'>,
  count: number,
  width: number,
): Promise<Outcome> {
  const byStatus = new Map<number, number>();
  const byKind = new Map<string, number>();
  const faults: string[] = [];
  let [sent, slowest, raced] = [0, 0, 0];
  const agent = new Agent({ keepAlive: true });
  const worker = async () => {
    while (sent < count) {
      sent += 1;
      const attempt = requests.next();
      byKind.set(attempt.kind, (byKind.get(attempt.kind) ?? 0) + 1);
      if (sent % 500 === 0) await vandalise(url);
      const started = performance.now();
      const { status, fault, raced: again } = await send(url, attempt, agent);
      if (again) raced += 1;
      slowest = Math.max(slowest, performance.now() - started);
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
      if (fault && faults.length < 20) {
        faults.push(
          `${fault}: ${attempt.kind} ${attempt.method} ${attempt.path.slice(0, 300)} ${String(attempt.body).slice(0, 600)}`,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  agent.destroy();
  return { sent, byStatus, byKind, raced, faults, slowest };
}

/** An answer, or the code with which there was none. */
type Sent =
  | { readonly status: number; readonly type: string; readonly text: string }
  | { readonly failure: string; readonly reused: boolean; readonly began: boolean };

function sendOnce(url: string, { path, method, headers, body }: Attempt, agent: Agent | false): Promise<Sent> {
  return new Promise((resolve) => {
    let [socket, before]: [Socket | null, number] = [null, 0];
    const length = body === null ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = request(url + path, { method, agent, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        const { statusCode = 0, headers: given } = response;
        resolve({ status: statusCode, type: given['content-type'] ?? '', text: Buffer.concat(chunks).toString() });
      });
    });
    const fail = (error: NodeJS.ErrnoException) =>
      resolve({
        failure: error.code ?? error.message,
        reused: sent.reusedSocket,
        began: (socket?.bytesRead ?? 0) > before,
      });
    sent.on('socket', (given: Socket) => {
      [socket, before] = [given, given.bytesRead];
    });
    sent.on('error', fail);
    sent.end(body ?? undefined);
  });
}

/**
 * Sends a request and looks at its answer. A server may close an idle connection in the moment in which it is used again:
 * that shows by a connection that was used before and not one byte of an answer, and as any client one asks again on a new
 * one. There must be an answer then.
 */
async function send(url: string, attempt: Attempt, agent: Agent) {
  let sent = await sendOnce(url, attempt, agent);
  const raced = 'failure' in sent && sent.reused && !sent.began;
  if (raced) sent = await sendOnce(url, attempt, false);
  if ('failure' in sent) {
    // A server may hang up on a body that is too large while it is sent; it may not be gone.
    const { path, body } = attempt;
    const large = path.length > 10_000 || (body !== null && body.length > 100_000);
    const hungUp = large && /ECONNRESET|EPIPE/.test(sent.failure);
    return { status: 0, raced, fault: hungUp ? null : `no answer (${sent.failure})` };
  }
  return { status: sent.status, raced, fault: faultOf(attempt, sent) };
}

function faultOf({ path }: Attempt, { status, type, text }: Extract<Sent, { status: number }>): string | null {
  if (status >= 500 && status !== 503) return `status ${status} ${text.slice(0, 200)}`;
  if (/INTERNAL_SERVER_ERROR|Unexpected error/.test(text)) return `internal error ${text.slice(0, 300)}`;
  if (!/^\/graphql(\?|$)/.test(path) || !/json/.test(type)) return null;
  const { errors } = JSON.parse(text) as { readonly errors?: unknown };
  const shown = errors ? JSON.stringify(errors) : '';
  return insides.test(shown) ? `insides ${shown.slice(0, 300)}` : null;
}

/** Half a request, a body that never ends, and an answer nobody waits for. */
async function vandalise(url: string): Promise<void> {
  const { port, hostname } = new URL(url);
  const lines = [
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: appl',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"query":',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 49\r\n\r\n{"query":"{ statements { edges { node { id }}}}"}',
    'GET /graphql HTTP/9.9\r\n\r\n',
    `GET /graphql HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`,
  ];
  await Promise.all(
    lines.map(
      (line) =>
        new Promise<void>((resolve) => {
          const socket = connect(Number(port), hostname, () => {
            socket.write(line);
            setTimeout(() => socket.destroy(), 20);
          });
          socket.on('error', () => undefined);
          socket.on('close', () => resolve());
        }),
    ),
  );
}
