// `npm run bench` measures extraction, `npm run bench -- api` the API; the latter's options are shown by --help.
const [what, ...args] = process.argv.slice(2);
if (what === 'api') {
  const { benchApi } = await import('./api/api.ts');
  await benchApi(args);
} else {
  const { benchExtraction } = await import('./extraction.ts');
  benchExtraction();
}
