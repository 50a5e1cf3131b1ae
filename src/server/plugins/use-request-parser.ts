import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { hasScope } from '../../caller.ts';
import type { Limits } from '../../limits.ts';
import { chooseDocument } from '../documents/choose-document.ts';
import { parseJson, readJsonBody } from '../documents/json-body.ts';
import type { TrustedDocuments } from '../documents/trusted.ts';
import { refusal } from '../refusal.ts';
import { stateOf } from '../request-state.ts';

interface Parts {
  readonly limits: Limits;
  readonly trusted: TrustedDocuments | null;
  /** Whether only trusted documents are answered, the admin scope aside. */
  readonly trustedOnly: boolean;
  /** Whether a GET with a document of its own needs a header that a foreign page cannot send unasked. */
  readonly requirePreflight: boolean;
}

const preflightHeaders = ['graphql-require-preflight', 'apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * Reads requests itself, in place of Yoga's parsers: application/json only (others would pass a browser's forms without
 * a preflight), bounded while it arrives, and every malformed part a 400.
 */
export function useRequestParser(parts: Parts): Plugin {
  const { limits } = parts;
  return {
    onRequestParse({ request, setRequestParser }) {
      const state = stateOf(request);
      if (request.method === 'GET') {
        setRequestParser((incoming) => {
          const params = paramsOf(readUrl(incoming.url, limits), request, parts);
          if (parts.requirePreflight && !state.trusted && !preflightHeaders.some((name) => request.headers.has(name))) {
            throw refusal(
              400,
              'BAD_REQUEST',
              'A query in an address needs the header GraphQL-Require-Preflight: 1; or send it by POST, or by documentId',
            );
          }
          return params;
        });
      } else if (request.method === 'POST') {
        const writes = state.caller !== null && hasScope(state.caller, 'write');
        const most = writes ? Math.max(limits.bodyBytes, limits.writeBodyBytes) : limits.bodyBytes;
        setRequestParser(async (incoming) => paramsOf(await readJsonBody(incoming, most, limits), request, parts));
      }
    },
  };
}

function readUrl(address: string, limits: Limits): unknown {
  if (address.length > limits.bodyBytes) throw refusal(414, 'BAD_REQUEST', 'The address is too long: use POST');
  const { searchParams } = new URL(address, 'http://localhost');
  const object = (name: string) => {
    const text = searchParams.get(name);
    return text ? parseJson(text, name, limits) : undefined;
  };
  return {
    query: searchParams.get('query') ?? undefined,
    documentId: searchParams.get('documentId') ?? undefined,
    operationName: searchParams.get('operationName') ?? undefined,
    variables: object('variables'),
    extensions: object('extensions'),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function paramsOf(body: unknown, request: Request, { trusted, trustedOnly }: Parts): GraphQLParams {
  if (!isObject(body)) throw refusal(400, 'BAD_REQUEST', 'The body must be a JSON object with a "query"');
  const { variables, extensions } = body;
  const text = (name: 'query' | 'documentId' | 'operationName') => {
    const value = body[name];
    if (value === undefined || value === null || value === '') return null;
    if (typeof value !== 'string') throw refusal(400, 'BAD_REQUEST', `The "${name}" must be a string`);
    return value;
  };
  for (const [name, value] of Object.entries({ variables, extensions })) {
    if (value !== undefined && value !== null && !isObject(value)) {
      throw refusal(400, 'BAD_REQUEST', `The "${name}" must be a JSON object`);
    }
  }
  const state = stateOf(request);
  const only = trustedOnly && !(state.caller && hasScope(state.caller, 'admin'));
  const given = isObject(extensions) ? extensions : {};
  const chosen = chooseDocument(
    { query: text('query'), documentId: text('documentId'), extensions: given },
    trusted,
    only,
  );
  state.trusted = chosen.trusted;
  state.wantsCost = given.cost === true || request.headers.has('x-request-cost');
  const operationName = text('operationName');
  return {
    query: chosen.query,
    ...(operationName ? { operationName } : {}),
    ...(isObject(variables) ? { variables } : {}),
    ...(isObject(extensions) ? { extensions } : {}),
  };
}
