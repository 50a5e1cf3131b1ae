import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from './index.ts';

/** The schema as it is committed: sorted, with descriptions, ending in a line feed. */
export function printSchemaSorted(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}
