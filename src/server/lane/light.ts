import type { IncomingMessage } from 'node:http';

// What plugins see of a request and an answer in the fast lane: as much of Fetch's classes as they use, over what Node
// has already. Building the real ones costs more than most answers.

/** A request's headers as Node parsed them. */
class LightRequestHeaders {
  readonly #message: IncomingMessage;

  constructor(message: IncomingMessage) {
    this.#message = message;
  }

  get(name: string): string | null {
    const value = this.#message.headers[name.toLowerCase()];
    return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
  }

  has(name: string): boolean {
    return this.#message.headers[name.toLowerCase()] !== undefined;
  }
}

/** A POST whose body has arrived. */
export class LightRequest {
  readonly method = 'POST';
  readonly url: string;
  readonly headers: LightRequestHeaders;
  readonly #body: Buffer;
  #abort: AbortController | undefined;
  readonly #message: IncomingMessage;

  constructor(message: IncomingMessage, body: Buffer) {
    this.url = `http://${message.headers.host ?? 'localhost'}${message.url ?? '/'}`;
    this.headers = new LightRequestHeaders(message);
    this.#message = message;
    this.#body = body;
  }

  /** The body in one piece. */
  get body(): AsyncIterable<Uint8Array> {
    const body = this.#body;
    return {
      async *[Symbol.asyncIterator]() {
        yield body;
      },
    };
  }

  /** Aborted when the client leaves. */
  get signal(): AbortSignal {
    if (!this.#abort) {
      const abort = new AbortController();
      this.#abort = abort;
      this.#message.socket.once('close', () => abort.abort());
    }
    return this.#abort.signal;
  }
}

/** An answer's headers, by their names in lower case. */
export class LightHeaders {
  readonly all: Record<string, string> = {};

  get(name: string): string | null {
    return this.all[name.toLowerCase()] ?? null;
  }

  has(name: string): boolean {
    return name.toLowerCase() in this.all;
  }

  set(name: string, value: string): void {
    this.all[name.toLowerCase()] = value;
  }

  append(name: string, value: string): void {
    const before = this.get(name);
    this.set(name, before === null ? value : `${before}, ${value}`);
  }

  delete(name: string): void {
    delete this.all[name.toLowerCase()];
  }
}

/** An answer that is about to be sent. */
export class LightResponse {
  readonly status = 200;
  readonly ok = true;
  readonly headers = new LightHeaders();
}
