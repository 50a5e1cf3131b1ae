import { GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { usualLimits } from '../../limits.ts';
import { checkDocumentShape } from './shape-check.ts';
import { checkDocumentText } from './text-check.ts';

const limits = usualLimits;
const check = (document: string) => checkDocumentShape(parse(document), limits);
const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');
/** A fragment that spreads the next twice, and so on: 2^count fields. */
const bomb = (count: number) =>
  `{ ...F0 } ${many(count, (i) => `fragment F${i} on Query { a { ...F${i + 1} } b { ...F${i + 1} } }`)} fragment F${count} on Query { c }`;

describe('the shape of a document', () => {
  it.each([
    [
      'depth',
      `${'{a'.repeat(limits.depth)}${'}'.repeat(limits.depth)}`,
      `${'{a'.repeat(limits.depth + 1)}${'}'.repeat(limits.depth + 1)}`,
    ],
    [
      'aliases',
      `{ ${many(10, (i) => `f${i} { ${many(limits.aliases / 10, (j) => `a${j}: b`)} }`)} }`,
      `{ f { ${many(limits.aliases + 1, (i) => `a${i}: b`)} } }`,
    ],
    [
      'fields at the root',
      `{ ${many(limits.rootFields, (i) => `f${i}`)} }`,
      `{ ${many(limits.rootFields + 1, (i) => `f${i}`)} }`,
    ],
    [
      'fields',
      `{ f { ${many(limits.fields - 1, (i) => `f${i}`)} } }`,
      `{ f { ${many(limits.fields, (i) => `f${i}`)} } }`,
    ],
    ['times', `{ ${'a '.repeat(limits.repeats)} }`, `{ ${'a '.repeat(limits.repeats + 1)} }`],
    ['directives', `{ a ${'@x '.repeat(limits.directives)} }`, `{ a ${'@x '.repeat(limits.directives + 1)} }`],
    [
      'operations',
      many(limits.operations, (i) => `query Q${i} { a }`),
      many(limits.operations + 1, (i) => `query Q${i} { a }`),
    ],
  ])('may have so many %s and no more', (_, edge, over) => {
    expect(() => check(edge)).not.toThrow();
    expect(() => check(over)).toThrow(GraphQLError);
  });

  it('counts fragments where they are spread, and stops counting at the limit', () => {
    expect(() => check(bomb(3))).not.toThrow();
    expect(() => check(bomb(20))).toThrow(/more than 1500 fields/);
    const aliases = `{ f { ...A ...B } } ${many(2, (i) => `fragment ${'AB'[i]} on Query { ${many(30, (j) => `a${i}${j}: b`)} }`)}`;
    expect(() => check(aliases)).toThrow(/aliases/);
    expect(() => check(`{ ${'...A '.repeat(limits.repeats + 1)} } fragment A on Query { a }`)).toThrow(/times/);
  });

  it('leaves circles of fragments to validation, without walking them', () => {
    expect(() => check('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A a }')).not.toThrow();
  });

  it('sees fragments that nobody spreads', () => {
    expect(() => check(`{ a } fragment A on Query { ${many(limits.fields + 1, (i) => `f${i}`)} }`)).toThrow(/fields/);
  });
});

describe('the text of a document', () => {
  it.each([
    ['braces', '{a'.repeat(15_000)],
    ['lists', `{a(b:${'['.repeat(15_000)}`],
    ['objects', `{a(b:${'{c:'.repeat(5_000)}`],
    ['inline fragments', '{...'.repeat(5_000)],
    ['variable types', `query($a:${'['.repeat(9_000)}`],
  ])('is refused for nested %s before it is parsed', (_, document) => {
    expect(() => checkDocumentText(document, limits)).toThrow(/nested deeper|tokens/);
  });

  it('is refused for a chain of fragments of ten thousand', () => {
    const chain = `{...F0} ${many(10_000, (i) => `fragment F${i} on Query{...F${i + 1}}`)}`;
    expect(() => checkDocumentText(chain, { ...limits, bodyBytes: 1e6 })).toThrow(/tokens/);
  });

  it('is left to the parser where it is no GraphQL', () => {
    expect(() => checkDocumentText('{ a(b: "', limits)).not.toThrow();
  });
});
