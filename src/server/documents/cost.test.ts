import {
  type GraphQLSchema,
  getIntrospectionQuery,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { usualLimits } from '../../limits.ts';
import { buildSchema } from '../../schema/index.ts';
import { examples } from '../examples.ts';
import { costOf } from './cost.ts';
import { fieldWeights, listSizes } from './cost-table.ts';

const schema: GraphQLSchema = buildSchema();
const cost = (document: string, variables: Record<string, unknown> = {}) => {
  const parsed = parse(document);
  expect(validate(schema, parsed)).toEqual([]);
  return costOf(schema, parsed, null, variables);
};

/** A page of `size` articles of which one value is read: the page, its edges, and for each the node and the value. */
const ofPage = (size: number) => 5 + 1 + 2 * size;

describe('the cost of an operation', () => {
  it.each([
    ['first as it is written', '{ articles(first: 7) { edges { node { slug } } } }', {}, ofPage(7)],
    ['last as well', '{ articles(last: 7) { edges { node { slug } } } }', {}, ofPage(7)],
    ['the usual page where nothing is said', '{ articles { edges { node { slug } } } }', {}, ofPage(20)],
    ['the usual page for null', '{ articles(first: null) { edges { node { slug } } } }', {}, ofPage(20)],
    ['a variable', 'query ($n: Int) { articles(first: $n) { edges { node { slug } } } }', { n: 9 }, ofPage(9)],
    ['a default', 'query ($n: Int = 4) { articles(first: $n) { edges { node { slug } } } }', {}, ofPage(4)],
    ['a variable left out', 'query ($n: Int) { articles(first: $n) { edges { node { slug } } } }', {}, ofPage(20)],
    ['the most of a page for what is refused', '{ articles(first: 999) { edges { node { slug } } } }', {}, ofPage(100)],
    [
      'and for what is no number',
      'query ($n: Int) { articles(first: $n) { edges { node { slug } } } }',
      { n: 'x' },
      ofPage(100),
    ],
    ['nothing of an empty page', '{ articles(first: 0) { edges { node { slug } } } }', {}, ofPage(0)],
    ['counts', '{ articles(first: 0) { totalCount } }', {}, 15],
    ['a default of the schema', '{ statements { facets { speakers { count } } } }', {}, 5 + 1 + 50 + 10],
    ['lists without arguments', '{ person(by: { name: "A" }) { aliases } }', {}, 1 + 2 + 4],
    ['as many ids as there are', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] }, 1 + 4 + 2],
    ['ids as they are written', 'query ($a: ID!) { nodes(ids: [$a, "b", "c"]) { id } }', { a: 'x' }, 1 + 6 + 3],
    [
      'long texts in arguments',
      'query ($q: String!) { search(query: $q, first: 0) { edges { score } } }',
      { q: 'x'.repeat(1000) },
      112,
    ],
    [
      'what is included',
      'query ($w: Boolean!) { articles(first: 9) @include(if: $w) { edges { cursor } } }',
      { w: true },
      15,
    ],
    [
      'not what is left out',
      'query ($w: Boolean!) { articles(first: 9) @include(if: $w) { edges { cursor } } }',
      { w: false },
      0,
    ],
    ['not what is skipped', '{ articles(first: 9) @skip(if: true) { edges { cursor } } __typename }', {}, 1],
  ])('counts %s', (_, document, variables, expected) => {
    expect(cost(document, variables)).toBe(expected);
  });

  it.each(['constructor', 'toString', '__proto__'])('knows the default of %s, which every object has', (name) => {
    expect(cost(`query ($${name}: [ID!]! = ["a", "b"]) { nodes(ids: $${name}) { id } }`)).toBe(1 + 4 + 2);
  });

  it('multiplies nested lists, through fragments too', () => {
    const nested = cost(
      '{ articles(first: 10) { edges { node { statements(first: 20) { edges { node { index } } } } } } }',
    );
    expect(nested).toBe(6 + 10 * (1 + 6 + 20 * 2));
    const spread = cost(
      'query ($n: Int = 20) { articles(first: 10) { ...A } } fragment A on ArticleConnection { edges { node { ...B } } } ' +
        'fragment B on Article { statements(first: $n) { edges { node { ... on Node { ... on Statement { index } } } } } }',
    );
    expect(spread).toBe(nested);
  });

  it('weighs a filter in every place where it is used', () => {
    const document = (page: number) =>
      `query ($f: StatementFilter) { articles(first: ${page}) { edges { node { statements(first: 0, filter: $f) { totalCount } } } } }`;
    const f = { or: Array(100).fill({ minConfidence: 0.5 }) };
    expect(cost(document(50), { f }) - cost(document(50))).toBeGreaterThan(50 * 200);
  });

  it('refuses small documents with endless answers', () => {
    const bomb =
      '{articles(first:100){edges{node{statements(first:100){edges{node{speaker{statements(first:100){edges{node{text}}}}}}}}}}}';
    expect(bomb.length).toBeLessThan(278);
    expect(cost(bomb)).toBeGreaterThan(1_000_000);
    const deeper = (levels: number): string =>
      levels === 0 ? 'id' : `statements(first: 100) { edges { node { article { ${deeper(levels - 1)} } } } }`;
    expect(cost(`{ articles(first: 100) { edges { node { ${deeper(12)} } } } }`)).toBe(1e15);
  });

  it('admits what honest clients ask: the examples, and the whole schema', () => {
    for (const { query } of examples) expect(cost(query)).toBeLessThan(usualLimits.cost / 2);
    expect(cost(getIntrospectionQuery({ descriptions: true }))).toBeLessThan(usualLimits.cost);
  });

  it('knows every list of the schema, and names no field that is not there', () => {
    const lists: string[] = [];
    const fields = new Set<string>();
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        fields.add(`${type.name}.${field.name}`);
        const list = isNonNullType(field.type) ? field.type.ofType : field.type;
        const sized = field.args.some(({ name }) => name === 'first' || name === 'ids') || field.name === 'edges';
        if (isListType(list) && !sized) lists.push(`${type.name}.${field.name}`);
      }
    }
    // Give a new list its usual length in cost-table.ts.
    expect(lists.filter((name) => listSizes[name] === undefined && !name.startsWith('__'))).toEqual([]);
    const named = [...Object.keys(fieldWeights), ...Object.keys(listSizes)];
    expect(named.filter((name) => !fields.has(name) && !/__|^Speaker\./.test(name))).toEqual([]);
  });
});
