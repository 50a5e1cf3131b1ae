import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isAbstractType } from 'graphql';
import { projectDir } from '../config.ts';

// What clients build on, and what the package exports: nothing here loads the server or a database.

/** Where the schema lies, for tools that take a file. */
export const schemaPath: string = path.join(projectDir, 'schema.graphql');

/** The schema in GraphQL's schema definition language. */
export const typeDefs: string = readFileSync(schemaPath, 'utf8');

/** Which types stand behind each interface and union, as Apollo Client's `InMemoryCache` takes them. */
export const possibleTypes: Readonly<Record<string, string[]>> = readPossibleTypes();

function readPossibleTypes(): Record<string, string[]> {
  const schema = buildSchema(typeDefs);
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(
    abstract.map(
      (type) =>
        [
          type.name,
          schema
            .getPossibleTypes(type)
            .map(({ name }) => name)
            .sort(),
        ] as const,
    ),
  );
}
