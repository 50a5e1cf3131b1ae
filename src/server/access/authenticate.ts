import { anonymous, type Caller, hasScope } from '../../caller.ts';
import type { AccessConfig } from '../../config.ts';
import { keyPrefix } from '../../store/api-key-format.ts';
import { overBudget, unauthenticated } from '../refusal.ts';
import type { Budget } from './budget.ts';
import { callerOfToken, type TokenClaims } from './jwt.ts';
import type { KeyCheck } from './keys.ts';

/** What a request shows of who asks. */
export interface Credentials {
  /** The `X-Api-Key` header. */
  readonly apiKey: string | null;
  /** What stands behind Bearer in the Authorization header; empty for another scheme, null without the header. */
  readonly bearer: string | null;
  /** What a token of the issuer says that was verified; null where there was none. */
  readonly claims: TokenClaims | null;
  /** Where the request comes from, see `accountOf`. */
  readonly account: string;
}

/**
 * Who asks: the holder of an API key, whom a token names, or nobody.
 * @throws GraphQLError with code UNAUTHENTICATED and status 401 for a key or token that is not valid, also where nobody
 * would have been admitted, and for somebody who may not read; with RATE_LIMITED and 429 for too many wrong keys
 */
export type Authenticate = (credentials: Credentials) => Promise<Caller>;

/** What a wrong key costs whoever shows it, so that guessing ends with the budget. */
const wrongKeyPoints = 1_000;

export function createAuthenticator(
  access: Pick<AccessConfig, 'anonymousRead'>,
  keys: KeyCheck,
  budget: Budget,
): Authenticate {
  const identify = async ({ apiKey, bearer, claims, account }: Credentials): Promise<Caller> => {
    const key = apiKey ?? (bearer?.startsWith(keyPrefix) ? bearer : null);
    if (key !== null) {
      const caller = await keys.callerOf(key);
      if (caller) return caller;
      const left = await budget.charge(anonymous(false, account), wrongKeyPoints);
      if (left?.exceeded) throw overBudget(left.resetSeconds);
      throw unauthenticated('The API key is not valid: check it, or ask for a new one');
    }
    if (claims) {
      // What never ends cannot be taken back from a thief.
      if (typeof claims.exp !== 'number')
        throw unauthenticated('The token has no end: ask its issuer for one that has');
      const caller = callerOfToken(claims);
      // Who has signed in may do no less than a stranger.
      return access.anonymousRead ? { ...caller, scopes: ['read', ...caller.scopes] } : caller;
    }
    if (bearer !== null) throw invalidToken();
    return anonymous(access.anonymousRead, account);
  };
  return async (credentials) => {
    const caller = await identify(credentials);
    if (hasScope(caller, 'read')) return caller;
    throw unauthenticated('Reading needs an API key or a token: send it as Authorization: Bearer');
  };
}

/** The refusal of a token. */
export const invalidToken = () => unauthenticated('The token is not valid: sign in again, or leave it out');
