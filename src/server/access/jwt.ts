import { generateKeyPairSync } from 'node:crypto';
import { createRemoteJwksSigningKeyProvider, type GetSigningKeyFunction, useJWT } from '@graphql-yoga/plugin-jwt';
import type { Plugin } from 'graphql-yoga';
import { type Caller, type Scope, scopes } from '../../caller.ts';
import type { JwtConfig } from '../../config.ts';
import type { Logger } from '../../logger.ts';
import { keyPrefix } from '../../store/api-key-format.ts';

/** What a verified token says. */
export type TokenClaims = Readonly<Record<string, unknown>>;

/** Signatures of key pairs only: with a shared secret, whoever checks tokens could make them. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'] as const;

/** Yoga's own plugin for tokens of an issuer, told to leave API keys alone. */
export function tokenPlugin(config: JwtConfig, logger: Logger): Plugin {
  return useJWT({
    signingKeyProviders: [issuerKeys(config, logger), decoy()],
    tokenLookupLocations: [
      ({ request }) => {
        const token = request ? bearer(request) : null;
        return token === null || token.startsWith(keyPrefix) ? undefined : { token, prefix: 'Bearer' };
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

function issuerKeys({ jwksUrl }: JwtConfig, logger: Logger): GetSigningKeyFunction {
  const ask = createRemoteJwksSigningKeyProvider({
    jwksUri: jwksUrl,
    cache: true,
    cacheMaxEntries: 20,
    rateLimit: true,
    jwksRequestsPerMinute: 10,
    timeout: 3_000,
  });
  return async (kid: string | undefined) => {
    try {
      return await ask(kid);
    } catch (error) {
      logger.warn(
        { reason: (error as Error).message },
        'no key for a token: its issuer does not have it, or is not there',
      );
      throw error;
    }
  };
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
