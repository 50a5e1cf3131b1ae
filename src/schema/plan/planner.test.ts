import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../index.ts';
import { Planner, type RootStatement } from './planner.ts';
import { Unplanned } from './unplanned.ts';

const planner = new Planner(buildSchema());

function statements(source: string, variables: Record<string, unknown> = {}): RootStatement[] {
  return planner.plan(parse(source), null, variables) as RootStatement[];
}

describe('a plan', () => {
  it('has one statement for each root field, and none for what is known', () => {
    const roots = planner.plan(parse('{ __typename people { totalCount } articles { totalCount } }'), null, {});
    expect(roots.map((root) => ('json' in root ? root.json : root.key))).toEqual(['"Query"', 'people', 'articles']);
  });

  it('keeps what clients send out of the SQL', () => {
    const source = 'query ($name: String!) { person(by: { name: $name }) { name } }';
    const [one, other] = ["x'; DROP TABLE people; --", 'y'].map((name) => statements(source, { name })[0]);
    expect(one?.sql).toBe(other?.sql);
    expect(one?.values).not.toEqual(other?.values);
  });

  it('is made once for an operation and its variables', () => {
    const document = parse('query ($name: String!) { person(by: { name: $name }) { name } }');
    const [one, again, other] = ['x', 'x', 'y'].map((name) => planner.plan(document, null, { name }));
    expect([again === one, other === one]).toEqual([true, false]);
  });

  it('reads no wide column that is not selected', () => {
    const [root] = statements('{ article(by: { slug: "a" }) { headline } }');
    expect(root?.sql).toContain('"headline"');
    expect(root?.sql).not.toMatch(/\."text"|"sentence_starts"/);
  });

  it('asks for a row more than the page only where somebody wants to know', () => {
    const [plain] = statements('{ people(first: 7) { edges { cursor } } }');
    const [flagged] = statements('{ people(first: 7) { edges { cursor } pageInfo { hasNextPage } } }');
    expect([plain?.sql.includes('LIMIT 7'), flagged?.sql.includes('LIMIT 8')]).toEqual([true, true]);
  });

  it('walks an index in both stretches of a list whose key may be null', () => {
    const [root] = statements(
      '{ statements(first: 5, orderBy: [{ field: SAID_ON, direction: DESC }]) { edges { cursor } } }',
    );
    expect(root?.sql).toContain('UNION ALL');
    expect(root?.sql).toMatch(/"said_on" IS NOT NULL ORDER BY r."said_on" DESC, r."id" DESC LIMIT 5/);
  });

  it.each([
    ['what only resolvers can read', '{ __schema { description } }'],
    ['a page that is too large', '{ people(first: 101) { totalCount } }'],
    ['an id of another type', '{ article(by: { id: "UGVyc29uOng" }) { id } }'],
  ])('leaves %s to the resolvers', (_what, source) => {
    expect(() => statements(source)).toThrow(Unplanned);
  });

  it('gives up on fragments that multiply', () => {
    const fragments = Array.from({ length: 20 }, (_, n) => {
      const inner = n === 19 ? 'id' : `...F${n + 1}`;
      return `fragment F${n} on Statement { a: article { statements(first: 1) { edges { node { ${inner} } } } } b: article { statements(first: 1) { edges { node { ${inner} } } } } }`;
    });
    const source = `{ statements(first: 1) { edges { node { ...F0 } } } } ${fragments.join(' ')}`;
    expect(() => statements(source)).toThrow('more than 5000 fields');
  });
});
