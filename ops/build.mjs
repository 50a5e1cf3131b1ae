// `npm run build [-- FOLDER]`: compiles src/ into dist/ (or FOLDER) and copies what the code reads beside itself: models,
// word lists, anything that is no TypeScript. What comes out runs with the production dependencies alone.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.resolve(process.argv[2] ?? path.join(project, 'dist'));

rmSync(out, { recursive: true, force: true });
const compiler = path.join(project, 'node_modules/typescript/bin/tsc');
const compiled = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', out], {
  cwd: project,
  stdio: 'inherit',
});
if (compiled.status !== 0) {
  process.exitCode = 1;
} else {
  for (const file of readdirSync(path.join(project, 'src'), { recursive: true, encoding: 'utf8' })) {
    // The worker that loads TypeScript is for running from source.
    if (!/\.[a-z0-9]+$/i.test(file) || /\.(ts|tsx)$|-from-source\.mjs$/.test(file)) continue;
    cpSync(path.join(project, 'src', file), path.join(out, file));
  }
  chmodSync(path.join(out, 'cli/main.js'), 0o755);
}
