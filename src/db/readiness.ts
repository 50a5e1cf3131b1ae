/** What the server can do just now. */
export interface Readiness {
  /** Whether it answers reads: a load balancer may send it requests. */
  readonly ready: boolean;
  /** Whether it takes writes too. */
  readonly writable: boolean;
  /** Why it cannot do all its work, in one line; null where it can. */
  readonly reason: string | null;
}
