import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { giveScope, SqlScope } from '../db/sql-scope.ts';
import { OnrecordError } from '../errors.ts';
import type { Admission } from './admission.ts';
import type { Arrivals } from './arrivals.ts';
import { hasBody, takeBody } from './body.ts';

/** What stands before the server; times in milliseconds. */
export interface GuardOptions {
  readonly admission: Admission;
  /** Where the server's connections are counted as they are accepted. */
  readonly arrivals?: Arrivals;
  /** How long a request may take once it is in, its wait for admission included. */
  readonly requestTimeout: number;
  /** Bodies up to so many bytes are taken in before a request takes a place. */
  readonly bodyBytes: number;
  /** Whether the process is about to stop: connections are then closed after their answer. */
  readonly isStopping?: () => boolean;
  /** Hears of every request that never got to the server behind the guard, or that was ended by it. */
  readonly onRefused?: (reason: 'overloaded' | 'timeout' | 'left') => void;
  /** Hears of every answer that was sent whole. */
  readonly onAnswered?: (status: number) => void;
}

/** Answered at any load: they are how an operator sees it. */
const always = /^\/(?:health|ready|metrics)?(?:\?|$)/;

const overloaded = new OnrecordError('OVERLOADED', 'the server has more to do than it can', 'try again in a moment');
const clientLeft = new OnrecordError('CLIENT_LEFT', 'the client has left', 'ask again');

/** How long after its time a request that cannot be ended is answered by force, in milliseconds. */
const grace = 500;

/**
 * Puts a bound on what a request may take of the process: how many are worked on at once, for how long, and no SQL for
 * somebody who has left. A fast lane or anything else that answers by itself belongs behind it.
 */
export function guard(handler: RequestListener, options: GuardOptions): RequestListener {
  const { admission, arrivals, requestTimeout, bodyBytes, isStopping, onRefused, onAnswered } = options;
  let unread = 0;
  return (request, response) => {
    if (isStopping?.()) response.setHeader('connection', 'close');
    response.once('finish', () => onAnswered?.(response.statusCode));
    if (request.method === 'OPTIONS' || always.test(request.url ?? '')) {
      giveScope(request, new SqlScope());
      handler(request, response);
      return;
    }
    // Asked now: how long a client takes to send its body is no wait for us.
    const waited = arrivals?.waited(request.socket) ?? 0;
    if (hasBody(request, bodyBytes)) takeBody(request, bodyBytes, () => admit(request, response, waited));
    else admit(request, response, waited);
  };

  function admit(request: IncomingMessage, response: ServerResponse, waited: number): void {
    if (response.destroyed) return;
    const started = performance.now();
    const giveUp = admission.enter(
      (leave) => {
        response.off('close', giveUpWaiting);
        serve(request, response, leave, requestTimeout - (performance.now() - started));
      },
      () => {
        response.off('close', giveUpWaiting);
        onRefused?.('overloaded');
        answer(response, overloaded);
      },
      waited,
    );
    function giveUpWaiting() {
      onRefused?.('left');
      giveUp();
    }
    if (!response.writableEnded && !admitted.has(response)) response.once('close', giveUpWaiting);
  }

  function serve(request: IncomingMessage, response: ServerResponse, leave: () => void, time: number): void {
    admitted.add(response);
    const scope = new SqlScope();
    let force: NodeJS.Timeout | undefined;
    const alarm = setTimeout(() => {
      onRefused?.('timeout');
      const tooLong = new OnrecordError(
        'REQUEST_TIMEOUT',
        `the request took longer than ${requestTimeout} ms`,
        'ask for less, or in several requests',
      );
      scope.end(tooLong);
      force = setTimeout(() => (response.headersSent ? response.destroy() : answer(response, tooLong)), grace);
    }, time);
    const over = () => {
      clearTimeout(alarm);
      clearTimeout(force);
      leave();
    };
    onHead(response, (isStream) => {
      if (isStream) over();
      // Answers are worked out before their first byte is sent, and sent in one piece.
      else setImmediate(onGiven, response, leave);
    });
    response.once('close', () => {
      if (!response.writableFinished && !scope.ended) {
        onRefused?.('left');
        scope.end(clientLeft);
      }
      over();
    });
    giveScope(request, scope);
    handler(request, response);
  }

  /** An answer that was worked out takes no place any more, however slowly its client reads it. */
  function onGiven(response: ServerResponse, leave: () => void): void {
    const length = response.socket?.writableLength ?? 0;
    if (response.closed || unread + length > mostUnread) return;
    unread += length;
    response.once('close', () => {
      unread -= length;
    });
    leave();
  }
}

const admitted = new WeakSet<ServerResponse>();

/** Tells when the head of an answer is sent. A stream of events lasts as long as its reader likes: it takes no place among the requests in flight. */
function onHead(response: ServerResponse, told: (isStream: boolean) => void): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = ((...given: unknown[]) => {
    const sent = writeHead(...given);
    told(/^text\/event-stream|^multipart\/mixed/.test(String(response.getHeader('content-type'))));
    return sent;
  }) as ServerResponse['writeHead'];
}

/** Bytes of answers that may lie here unread without taking places; more than that, and who does not read keeps one. */
const mostUnread = 64_000_000;

/** Answers as the server would, without asking it. */
function answer(response: ServerResponse, error: OnrecordError): void {
  if (response.destroyed || response.writableEnded || response.headersSent) return;
  const retryable = error.code === 'OVERLOADED';
  const body = JSON.stringify({
    errors: [{ message: error.line, extensions: { code: error.code, ...(retryable ? { retryable } : {}) } }],
  });
  response.writeHead(503, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    // A browser's script may read why, on any page: there is nothing else in it.
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'retry-after',
    ...(retryable ? { 'retry-after': '1' } : {}),
  });
  response.end(body);
}
