import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import type { AccessConfig } from '../../config.ts';
import type { Logger } from '../../logger.ts';
import { accountOf } from '../access/address.ts';
import { type Authenticate, invalidToken } from '../access/authenticate.ts';
import { createIssuerKeys } from '../access/issuer-keys.ts';
import { bearer, prepareToken, type TokenClaims, tokenPlugin } from '../access/jwt.ts';
import { stateOf } from '../request-state.ts';

interface Parts {
  readonly access: Pick<AccessConfig, 'jwt' | 'trustedProxies'>;
  readonly authenticate: Authenticate;
  readonly logger: Logger;
}

/** What Node's server and Yoga's plugin for tokens leave with a request. */
interface ServerContext {
  readonly req?: IncomingMessage;
  readonly jwt?: { readonly payload: TokenClaims };
}

/** Finds out who asks before the body is read. */
export function useAuthentication({ access, authenticate, logger }: Parts): Plugin {
  const keys = access.jwt && createIssuerKeys(access.jwt.jwksUrl, logger);
  const tokens = access.jwt && keys && tokenPlugin(access.jwt, keys);
  return {
    onYogaInit: (payload) => tokens?.onYogaInit?.(payload),
    async onRequestParse(payload) {
      const { request } = payload;
      const context = payload.serverContext as ServerContext;
      if (keys) await prepareToken(request, keys);
      try {
        await tokens?.onRequestParse?.(payload);
      } catch {
        throw invalidToken();
      }
      const forwarded = request.headers.get('x-forwarded-for');
      stateOf(request).caller = await authenticate({
        apiKey: request.headers.get('x-api-key'),
        bearer: bearer(request),
        claims: context.jwt?.payload ?? null,
        account: accountOf(context.req?.socket.remoteAddress, forwarded, access.trustedProxies),
      });
    },
  };
}
