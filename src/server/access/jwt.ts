import { generateKeyPairSync } from 'node:crypto';
import { type GetSigningKeyFunction, useJWT } from '@graphql-yoga/plugin-jwt';
import type { Plugin } from 'graphql-yoga';
import { type Caller, type Scope, scopes } from '../../caller.ts';
import type { JwtConfig } from '../../config.ts';
import { keyPrefix } from '../../store/api-key-format.ts';
import type { IssuerKeys } from './issuer-keys.ts';

/** What a verified token says. */
export type TokenClaims = Readonly<Record<string, unknown>>;

/** Signatures of key pairs only: with a shared secret, whoever checks tokens could make them. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'] as const;

/** Yoga's own plugin for tokens of an issuer, told to leave API keys alone. */
export function tokenPlugin(config: JwtConfig, keys: IssuerKeys): Plugin {
  return useJWT({
    signingKeyProviders: [(name) => keys.find(name) as string, decoy()],
    tokenLookupLocations: [
      ({ request }) => {
        const token = request ? tokenOf(request) : null;
        return token === null ? undefined : { token, prefix: 'Bearer' };
      },
    ],
    tokenVerification: { algorithms: [...algorithms], issuer: config.issuer, audience: config.audience },
    reject: { missingToken: false, invalidToken: true },
  }) as Plugin;
}

/** The credential of an Authorization header, or null. */
export function bearer(request: Request): string | null {
  const header = request.headers.get('authorization');
  return header === null ? null : (/^Bearer +(\S+)$/i.exec(header.trim())?.[1] ?? '');
}

/** The token of a request; null where it shows none, or an API key. */
function tokenOf(request: Request): string | null {
  const token = bearer(request);
  return token === null || token.startsWith(keyPrefix) ? null : token;
}

/**
 * Sees to it that the key of a request's token is at hand.
 * @throws OnrecordError where its issuer cannot be asked: the token may be valid
 */
export async function prepareToken(request: Request, keys: IssuerKeys): Promise<void> {
  const header = headerOf(tokenOf(request) ?? '');
  if (header) await keys.prepare(typeof header.kid === 'string' ? header.kid : undefined);
}

/** What a token says of itself; null for what is none. */
function headerOf(token: string): Readonly<Record<string, unknown>> | null {
  const [head = '', ...rest] = token.split('.');
  if (rest.length !== 2) return null;
  try {
    const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString('utf8'));
    return typeof header === 'object' ? (header as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

/** The key for tokens that name none of the issuer's: nothing is signed with it, so they are refused like any other forgery. */
function decoy(): GetSigningKeyFunction {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return () => pem;
}

/**
 * Who a verified token stands for. Scopes are the words of `scope`, or the entries of `scopes` or `permissions`, that are
 * ours: `read` or `onrecord:read`.
 */
export function callerOfToken(payload: TokenClaims): Caller {
  const claims = [payload.scope, payload.scopes, payload.permissions].flatMap((claim: unknown) =>
    typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : [],
  );
  const given = scopes.filter((scope: Scope) => claims.includes(scope) || claims.includes(`onrecord:${scope}`));
  const subject = typeof payload.sub === 'string' ? payload.sub.slice(0, 200) : 'nobody';
  return { account: `jwt:${subject}`, name: subject, scopes: given, quota: null };
}
