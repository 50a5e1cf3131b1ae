import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema as fromText,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../src/config.ts';
import { buildSchema } from '../../src/schema/index.ts';
import { printSchemaSorted } from '../../src/schema/print.ts';
import { encodeId } from '../../src/schema/shared/ids.ts';
import { Api } from '../helpers/api.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { type SmallWorld, smallWorld } from '../helpers/small-world.ts';

const contract = path.resolve(projectDir, '../shared/contract');
const operations = path.join(contract, 'operations');
const given = existsSync(contract);

/** One line for each thing that a type promises: what clients may rely on. */
function promises(type: GraphQLNamedType): string[] {
  const { name } = type;
  if (isEnumType(type)) return type.getValues().map((value) => `${name}.${value.name}`);
  if (isUnionType(type)) return type.getTypes().map((member) => `${name} = ${member.name}`);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const one = type.isOneOf ? [`${name} @oneOf`] : [];
    return [...one, ...fields.map((field) => `${name}.${field.name}: ${field.type} = ${String(field.defaultValue)}`)];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [name];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    `${name}.${field.name}: ${field.type}`,
    ...field.args.map((arg) => `${name}.${field.name}(${arg.name}: ${arg.type} = ${String(arg.defaultValue)})`),
  ]);
  return [...type.getInterfaces().map((other) => `${name} implements ${other.name}`), ...fields];
}

function allPromises(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) => [`${type.constructor.name} ${type.name}`, ...promises(type)]);
}

describe.skipIf(!given)('the contract in ../shared/contract', () => {
  const schema = buildSchema();

  it('is kept: every type, field, argument, default and enum value is there with the same nullability', () => {
    const ours = new Set(allPromises(schema));
    const wanted = allPromises(fromText(readFileSync(path.join(contract, 'schema.graphql'), 'utf8')));
    expect(wanted.length).toBeGreaterThan(400);
    expect(wanted.filter((promise) => !ours.has(promise))).toEqual([]);
  });

  describe('operations', () => {
    let database: TestDatabase;
    let api: Api;
    let world: SmallWorld;
    beforeAll(async () => {
      database = await createTestDatabase();
      world = await smallWorld(database.prisma);
      api = new Api(database.prisma);
    });
    afterAll(() => database?.drop());

    const variables: Record<string, () => Record<string, unknown>> = {
      'article-reader.graphql': () => ({ slug: world.articles[0]?.slug }),
      'refetch.graphql': () => ({
        ids: [encodeId('Person', world.ada.id), encodeId('Article', world.articles[0]?.id ?? '')],
      }),
      'search.graphql': () => ({ query: 'harbour' }),
      'speaker-profile.graphql': () => ({ name: 'ADA BYRON', first: 2 }),
      'traverse.graphql': () => ({ id: encodeId('Article', world.articles[0]?.id ?? '') }),
    };

    it.each(given ? readdirSync(operations) : [])('%s runs as it stands', async (file) => {
      const source = readFileSync(path.join(operations, file), 'utf8');
      expect(validate(schema, parse(source))).toEqual([]);
      const answer = await api.ask(source, variables[file]?.() ?? {});
      expect(answer.errors).toBeUndefined();
      for (const [field, value] of Object.entries(answer.data ?? {})) expect([field, value]).not.toEqual([field, null]);
      // A statement for each level, count and facet that the document asks for; never one for each row.
      expect(api.sql.length).toBeLessThanOrEqual(10);
    });
  });
});

describe('schema.graphql', () => {
  it('is the printed schema', () => {
    expect(readFileSync(path.join(projectDir, 'schema.graphql'), 'utf8')).toBe(printSchemaSorted());
  });

  it('says @oneOf and describes everything', () => {
    expect(printSchemaSorted()).toContain('input SpeakerLookup @oneOf');
    const undescribed = Object.values(buildSchema().getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__') || ['Boolean', 'Float', 'ID', 'Int', 'String'].includes(type.name)) return [];
      const members: { name: string; description?: string | null | undefined; args?: readonly unknown[] }[] = [];
      if (isEnumType(type)) members.push(...type.getValues());
      if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          members.push(field);
          if ('args' in field && Array.isArray(field.args))
            members.push(
              ...field.args.map((arg: { name: string }) => ({ ...arg, name: `${field.name}(${arg.name})` })),
            );
        }
      }
      const missing = members.filter((member) => !member.description?.trim()).map((m) => `${type.name}.${m.name}`);
      return type.description?.trim() ? missing : [type.name, ...missing];
    });
    expect(undescribed).toEqual([]);
  });
});
