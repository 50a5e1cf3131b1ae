import { defineConfig } from 'prisma/config';

// `prisma generate` would download a schema engine that it does not use; naming any program stops that. Migrations
// run on the same engine's WebAssembly build: see src/db/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma', migrations: { path: 'prisma/migrations' } });
