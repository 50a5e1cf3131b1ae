import type { Listing } from './listing.ts';
import { fieldOf, modelName, tableOf } from './sql-model.ts';

/**
 * How many rows an unfiltered list has where a column keeps count, as SQL; null where none does.
 * @param parent the alias of the row whose list it is; null at the root
 */
export function counterSql({ counter, counters, parent: of }: Listing, parent: string | null): string | null {
  const model = of?.delegate ?? counters;
  if (counter === undefined || model === undefined) return null;
  const field = fieldOf(modelName(model), counter);
  if (field.kind !== 'column') return null;
  if (of) return parent === null ? null : `${parent}."${field.column}"`;
  return `(SELECT coalesce(sum("${field.column}"), 0) FROM "${tableOf(modelName(model))}")`;
}
