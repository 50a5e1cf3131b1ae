import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Random } from './random.ts';

/** What a client of the database might know: values that find something. */
export interface Known {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly slugs: readonly string[];
  readonly urls: readonly string[];
  readonly words: readonly string[];
  /** Cursors that answers have given; grows. */
  readonly cursors: string[];
}

const days = ['2026-02-10', '2026-02-12', '2026-03-03', '2025-01-28', '1951-03-04'];

/** A value of an input type as JSON: mostly sensible, at times absurd. */
export function randomValue(random: Random, known: Known, type: GraphQLInputType, name: string, depth = 0): unknown {
  if (!isNonNullType(type) && random.chance(0.08)) return null;
  const plain = getNullableType(type);
  if (isListType(plain)) {
    const length = random.chance(0.01) ? 101 : random.below(depth > 2 ? 2 : 4);
    return Array.from({ length }, () => randomValue(random, known, plain.ofType as GraphQLInputType, name, depth + 1));
  }
  if (isEnumType(plain)) return random.pick(plain.getValues()).name;
  if (isInputObjectType(plain)) {
    const fields = Object.values(plain.getFields());
    if (plain.isOneOf) {
      const field = random.pick(fields);
      return { [field.name]: scalar(random, known, String(getNullableType(field.type)), field.name) };
    }
    const chosen = fields.filter((field) => {
      if (isNonNullType(field.type)) return field.defaultValue === undefined || random.chance(0.7);
      const recursive = ['and', 'or', 'not', 'article'].includes(field.name);
      return random.chance(recursive ? 0.15 / (depth + 1) : 1.2 / fields.length);
    });
    return Object.fromEntries(
      chosen.map((field) => [field.name, randomValue(random, known, field.type, field.name, depth + 1)]),
    );
  }
  return scalar(random, known, String(plain), name);
}

function scalar(random: Random, known: Known, type: string, name: string): unknown {
  switch (type) {
    case 'Int':
      if (name === 'first' || name === 'last')
        return random.chance(0.04) ? random.pick([-1, 101, 5000]) : random.below(6);
      return random.chance(0.05) ? 11 : random.below(3);
    case 'Float':
      return random.pick([0, 0.5, 0.6, 0.75, 0.9, 1]);
    case 'Boolean':
      return random.chance(0.5);
    case 'ID':
      return random.chance(0.04) ? 'bm9uc2Vuc2U' : random.pick(known.ids);
    case 'Date':
      return random.pick(days);
    case 'DateTime':
      return random.pick(['2026-04-01T00:00:00.003Z', '2026-01-01T02:00:00+02:00']);
    case 'URL':
      return random.pick(known.urls);
    default:
      return text(random, known, name);
  }
}

function text(random: Random, known: Known, name: string): string {
  if (name === 'after' || name === 'before') {
    return known.cursors.length > 0 && random.chance(0.9) ? random.pick(known.cursors) : 'bm90IGEgY3Vyc29y';
  }
  if (name === 'slug') return random.pick(known.slugs);
  if (name === 'wikidataId') return random.pick(['Q42', 'Q1']);
  if (name === 'name' || random.chance(0.3)) return random.pick(known.names);
  return random.chance(0.02) ? '\u0000' : random.pick(known.words);
}
