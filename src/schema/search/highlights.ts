import type { NodeType } from '../shared/ids.ts';
import type { Load, Reads } from '../shared/reads.ts';
import type { HighlightShape } from '../shared/rows.ts';
import { highlight } from './highlight.ts';
import type { Hit } from './search.ts';
import { wantedTerms } from './search-sql.ts';

/** The searched fields of an object: name and text. */
type Fields = readonly (readonly [string, string])[];

const named = {
  select: { id: true, name: true, aliases: { select: { name: true }, orderBy: { name: 'asc' } } },
} as const;

function nameFields(rows: readonly { id: string; name: string; aliases: { name: string }[] }[]): Map<string, Fields> {
  return new Map(
    rows.map((row) => [row.id, [['name', row.name], ...row.aliases.map(({ name }) => ['aliases', name] as const)]]),
  );
}

const loads: Record<NodeType, Load<string, Fields>> = {
  Article: async (ids, database) => {
    const select = { id: true, headline: true, text: true };
    const rows = await database.article.findMany({ where: { id: { in: [...ids] } }, select });
    return new Map(
      rows.map(({ id, headline, text }) => [id, [['headline', headline] as const, ['text', text] as const]]),
    );
  },
  Statement: async (ids, database) => {
    const rows = await database.statement.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, text: true },
    });
    return new Map(rows.map(({ id, text }) => [id, [['text', text] as const]]));
  },
  Person: async (ids, database) =>
    nameFields(await database.person.findMany({ where: { id: { in: [...ids] } }, ...named })),
  Organisation: async (ids, database) =>
    nameFields(await database.organisation.findMany({ where: { id: { in: [...ids] } }, ...named })),
};

/** Where the query's words stand in what was found: one SQL statement for each type on the page. */
export async function readHighlights(reads: Reads, hit: Hit, query: string): Promise<HighlightShape[]> {
  const fields = (await reads.one(`highlights ${hit.type}`, hit.id, loads[hit.type])) ?? [];
  const accents = hit.type === 'Article' || hit.type === 'Statement';
  return fields.flatMap(([field, text]) => highlight(field, text, wantedTerms(query), { accents }) ?? []);
}
