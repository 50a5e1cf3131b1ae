import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DocumentNode, Kind, parse, print, visit } from 'graphql';
import ts from 'typescript';
import { projectDir } from '../../src/config.ts';
import { schemaPath } from '../../src/schema/sdl.ts';

/** A folder like that of somebody who builds a client: the schema, and packages to import. */
export function makeWorkspace(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-clients-'));
  copyFileSync(schemaPath, path.join(folder, 'schema.graphql'));
  symlinkSync(path.join(projectDir, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
}

/** Operations by the names of their files: ours, and those of the contract where it is at hand. */
export function readOperations(): ReadonlyMap<string, DocumentNode> {
  const folders = [
    path.join(projectDir, 'tests/clients/operations'),
    path.resolve(projectDir, '../shared/contract/operations'),
  ];
  const found = new Map<string, DocumentNode>();
  for (const folder of folders) {
    for (const file of list(folder)) {
      const name = path.basename(file, '.graphql').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      found.set(name, parse(readFileSync(path.join(folder, file), 'utf8')));
    }
  }
  return found;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  } catch {
    return [];
  }
}

export function write(folder: string, file: string, text: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** A document under Relay's rules: operations and fragments are named after their module. */
export function asRelayModule(name: string, document: DocumentNode): string {
  const renamed = visit(document, {
    OperationDefinition: (node) => ({ ...node, name: { kind: Kind.NAME, value: `${name}Query` } }),
    FragmentDefinition: (node) => ({ ...node, name: { ...node.name, value: `${name}_${node.name.value}` } }),
    FragmentSpread: (node) => ({ ...node, name: { ...node.name, value: `${name}_${node.name.value}` } }),
  });
  return renamed.definitions.map((definition) => `graphql\`${print(definition)}\`;`).join('\n');
}

/** What TypeScript has to say against files, strictly checked. */
export function typeErrors(folder: string, files: readonly string[]): string[] {
  const program = ts.createProgram(
    files.map((file) => path.join(folder, file)),
    {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
      allowImportingTsExtensions: true,
    },
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${path.basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}
