import { connect } from 'node:net';
import type { Attempt, Requests } from './requests.ts';

/** What came of many requests. */
export interface Outcome {
  readonly sent: number;
  /** Answers by status; 0 where the connection was closed without one. */
  readonly byStatus: ReadonlyMap<number, number>;
  readonly byKind: ReadonlyMap<string, number>;
  /** What must not be: a 5xx but 503, an internal error, insides shown, or something that is no JSON. */
  readonly faults: readonly string[];
  readonly slowest: number;
}

/** What none of the requests says and no answer may: names of files, of our own SQL, of what we are built with. */
const insides = /node_modules|at \w+ \(|\.ts:\d|PrismaClient|invocation|FROM "|"public"|stacktrace/;

/** Sends requests, so many at a time, and looks at every answer. */
export async function fuzz(url: string, requests: Requests, count: number, width: number): Promise<Outcome> {
  const byStatus = new Map<number, number>();
  const byKind = new Map<string, number>();
  const faults: string[] = [];
  let [sent, slowest] = [0, 0];
  const worker = async () => {
    while (sent < count) {
      sent += 1;
      const attempt = requests.next();
      byKind.set(attempt.kind, (byKind.get(attempt.kind) ?? 0) + 1);
      if (sent % 500 === 0) await vandalise(url);
      const started = performance.now();
      const { status, fault } = await send(url, attempt);
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
  return { sent, byStatus, byKind, faults, slowest };
}

async function send(url: string, attempt: Attempt, again = false): Promise<{ status: number; fault: string | null }> {
  const { path, method, body } = attempt;
  const headers = { ...attempt.headers, ...(again ? { connection: 'close' } : {}) };
  let response: Response;
  let text: string;
  try {
    response = await fetch(url + path, { method, headers, redirect: 'manual', body: body as BodyInit | null });
    text = await response.text();
  } catch (error) {
    // A server may hang up on a body that is too large while it is sent; it may not be gone.
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    const hungUp = body !== null && body.length > 100_000 && /ECONNRESET|EPIPE|UND_ERR_SOCKET/.test(code ?? '');
    // An idle connection may be closed in the moment in which it is used again: as any client, ask once more.
    if (!hungUp && !again) return send(url, attempt, true);
    return { status: 0, fault: hungUp ? null : `no answer (${code ?? String(error)})` };
  }
  const { status } = response;
  if (status >= 500 && status !== 503) return { status, fault: `status ${status} ${text.slice(0, 200)}` };
  if (/INTERNAL_SERVER_ERROR|Unexpected error/.test(text))
    return { status, fault: `internal error ${text.slice(0, 300)}` };
  const isAnswer = /^\/graphql(\?|$)/.test(path) && /json/.test(response.headers.get('content-type') ?? '');
  if (isAnswer && insides.test((JSON.parse(text) as { errors?: unknown }).errors ? text : '')) {
    const shown = JSON.stringify((JSON.parse(text) as { errors?: unknown }).errors);
    if (insides.test(shown)) return { status, fault: `insides ${shown.slice(0, 300)}` };
  }
  return { status, fault: null };
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
