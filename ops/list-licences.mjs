// `npm run licences`: writes ops/licences.md, every package that a production install holds, with its version and licence;
// `-- --check` fails when the file is not what it would write, or when a licence is one that we have not agreed to.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const agreed = [
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'PostgreSQL',
  'BlueOak-1.0.0',
  'Unlicense',
];

/** Licences of packages that state them in an old way, which the lockfile does not carry; read in the packages. */
const told = { limiter: 'MIT' };

const { packages } = JSON.parse(readFileSync(path.join(here, '../package-lock.json'), 'utf8'));
const direct = Object.keys(packages[''].dependencies);
const rows = Object.entries(packages)
  .filter(([place, entry]) => place && !entry.dev && !entry.devOptional)
  .map(([place, { version, license }]) => ({ name: place.split('node_modules/').at(-1), version, license }))
  .map((row) => ({ ...row, license: row.license ?? told[row.name] ?? '?' }))
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
const lines = new Set(
  rows.map(
    ({ name, version, license }) => `| ${direct.includes(name) ? `**${name}**` : name} | ${version} | ${license} |`,
  ),
);
const text = `# What a production install holds

Written by \`npm run licences\` from package-lock.json; ${direct.length} direct dependencies are in bold.

| package | version | licence |
| --- | --- | --- |
${[...lines].join('\n')}
`;
const unknown = rows.filter(({ license }) => !license.split(/ OR |[()]/).some((one) => agreed.includes(one.trim())));
const file = path.join(here, 'licences.md');
if (process.argv.includes('--check')) {
  const same = readFileSync(file, 'utf8') === text;
  if (!same) process.stderr.write('ops/licences.md is out of date: run npm run licences\n');
  for (const { name, license } of unknown) process.stderr.write(`${name}: ${license} is not agreed to\n`);
  if (!same || unknown.length > 0) process.exitCode = 1;
} else writeFileSync(file, text);
