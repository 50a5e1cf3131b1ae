import { defaultFieldResolver, GraphQLError, type GraphQLSchema, isObjectType } from 'graphql';
import { hasScope, type Scope, scopes } from '../../caller.ts';
import type { RequestContext } from '../context.ts';

/** What a field declares beside its type that only callers with a scope may have: `...requires('write')`. */
export function requires(scope: Scope): { readonly extensions: { readonly scope: Scope } } {
  return { extensions: { scope } };
}

const isScope = (value: unknown): value is Scope => scopes.some((scope) => scope === value);

/** Puts a check in front of every field that declares a scope. Whatever executes the schema, it cannot be gone round. */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { scope } = field.extensions;
      if (!isScope(scope)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, context: RequestContext, info) => {
        checkScope(context, scope, field.name);
        return resolve(parent, args, context, info);
      };
    }
  }
  return schema;
}

function checkScope({ caller }: RequestContext, scope: Scope, field: string): void {
  if (hasScope(caller, scope)) return;
  if (caller.name === null) {
    throw new GraphQLError(`${field} needs the scope ${scope}: send an API key or a token that has it`, {
      extensions: {
        code: 'UNAUTHENTICATED',
        http: { status: 401, headers: { 'www-authenticate': 'Bearer realm="onrecord"' } },
      },
    });
  }
  throw new GraphQLError(
    `${field} needs the scope ${scope}, which this key or token does not have: ask for one that has`,
    {
      extensions: { code: 'FORBIDDEN', http: { status: 403 } },
    },
  );
}
