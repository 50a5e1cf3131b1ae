import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Random } from './random.ts';
import { type Known, randomValue } from './random-values.ts';

export interface RandomOperation {
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

type Composite = GraphQLNamedType;
type Field = GraphQLField<unknown, unknown>;

/** JSON as a GraphQL literal of a type: enum values bare. */
function literalOf(value: unknown, type: GraphQLInputType): string {
  const plain = getNullableType(type);
  if (value === null) return 'null';
  if (isListType(plain)) {
    const items = value as readonly unknown[];
    return `[${items.map((item) => literalOf(item, plain.ofType as GraphQLInputType)).join(', ')}]`;
  }
  if (isEnumType(plain)) return String(value);
  if (isInputObjectType(plain)) {
    const fields = plain.getFields();
    const entries = Object.entries(value as object).map(([name, inner]) => {
      return `${name}: ${literalOf(inner, fields[name]?.type as GraphQLInputType)}`;
    });
    return `{ ${entries.join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** Writes one random operation of a schema. Budgeted: a few dozen fields, lists of a few entries. */
export class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #known: Known;
  readonly #declared: string[] = [];
  readonly #fragments: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #budget: number;
  #serial = 0;

  constructor(schema: GraphQLSchema, random: Random, known: Known) {
    this.#schema = schema;
    this.#random = random;
    this.#known = known;
    this.#budget = 5 + random.below(35);
  }

  write(): RandomOperation {
    const query = this.#schema.getQueryType() as GraphQLObjectType;
    const selection = this.#selection(query, 0);
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    return {
      source: [`query Random${declared} ${selection}`, ...this.#fragments].join('\n'),
      variables: this.#variables,
    };
  }

  #selection(type: Composite, depth: number): string {
    const parts: string[] = [];
    const count = depth === 0 ? 1 + this.#random.below(2) : 1 + this.#random.below(6);
    for (let n = 0; n < count; n += 1) parts.push(this.#part(type, depth));
    return `{ ${parts.join(' ').trim() || '__typename'} }`;
  }

  #part(type: Composite, depth: number): string {
    const random = this.#random;
    if (random.chance(0.05)) return `__typename${this.#directive()}`;
    if (depth > 0 && random.chance(isAbstractType(type) ? 0.6 : 0.08)) return this.#fragment(type, depth);
    if (isUnionType(type)) return '__typename';
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const fields = Object.values(type.getFields());
    const deep = depth > 8 || this.#budget <= 0;
    const within = deep ? fields.filter((field) => !isCompositeType(getNamedType(field.type))) : fields;
    const structural = fields.filter((field) => ['edges', 'node', 'pageInfo'].includes(field.name));
    const from = !deep && structural.length > 0 && random.chance(0.6) ? structural : within;
    return from.length === 0 ? '' : this.#field(random.pick(from), depth);
  }

  #field(field: Field, depth: number): string {
    this.#budget -= 1;
    const type = getNamedType(field.type);
    const args = this.#arguments(field);
    const selection = isCompositeType(type) ? ` ${this.#selection(type, depth + 1)}` : '';
    // What has arguments or fields of its own could not be merged with another of the same name.
    const own = args !== '' || selection !== '' || this.#random.chance(0.15);
    this.#serial += own ? 1 : 0;
    return `${own ? `a${this.#serial}: ` : ''}${field.name}${args}${this.#directive()}${selection}`;
  }

  #fragment(type: Composite, depth: number): string {
    const types = isAbstractType(type) ? [type, ...this.#schema.getPossibleTypes(type)] : [type];
    const interfaces = isObjectType(type) ? type.getInterfaces() : [];
    const on = this.#random.pick<GraphQLNamedType>([...types, ...interfaces]);
    // Within `... on Node` inside a Person only a Person can be: Pothos plans what is asked of others there all the same.
    const selection = isObjectType(type) && on !== type ? this.#leaves(on) : this.#selection(on, depth + 1);
    if (this.#random.chance(0.5)) return `... on ${on.name}${this.#directive()} ${selection}`;
    this.#serial += 1;
    this.#fragments.push(`fragment F${this.#serial} on ${on.name} ${selection}`);
    return `...F${this.#serial}${this.#directive()}`;
  }

  #leaves(type: GraphQLNamedType): string {
    const fields = isInterfaceType(type) || isObjectType(type) ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    return `{ ${leaves.map((field) => field.name).join(' ')} }`;
  }

  #directive(): string {
    if (!this.#random.chance(0.06)) return '';
    const name = this.#random.pick(['skip', 'include']);
    const value = this.#random.chance(0.5);
    if (this.#random.chance(0.4)) return ` @${name}(if: ${value})`;
    return ` @${name}(if: ${this.#variable('Boolean!', value)})`;
  }

  #variable(type: string, value: unknown): string {
    this.#serial += 1;
    const name = `v${this.#serial}`;
    this.#declared.push(`$${name}: ${type}`);
    this.#variables[name] = value;
    return `$${name}`;
  }

  #arguments(field: Field): string {
    const random = this.#random;
    const given = field.args.flatMap((arg) => {
      const required = isNonNullType(arg.type) && arg.defaultValue === undefined;
      const paging = ['first', 'last', 'after', 'before'].includes(arg.name);
      const usual = { first: 0.6, last: 0.15, after: 0.12, before: 0.08 }[arg.name] ?? 0.35;
      if (!required && !random.chance(usual)) return [];
      const value = randomValue(random, this.#known, arg.type, arg.name);
      if (!random.chance(0.4)) return [`${arg.name}: ${literalOf(value, arg.type)}`];
      const name = this.#variable(String(arg.type), value);
      // A variable that is declared and not given leaves the argument out.
      if (!required && !isNonNullType(arg.type) && !paging && random.chance(0.1)) delete this.#variables[name.slice(1)];
      return [`${arg.name}: ${name}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }
}

/** Cursors anywhere in an answer. */
export function cursorsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(cursorsIn);
  if (typeof value === 'string') return /^WyJ[\w-]{20,}$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(cursorsIn) : [];
}
