// `npm run bench` (or `-- extract`) measures extraction, `npm run bench -- mutations` looks for texts that break it or take too
// long, `npm run bench -- api` measures the API (options: --help), and `npm run bench -- plans` looks at how Postgres answers in
// a database that the latter has filled.
const [what, ...args] = process.argv.slice(2);
if (what === 'api') {
  const { benchApi } = await import('./api/api.ts');
  await benchApi(args);
} else if (what === 'plans') {
  const { benchPlans } = await import('./api/plans.ts');
  process.exitCode = (await benchPlans(args)) ? 0 : 1;
} else if (what === 'mutations') {
  const { benchMutations } = await import('./extract/mutations.ts');
  process.exitCode = benchMutations(args) ? 0 : 1;
} else {
  const { benchExtraction } = await import('./extract/extract.ts');
  await benchExtraction(what === 'extract' ? args : process.argv.slice(2));
}
