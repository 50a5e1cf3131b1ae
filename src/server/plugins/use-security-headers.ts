import type { Plugin } from 'graphql-yoga';

const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};
/** Answers are data: whatever a browser takes them for, it may load and run nothing. */
const forData = "default-src 'none'; frame-ancestors 'none'";
/** GraphiQL is one page whose scripts and styles are in it; its editor starts workers from blobs. */
const forPages =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Tells browsers to guess, frame, run and reveal nothing. */
export function useSecurityHeaders(production: boolean): Plugin {
  return {
    onResponse({ response }) {
      const page = response.headers.get('content-type')?.startsWith('text/html') ?? false;
      for (const [name, value] of Object.entries(always)) response.headers.set(name, value);
      response.headers.set('content-security-policy', page ? forPages : forData);
      // Ignored on plain HTTP; behind a proxy with TLS it keeps browsers from falling back.
      if (production) response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    },
  };
}
