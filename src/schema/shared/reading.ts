import type { PageSql } from './page-sql.ts';
import type { PlaceSql } from './place-sql.ts';
import type { Parameters } from './sql-where.ts';

// How fields are read in SQL. A field that exposes a column or leads along a relation is understood as it stands; every
// other one that can be read in SQL says how with `reads`, beside its resolver. What says nothing is left to the resolver.

/** What SQL knows of an object: a table's row by its alias, or expressions under names, or a page of a list. */
export interface Source {
  /** The alias of the row in scope. Names it for what is compiled once and used again. */
  readonly alias: string;
  /** The Prisma model whose row that is. */
  readonly model?: string;
  /** What an object that is no row of its own is made of, by the names that its fields expose. */
  readonly members?: Readonly<Record<string, Reading>>;
  /** As `members`, for what adds parameters: only where it is asked for. */
  readonly later?: Readonly<Record<string, () => Reading>>;
  readonly page?: PageSql;
  /** Where the page in scope stands in its list. */
  readonly place?: PlaceSql;
}

/** A field's value as SQL. */
export type Reading =
  /** A scalar or enum in its natural SQL type; null where the expression is. */
  | { readonly kind: 'value'; readonly sql: string }
  /** Text that JSON writes as it stands, never null: letters, digits, - and _. */
  | { readonly kind: 'plain'; readonly sql: string }
  /** JSON text, finished and never null. */
  | { readonly kind: 'json'; readonly sql: string }
  /** Scalars: `from` follows FROM and has the column `value`, in order. */
  | { readonly kind: 'values'; readonly from: string }
  /** An object made of what is in scope, or of what `queries`, a WITH clause, adds to it; null unless `when` holds. */
  | { readonly kind: 'object'; readonly source: Source; readonly when?: string; readonly queries?: string }
  /** What SQL cannot work out: JSON that SQL reads, never null, and how plain objects are made of it. */
  | { readonly kind: 'finished'; readonly sql: string; readonly finish: (read: unknown) => unknown }
  /** An object in a row of its own: `from` follows FROM. Null where there is no row. */
  | { readonly kind: 'row'; readonly from: string; readonly source: Source }
  /** Objects, one for each row; `from` gives them in order. */
  | {
      readonly kind: 'rows';
      readonly from: string;
      readonly source: Source;
      readonly items?: Reading;
      /** More rows than this are an error, which the resolver words. */
      readonly most?: number;
    }
  /** An object of one of several types: the first whose `when` holds, else null. */
  | { readonly kind: 'either'; readonly choices: readonly Choice[] }
  /** A page of a list. */
  | { readonly kind: 'page'; readonly page: PageSql }
  /** The entries of a page. */
  | { readonly kind: 'edges'; readonly page: PageSql };

export interface Choice {
  /** The GraphQL type's name. */
  readonly type: string;
  readonly when: string;
  readonly reading: Reading;
}

/** The page in scope. */
export function pageOf({ page }: Source): PageSql {
  if (!page) throw new TypeError('a page is asked for where there is none');
  return page;
}

/** A field's value is what the object in scope has under this name. */
export function readsMember(name: string) {
  return reads(({ members, later }) => {
    const reading = members?.[name] ?? later?.[name]?.();
    if (!reading) throw new TypeError(`nothing in scope is called ${name}`);
    return reading;
  });
}

/** The place of the page in scope. */
export function placeOf({ place }: Source): PlaceSql {
  if (!place) throw new TypeError('a place is asked for where there is no page');
  return place;
}

/** What a field's plan may use. */
export interface PlanTools {
  readonly parameters: Parameters;
  /** How deep the field stands; aliases made from it are not in scope yet. */
  readonly depth: number;
}

// biome-ignore lint/suspicious/noExplicitAny: arguments are as various as fields; each plan knows its own field's.
export type FieldPlan = (source: Source, args: any, tools: PlanTools) => Reading;

const extension = 'onrecordPlan';

/** Options of a field that can be read in SQL: how. */
export function reads(plan: FieldPlan) {
  return { extensions: { [extension]: plan } };
}

/** The plan that `reads` gave a field. */
export function planOf(extensions: Readonly<Record<string, unknown>>): FieldPlan | undefined {
  return extensions[extension] as FieldPlan | undefined;
}
