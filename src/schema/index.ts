import type { GraphQLSchema } from 'graphql';
import './affiliation/type.ts';
import './article/inputs.ts';
import './article/mutations.ts';
import './article/parts.ts';
import './article/queries.ts';
import './article/type.ts';
import './mention/type.ts';
import './node/interface.ts';
import './node/queries.ts';
import './organisation/inputs.ts';
import './organisation/type.ts';
import './person/inputs.ts';
import './person/type.ts';
import './search/queries.ts';
import './shared/scalars.ts';
import './span/type.ts';
import './speaker/inputs.ts';
import './speaker/interface.ts';
import './speaker/queries.ts';
import './statement/facets.ts';
import './statement/inputs.ts';
import './statement/mutations.ts';
import './statement/parts.ts';
import './statement/queries.ts';
import './statement/type.ts';
import { builder } from './builder.ts';
import { guardFields } from './shared/guard.ts';

builder.queryType({ description: 'Where every question starts.' });
builder.mutationType({
  description: 'Where every change starts. Each needs an API key or a token with the scope that it names.',
});

/** The schema, made from every type that the folders beside this file define. */
export function buildSchema(): GraphQLSchema {
  return guardFields(builder.toSchema());
}
