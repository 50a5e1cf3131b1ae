import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An issuer of JSON Web Tokens with one key, called `one`. */
export class Issuer {
  readonly url: string;
  /** How often its keys were asked for. */
  asked = 0;
  /** What it does when it is asked. */
  answer: (request: IncomingMessage, response: ServerResponse) => void = Issuer.keys;
  readonly #server = createServer((request, response) => {
    this.asked += 1;
    this.answer(request, response);
  });

  private constructor(port: number) {
    this.url = `http://127.0.0.1:${port}/`;
  }

  static keys(_request: IncomingMessage, response: ServerResponse): void {
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  }

  /** Makes one at a free port, or at `port`. */
  static async start(): Promise<Issuer> {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const issuer = new Issuer(port);
    await issuer.open();
    return issuer;
  }

  /** Listens, where it does not. */
  open(): Promise<void> {
    const { port } = new URL(this.url);
    return new Promise((resolve) => this.#server.listen(Number(port), '127.0.0.1', resolve));
  }

  /** Refuses connections. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** The variables with which a server takes its tokens. */
  get environment() {
    return { JWT_JWKS_URL: `${this.url}keys`, JWT_ISSUER: this.url, JWT_AUDIENCE: 'onrecord' };
  }

  /** A token with these claims; `header` and `key` make it another's. */
  token(claims: Record<string, unknown>, header: Record<string, unknown> = {}, key: KeyObject = privateKey): string {
    const body = { iss: this.url, aud: 'onrecord', sub: 'ada', exp: Date.now() / 1000 + 60, ...claims };
    const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'one', ...header })}.${encode(body)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
  }

  /** A token that says it is signed and is not. */
  unsigned(claims: Record<string, unknown>): string {
    return `${encode({ alg: 'none', kid: 'one' })}.${encode(claims)}.`;
  }
}
