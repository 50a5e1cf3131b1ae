import type { Directory, KnownEntity } from '../ingest/link-types.ts';
import type { Transaction } from './transaction.ts';

/** Most reports of an office that are read of one person: the latest tell enough, and some people have thousands. */
const maxAffiliations = 200;

/**
 * Everyone in the store who goes by one of these names, with aliases, kinds and offices: the one read of ingest, and one
 * SQL statement. In the order of their keys, so that the same store gives the same directory.
 * @param names normalised as `normaliseName` does
 */
export async function loadDirectory(transaction: Transaction, names: readonly string[]): Promise<Directory> {
  if (names.length === 0) return { known: [] };
  const known = await transaction.$queryRaw<KnownEntity[]>`
    WITH named AS (
      SELECT id AS person_id, NULL::uuid AS organisation_id FROM people WHERE normalised_name = ANY(${names})
      UNION
      SELECT NULL, id FROM organisations WHERE normalised_name = ANY(${names})
      UNION
      SELECT person_id, organisation_id FROM aliases WHERE normalised_name = ANY(${names})
    )
    SELECT p.id::text, 'PERSON' AS type, p.name, 'OTHER' AS kind,
      ARRAY(SELECT name FROM aliases WHERE person_id = p.id ORDER BY name) AS aliases,
      (
        SELECT coalesce(jsonb_agg(jsonb_build_object('title', role.title, 'organisation', o.name) ORDER BY role.title, o.name), '[]')
        FROM (
          SELECT DISTINCT latest.title, latest.organisation_id
          FROM (
            SELECT title, organisation_id FROM affiliations
            WHERE person_id = p.id ORDER BY article_id DESC, start DESC LIMIT ${maxAffiliations}
          ) latest
        ) role
        LEFT JOIN organisations o ON o.id = role.organisation_id
      ) AS roles
    FROM named JOIN people p ON p.id = named.person_id
    UNION ALL
    SELECT o.id::text, 'ORGANISATION', o.name, o.kind::text,
      ARRAY(SELECT name FROM aliases WHERE organisation_id = o.id ORDER BY name), '[]'
    FROM named JOIN organisations o ON o.id = named.organisation_id
    ORDER BY 1
  `;
  return { known };
}
