import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { anonymous, type Caller, hasScope } from '../../caller.ts';
import type { AccessConfig } from '../../config.ts';
import type { Logger } from '../../logger.ts';
import { accountOf } from '../access/address.ts';
import type { Budget } from '../access/budget.ts';
import { bearer, callerOfToken, type TokenClaims, tokenPlugin } from '../access/jwt.ts';
import type { KeyCheck } from '../access/keys.ts';
import { unauthenticated } from '../refusal.ts';
import { stateOf } from '../request-state.ts';

interface Parts {
  readonly access: AccessConfig;
  readonly keys: KeyCheck;
  readonly budget: Budget;
  readonly logger: Logger;
}

/** What a wrong key costs whoever shows it, so that guessing ends with the budget. */
const wrongKeyPoints = 1_000;

interface ServerContext {
  readonly req?: IncomingMessage;
  readonly jwt?: { readonly payload: TokenClaims };
}

/**
 * Finds out who asks, before the body is read: an API key (`Authorization: Bearer onr_…` or `X-Api-Key`), a token of the
 * issuer, or nobody. A key or token that is not valid is refused, also where nobody would have been admitted.
 */
export function useAuthentication({ access, keys, budget, logger }: Parts): Plugin {
  const tokens = access.jwt ? tokenPlugin(access.jwt, logger) : null;

  const identify = async (request: Request, account: string, context: ServerContext): Promise<Caller> => {
    const token = bearer(request);
    const key = request.headers.get('x-api-key') ?? (token?.startsWith('onr_') ? token : null);
    if (key !== null) {
      const caller = await keys.callerOf(key);
      if (caller) return caller;
      await budget.charge(anonymous(false, account), wrongKeyPoints);
      throw unauthenticated('The API key is not valid: check it, or ask for a new one');
    }
    if (context.jwt) {
      const caller = callerOfToken(context.jwt.payload);
      // Who has signed in may do no less than a stranger.
      return access.anonymousRead ? { ...caller, scopes: ['read', ...caller.scopes] } : caller;
    }
    if (token !== null) throw unauthenticated('The token is not valid: sign in again, or leave it out');
    return anonymous(access.anonymousRead, account);
  };

  return {
    onYogaInit: (payload) => tokens?.onYogaInit?.(payload),
    async onRequestParse(payload) {
      const { request } = payload;
      const context = payload.serverContext as ServerContext;
      try {
        await tokens?.onRequestParse?.(payload);
      } catch {
        throw unauthenticated('The token is not valid: sign in again, or leave it out');
      }
      const forwarded = request.headers.get('x-forwarded-for');
      const account = accountOf(context.req?.socket.remoteAddress, forwarded, access.trustedProxies);
      const caller = await identify(request, account, context);
      if (!hasScope(caller, 'read')) {
        throw unauthenticated('Reading needs an API key or a token: send it as Authorization: Bearer');
      }
      stateOf(request).caller = caller;
    },
  };
}
