import { createHash } from 'node:crypto';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Serves the schema as text at `/schema.graphql`, for people and for tools; it is the same for everybody. */
export function useSchemaText(schema: GraphQLSchema): Plugin {
  let text: string | undefined;
  let etag = '';
  return {
    onRequest({ request, url, endResponse }) {
      if (url.pathname !== '/schema.graphql' || (request.method !== 'GET' && request.method !== 'HEAD')) return;
      if (text === undefined) {
        text = `${printSchema(lexicographicSortSchema(schema))}\n`;
        etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
      }
      const headers = {
        'content-type': 'application/graphql; charset=utf-8',
        etag,
        'cache-control': 'public, max-age=300',
      };
      endResponse(
        request.headers.get('if-none-match') === etag
          ? new Response(null, { status: 304, headers })
          : new Response(request.method === 'HEAD' ? null : text, { status: 200, headers }),
      );
    },
  };
}
