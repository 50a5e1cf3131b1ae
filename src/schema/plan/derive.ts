import type { Reading, Source } from '../shared/reading.ts';
import { relation } from '../shared/relations.ts';
import { fieldOf } from '../shared/sql-model.ts';

/** How a field without a plan is read, as far as Pothos says what it exposes: a column, a part or a relation. */
export function ownReading(
  extensions: Readonly<Record<string, unknown>>,
  source: Source,
  depth: number,
): Reading | undefined {
  const { pothosExposedField: exposed, pothosPrismaRelationField: related } = extensions;
  if (typeof exposed === 'string') {
    if (source.members) return source.members[exposed];
    const field = source.model === undefined ? undefined : fieldOf(source.model, exposed);
    if (field?.kind === 'column') return { kind: 'value', sql: `${source.alias}."${field.column}"` };
  }
  const { name, isList } = (related ?? {}) as { readonly name?: string; readonly isList?: boolean };
  return name !== undefined && isList === false ? relation(source, name, depth) : undefined;
}
