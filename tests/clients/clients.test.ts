import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gql, InMemoryCache } from '@apollo/client';
import { generate } from '@graphql-codegen/cli';
import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../src/config.ts';
import { possibleTypes, schemaPath, typeDefs } from '../../src/schema/sdl.ts';
import { asRelayModule, makeWorkspace, readOperations, typeErrors, write } from './workspace.ts';

// The schema as the makers of clients use it. The operations are ours in tests/clients/operations, and those of
// ../shared/contract as well where that is at hand. Nothing here touches the network.

const run = promisify(execFile);
const operations = readOperations();
let folder: string;
beforeAll(() => {
  folder = makeWorkspace();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A client in a few lines: right and wrong uses of an answer, the wrong ones marked as such. */
const uses = `
if (data.person) {
  const name: string = data.person.name;
  for (const { node } of data.person.statements.edges) {
    const kind: 'DIRECT' | 'MIXED' | 'INDIRECT' = node.kind;
    // @ts-expect-error a speaker may be null
    node.speaker.name;
    console.log(name, kind, node.speaker?.name, node.article.publisher?.name);
  }
}
// @ts-expect-error it was not asked for
data.organisation;
`;
const question = `query Client($name: String!, $filter: StatementFilter) {
  person(by: { name: $name }) { name statements(filter: $filter, first: 3) { edges { node { kind speaker { name } article { publisher { name } } } } } }
}`;

describe('the schema', () => {
  it("serves graphql-codegen's client preset", async () => {
    for (const [name, document] of operations) write(folder, `codegen/operations/${name}.graphql`, print(document));
    write(
      folder,
      'codegen/main.ts',
      `import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { graphql } from './gql/gql.ts';
const Client = graphql(\`${question}\`);
declare const data: ResultOf<typeof Client>;
export const variables: VariablesOf<typeof Client> = { name: 'Ada', filter: { kind: { in: ['DIRECT'] }, not: { matches: 'harbour' } } };
${uses}`,
    );
    await generate(
      {
        silent: true,
        cwd: folder,
        schema: 'schema.graphql',
        documents: ['codegen/operations/*.graphql', 'codegen/main.ts'],
        generates: {
          'codegen/gql/': {
            preset: 'client',
            presetConfig: { fragmentMasking: false },
            config: {
              enumsAsTypes: true,
              useTypeImports: true,
              strictScalars: true,
              scalars: { Date: 'string', DateTime: 'string', URL: 'string' },
            },
          },
        },
      },
      true,
    );
    expect(typeErrors(folder, ['codegen/main.ts'])).toEqual([]);
  }, 60_000);

  it('serves gql.tada', async () => {
    const plugin = { name: 'gql.tada/ts-plugin', schema: './schema.graphql', tadaOutputLocation: './tada-env.d.ts' };
    const compilerOptions = { strict: true, module: 'nodenext', noEmit: true, plugins: [plugin] };
    write(folder, 'tsconfig.json', JSON.stringify({ compilerOptions, include: ['tada/*.ts'] }));
    write(
      folder,
      'tada/main.ts',
      `import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada';
import type { introspection } from '../tada-env.d.ts';
const graphql = initGraphQLTada<{ introspection: introspection; scalars: { Date: string; DateTime: string; URL: string } }>();
const Client = graphql(\`${question}\`);
declare const data: ResultOf<typeof Client>;
export const variables: VariablesOf<typeof Client> = { name: 'Ada', filter: { kind: { in: ['DIRECT'] } } };
${uses}`,
    );
    const cli = path.join(projectDir, 'node_modules/gql.tada/bin/cli.js');
    await run(process.execPath, [cli, 'generate-output'], { cwd: folder });
    expect(typeErrors(folder, ['tada/main.ts'])).toEqual([]);
  }, 60_000);

  it('serves relay-compiler', async () => {
    for (const [name, document] of operations) write(folder, `relay/${name}.ts`, asRelayModule(name, document));
    const config = {
      src: './relay',
      schema: './schema.graphql',
      language: 'typescript',
      artifactDirectory: './relay-artifacts',
      customScalarTypes: { Date: 'string', DateTime: 'string', URL: 'string' },
    };
    write(folder, 'relay-artifacts/README', '');
    write(folder, 'relay.config.json', JSON.stringify(config));
    const cli = path.join(projectDir, 'node_modules/relay-compiler/cli.js');
    await run(process.execPath, [cli, 'relay.config.json', '--noWatchman'], { cwd: folder }).catch(
      (error: { stdout?: string; stderr?: string }) => {
        throw new Error(`${error.stdout}\n${error.stderr}`);
      },
    );
    const artifact = readFileSync(path.join(folder, 'relay-artifacts/feedQuery.graphql.ts'), 'utf8');
    expect(artifact).toContain('readonly totalCount: number');
    for (const name of operations.keys()) {
      expect(readFileSync(path.join(folder, `relay-artifacts/${name}Query.graphql.ts`), 'utf8')).toContain(
        '@generated',
      );
    }
  }, 60_000);

  it("serves Apollo's cache, which learns of interfaces and unions from possibleTypes", () => {
    expect(possibleTypes).toMatchObject({
      Speaker: ['Organisation', 'Person'],
      SearchResult: ['Article', 'Organisation', 'Person', 'Statement'],
    });
    const read = (types: Record<string, string[]>) => {
      const cache = new InMemoryCache({ possibleTypes: types });
      const query = gql`query Cached { node(id: "1") { id ...Named } } fragment Named on Speaker { name }`;
      cache.writeQuery({ query, data: { node: { __typename: 'Person', id: '1', name: 'Ada' } } });
      const entry = cache.extract()['Person:1'];
      return cache.readFragment({ id: 'Person:1', fragment: gql`fragment One on Speaker { name }` }) ?? entry;
    };
    expect(read(possibleTypes)).toEqual({ __typename: 'Person', name: 'Ada' });
  });

  it('is exported with its path and its text', () => {
    const { exports } = JSON.parse(readFileSync(path.join(projectDir, 'package.json'), 'utf8')) as {
      exports: Record<string, unknown>;
    };
    expect(exports).toMatchObject({ './schema.graphql': './schema.graphql', '.': { default: './dist/schema/sdl.js' } });
    expect(readFileSync(schemaPath, 'utf8')).toBe(typeDefs);
  });
});
