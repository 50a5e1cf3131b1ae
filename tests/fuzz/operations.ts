import {
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { anyValue, type Chance, nastyTexts } from './random.ts';

/** Makes operations out of the schema: any field, any argument, now and then a value that does not fit. */
export class Operations {
  readonly #schema: GraphQLSchema;
  readonly #chance: Chance;

  constructor(schema: GraphQLSchema, chance: Chance) {
    this.#schema = schema;
    this.#chance = chance;
  }

  /** A query, or now and then a mutation, that is nearly always valid in form. */
  operation(): string {
    const writes = this.#chance.happens(0.05);
    const root = writes ? this.#schema.getMutationType() : this.#schema.getQueryType();
    return `${writes ? 'mutation' : 'query'} ${this.#selection(root as GraphQLNamedType, 1 + this.#chance.below(7))}`;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const chance = this.#chance;
    if (!isObjectType(type) && !isInterfaceType(type)) return `{ __typename ${this.#onMembers(type, depth)} }`;
    const fields = Object.values(type.getFields());
    const parts = Array.from({ length: 1 + chance.below(4) }, (_, index) => {
      const field = chance.pick(fields);
      const of = getNamedType(field.type);
      const alias = chance.happens(0.7) ? `f${index}: ` : '';
      const args = field.args
        .filter((arg) => isNonNullType(arg.type) || chance.happens(0.4))
        .map((arg) => `${arg.name}: ${this.#literal(arg.type, 0)}`);
      const head = `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
      if (isLeafType(of)) return head;
      return depth <= 0 ? '__typename' : `${head} ${this.#selection(of, depth - 1)}`;
    });
    const members = isInterfaceType(type) ? this.#onMembers(type, depth) : '';
    return `{ ${parts.join(' ')} ${members} }`;
  }

  #onMembers(type: GraphQLNamedType, depth: number): string {
    if (!('getTypes' in type) && !isInterfaceType(type)) return '';
    const members = this.#schema.getPossibleTypes(type as Parameters<GraphQLSchema['getPossibleTypes']>[0]);
    const member = this.#chance.pick(members);
    return member && depth > 0 ? `... on ${member.name} ${this.#selection(member, depth - 1)}` : '';
  }

  #literal(type: GraphQLInputType, depth: number): string {
    const chance = this.#chance;
    if (chance.happens(0.04)) return written(anyValue(chance));
    if (isNonNullType(type)) return this.#literal(type.ofType as GraphQLInputType, depth);
    if (chance.happens(0.05)) return 'null';
    if (isListType(type)) {
      return `[${Array.from({ length: chance.below(4) }, () => this.#literal(type.ofType, depth + 1)).join(', ')}]`;
    }
    if (isEnumType(type)) return chance.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const some = type.isOneOf ? [chance.pick(fields)] : fields.filter(() => chance.happens(depth > 3 ? 0.1 : 0.3));
      return `{ ${some.map((field) => `${field.name}: ${this.#literal(field.type, depth + 1)}`).join(', ')} }`;
    }
    const scalar = getNamedType(type).name;
    if (scalar === 'Int') return String(chance.pick([0, 1, 2, 5, 20, 100, 101, -1, 2_147_483_647]));
    if (scalar === 'Float') return String(chance.pick([0, 0.5, 1, -1, 1e300]));
    if (scalar === 'Boolean') return String(chance.happens(0.5));
    if (scalar === 'Date')
      return JSON.stringify(chance.pick(['2026-03-01', '0001-01-01', '9999-12-31', '2026-02-30', 'x']));
    return JSON.stringify(chance.happens(0.6) ? chance.pick(['ada', 'harbour', 'A', 'b']) : chance.pick(nastyTexts));
  }
}

/** A value as a literal of GraphQL. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, item]) => `${name}: ${written(item)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
}
