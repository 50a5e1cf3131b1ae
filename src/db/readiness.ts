/** Whether the server can do all its work, and if not, why not in one line. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string };
