import type { Listing } from './listing.ts';
import { fieldOf, modelName, tableOf } from './sql-model.ts';

/**
 * How many rows an unfiltered list has where a column keeps count, as SQL; null where none does.
 * @param parent the alias of the row whose list it is; null at the root
 */
export function counterSql({ counter, total, parent: of }: Listing, parent: string | null): string | null {
  if (of === null) return total ? `(SELECT coalesce(sum("${total}"), 0) FROM "${tableOf('Total')}")` : null;
  if (counter === undefined || parent === null) return null;
  const field = fieldOf(modelName(of.delegate), counter);
  return field.kind === 'column' ? `${parent}."${field.column}"` : null;
}
