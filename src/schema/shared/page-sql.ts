import { Aggregates, type Kept, keptOf } from './aggregates.ts';
import { cursorSql } from './cursor.ts';
import { FacetSql } from './facet-sql.ts';
import { type Bound, isWalkable, type Stretch, stretches } from './keyset.ts';
import { totalSql, type WholeList } from './list-sql.ts';
import { type Listing, type ListingArgs, planListing } from './listing.ts';
import { type OrderedKey, orderSql, type Where } from './order.ts';
import type { PagePlan } from './page.ts';
import type { PlaceSql } from './place-sql.ts';
import { JsonText } from './sql-json.ts';
import { fieldOf, modelName, tableOf } from './sql-model.ts';
import { type Parameters, whereClause, whereSql } from './sql-where.ts';

/**
 * A page of a list as SQL: collects what its fields ask for and reads no more than that, in one pass over the rows.
 * Understands the same listings as Prisma's way of reading them.
 */
export class PageSql implements PlaceSql {
  readonly listing: Listing;
  readonly plan: PagePlan;
  /** The Prisma model of the list's rows. */
  readonly model: string;
  /** The alias of one of its rows; rows are counted from 1 in `rn` in the walk's direction. */
  readonly row: string;
  readonly #where: Where;
  readonly #parent: string | null;
  readonly #parameters: Parameters;
  readonly #page: string;
  readonly #aggregates: Aggregates;
  readonly #joins = new Map<string, string>();
  readonly #keys: readonly string[];
  readonly #pathKeys: readonly string[];
  readonly #list: WholeList;
  /** What is counted over every row of the list. */
  readonly facets: FacetSql;
  #conditions: readonly string[] | undefined;
  #numbered = false;
  #overflowing = false;

  /**
   * @param parent the alias of the row whose list it is; null at the root
   * @throws GraphQLError with code BAD_USER_INPUT for arguments that cannot be used
   */
  constructor(listing: Listing, args: ListingArgs, parent: string | null, depth: number, parameters: Parameters) {
    const { plan, where } = planListing(listing, args);
    this.listing = listing;
    this.plan = plan;
    this.model = modelName(listing.model);
    this.#where = where;
    this.row = `r${depth}`;
    this.#page = `p${depth}`;
    this.#aggregates = new Aggregates(this.#page);
    this.#parent = parent;
    this.#parameters = parameters;
    this.#list = { listing, model: this.model, where, parent, parameters, belonging: () => this.#belonging() };
    this.facets = new FacetSql(this.#list, this.#page);
    this.#keys = plan.scope.keys.map((key) => this.#column(key));
    this.#pathKeys = plan.scope.keys.flatMap((key, index) =>
      key.path.length > 1 ? [`${this.#keys[index]} AS "key${index}"`] : [],
    );
  }

  /** A key of the list's order in a row of the inner walk; joins what its path leads through. */
  #column({ path }: OrderedKey): string {
    let model = this.model;
    let alias = 'r';
    for (const step of path) {
      const field = fieldOf(model, step);
      if (field.kind === 'column') return `${alias}."${field.column}"`;
      const next = `${alias}_${step}`;
      const sql = `JOIN "${tableOf(field.model)}" ${next} ON ${next}."${field.other}" = ${alias}."${field.own}"`;
      this.#joins.set(next, sql);
      alias = next;
      model = field.model;
    }
    throw new TypeError(`${this.listing.name} is ordered by a relation`);
  }

  /** Which rows are in the list, cursors apart, as SQL; the row's alias is `r`. */
  #belonging(): readonly string[] {
    this.#conditions ??= this.#makeConditions();
    return this.#conditions;
  }

  #makeConditions(): string[] {
    const { parent } = this.listing;
    const conditions: string[] = [];
    if (parent && this.#parent !== null) {
      const relation = fieldOf(modelName(parent.delegate), parent.relation);
      if (relation.kind !== 'relation') throw new TypeError(`${parent.relation} is no relation`);
      conditions.push(`r."${relation.other}" = ${this.#parent}."${relation.own}"`);
    }
    const where = whereSql(this.model, this.#where, 'r', this.#parameters);
    if (where !== 'TRUE') conditions.push(where);
    return conditions;
  }

  /** The list's rows with what its keys' paths lead through. */
  get #joined(): string {
    return [`"${tableOf(this.model)}" r`, ...this.#joins.values()].join(' ');
  }

  #bounds(inclusive: boolean): { after: Bound | null; before: Bound | null } {
    const { after, before } = this.plan;
    return {
      after: after && { values: after, following: !inclusive, inclusive },
      before: before && { values: before, following: inclusive, inclusive },
    };
  }

  #walk(bounds: readonly (Bound | null)[], backwards: boolean): Stretch[] | null {
    const { scope } = this.plan;
    if (!isWalkable(scope.keys)) return null;
    const given = bounds.filter((bound) => bound !== null);
    return stretches(scope.keys, this.#keys, given, backwards, this.#parameters);
  }

  /** The rows of the page in the walk's direction, as a query. */
  #rows(): string {
    const { plan } = this;
    const limit = plan.size + (this.#overflowing ? 1 : 0);
    const columns = ['r.*', ...this.#pathKeys].join(', ');
    const one = ({ conditions, orderBy }: Stretch) => {
      const where = whereClause([...this.#belonging(), ...conditions]);
      return `SELECT ${columns} FROM ${this.#joined} ${where} ORDER BY ${orderBy} LIMIT ${limit}`;
    };
    const { after, before } = this.#bounds(false);
    const walk = this.#walk([after, before], plan.backwards);
    if (walk === null) {
      const within = whereSql(this.model, plan.within, 'r', this.#parameters);
      const orderBy = orderSql(plan.scope.keys, this.#keys, plan.backwards);
      return one({ conditions: within === 'TRUE' ? [] : [within], orderBy });
    }
    const [first, second] = walk;
    if (!first) return one({ conditions: ['FALSE'], orderBy: '1' });
    if (!second) return one(first);
    return `(${one(first)}) UNION ALL (${one(second)}) LIMIT ${limit}`;
  }

  /**
   * Whether there is a row outside the cursors on one side, or, for a page of none, within them. It is ordered, so that an
   * index is walked from the cursor on: Postgres would read the table from its start where most rows fulfil a condition.
   */
  #exists(side: 'ahead' | 'behind' | 'within'): string {
    const where = this.plan[side];
    if (where === null) return 'FALSE';
    const { after, before } = this.#bounds(side !== 'within');
    const bounds = side === 'within' ? [after, before] : [side === 'ahead' ? after : before];
    const walk = this.#walk(bounds, side === 'within' ? this.plan.backwards : side === 'ahead');
    const rows = (conditions: readonly string[]) =>
      `${this.#joined} ${whereClause([...this.#belonging(), ...conditions])}`;
    if (walk === null) return `EXISTS (SELECT FROM ${rows([whereSql(this.model, where, 'r', this.#parameters)])})`;
    const any = ({ conditions, orderBy }: Stretch) =>
      `(SELECT TRUE FROM ${rows(conditions)} ORDER BY ${orderBy} LIMIT 1) IS TRUE`;
    return walk.length === 0 ? 'FALSE' : `(${walk.map(any).join(' OR ')})`;
  }

  /** The page's entries as a JSON array, from the JSON of one in the scope of a row. */
  edges(entry: JsonText): JsonText {
    const entries = this.#aggregates.joined(entry.toString(), this.row, this.plan.size);
    return new JsonText().text('[').sql(entries).text(']');
  }

  /** The cursor of a row, as text. */
  cursor(): string {
    const { scope } = this.plan;
    const columns = scope.keys.map((key, index) => {
      if (key.path.length > 1) return `${this.row}."key${index}"`;
      const field = fieldOf(this.model, key.path[0] ?? '');
      return `${this.row}."${field.kind === 'column' ? field.column : ''}"`;
    });
    return cursorSql(scope, columns);
  }

  /** The cursor of the first or the last entry; null on an empty page. */
  cursorAt(end: 'first' | 'last'): string {
    if (this.plan.size === 0) return 'NULL::text';
    this.#numbered = true;
    const place = (end === 'first') === this.plan.backwards ? `least(${this.row}.rows, ${this.plan.size})` : '1';
    return this.#aggregates.column(`max(${this.cursor()}) FILTER (WHERE ${this.row}.rn = ${place})`);
  }

  #more(): string {
    if (this.plan.size === 0) return this.#exists('within');
    this.#overflowing = true;
    return `${this.#aggregates.column('count(*)')} > ${this.plan.size}`;
  }

  hasNext(): string {
    const behind = this.#exists('behind');
    return this.plan.backwards ? behind : `(${this.#more()} OR ${behind})`;
  }

  hasPrevious(): string {
    const ahead = this.#exists('ahead');
    return this.plan.backwards ? `(${this.#more()} OR ${ahead})` : ahead;
  }

  /** How many rows the list has, cursors apart. */
  total(): string {
    return totalSql(this.#list);
  }

  /** The page as JSON text, from the JSON of its fields, which must have been asked for before. */
  wrap(json: JsonText): string {
    const kept = this.#kept;
    const read = this.#aggregates.select(kept);
    const from = this.#aggregates.isEmpty
      ? ''
      : `FROM (SELECT ${read} FROM ${this.#source()} ${this.row}) ${this.#page}`;
    return `(${this.facets.with()}SELECT ${json} ${from})`;
  }

  get #kept(): Kept {
    if (!this.#overflowing) return 'all';
    return keptOf(this.plan.size, this.#numbered || this.plan.backwards);
  }

  /**
   * The page's rows in the order of the answer. No aggregate over them may ask for an order: Postgres would sort the rows
   * for it, and the others would see them so.
   */
  #source(): string {
    const rows = `(${this.#rows()})`;
    if (!this.#numbered && !this.plan.backwards && this.#kept !== 'numbered') return rows;
    const numbered = `SELECT r.*, row_number() OVER () AS rn, count(*) OVER () AS rows FROM ${rows} r`;
    return this.plan.backwards ? `(SELECT * FROM (${numbered}) r ORDER BY r.rn DESC)` : `(${numbered})`;
  }
}
