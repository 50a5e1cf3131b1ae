/** What a caller may do. Each scope includes those before it. */
export const scopes = ['read', 'write', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** Who asks, as far as it matters to anybody: what they may do, what they may spend, and whom a change is signed by. */
export interface Caller {
  /** Under which what they spend is counted, and by which they are known when they read what they wrote: `key:<handle>`, `jwt:<issuer's subject>` or `ip:<bucket>`. */
  readonly account: string;
  /** How a change is signed; null for somebody anonymous. */
  readonly name: string | null;
  /** The scopes they were given. */
  readonly scopes: readonly Scope[];
  /** Points they may spend a minute; null for what is usual for their kind. */
  readonly quota: number | null;
}

/** Whether a caller has a scope, or one that includes it. */
export function hasScope(caller: Caller, scope: Scope): boolean {
  return caller.scopes.some((own) => scopes.indexOf(own) >= scopes.indexOf(scope));
}

/** Somebody without a name. */
export function anonymous(mayRead: boolean, account = 'ip:unknown'): Caller {
  return { account, name: null, scopes: mayRead ? ['read'] : [], quota: null };
}
