import type pg from 'pg';
import { DatabaseError } from '../errors.ts';

/** What search needs of Postgres besides its core. Both come with it, and any role that may create in the database may create them. */
const needed = ['pg_trgm', 'unaccent'] as const;

interface State {
  readonly name: string;
  /** The files are on the server. */
  readonly available: boolean;
  readonly created: boolean;
  /** Its schema, where that is not one in which the role looks. */
  readonly hidden: string | null;
  readonly mayCreate: boolean;
}

/**
 * Sees that the extensions are there, or can be created by the migration that needs them.
 * @throws DatabaseError that names what an administrator has to do.
 */
export async function requireExtensions(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<State>(
    `SELECT e.name, a.name IS NOT NULL AS available, x.oid IS NOT NULL AS created,
            CASE WHEN n.nspname <> ALL (current_schemas(true)) THEN n.nspname::text END AS hidden,
            has_database_privilege(current_database(), 'CREATE') AS "mayCreate"
     FROM unnest($1::text[]) AS e(name)
     LEFT JOIN pg_available_extensions a ON a.name = e.name
     LEFT JOIN pg_extension x ON x.extname = e.name
     LEFT JOIN pg_namespace n ON n.oid = x.extnamespace`,
    [needed],
  );
  for (const state of rows) check(state);
}

function check({ name, available, created, hidden, mayCreate }: State): void {
  const refuse = (problem: string, remedy: string) => {
    throw new DatabaseError('DATABASE_UNSUITABLE', problem, remedy);
  };
  if (hidden !== null) {
    refuse(
      `the extension ${name} is in the schema ${hidden}, where the database role does not look`,
      `have an administrator run: ALTER EXTENSION ${name} SET SCHEMA public`,
    );
  }
  if (created) return;
  if (!available) {
    refuse(
      `the database server lacks the extension ${name}`,
      "install Postgres' additional modules there (the package postgresql-contrib, on most systems) and try again",
    );
  }
  if (!mayCreate) {
    refuse(
      `the database role may not create the extension ${name}`,
      `have an administrator run in this database: CREATE EXTENSION ${name}`,
    );
  }
}
