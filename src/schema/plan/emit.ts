import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { planOf, type Reading, type Source } from '../shared/reading.ts';
import { JsonText, jsonArray, literal } from '../shared/sql-json.ts';
import type { Parameters } from '../shared/sql-where.ts';
import { ownReading } from './derive.ts';
import { completed, finishing } from './finish.ts';
import { leaf } from './leaf.ts';
import type { Selected } from './selection.ts';
import { Unplanned } from './unplanned.ts';

/** The most fields that one statement may have: fragments within fragments can make any number of a short document. */
const mostFields = 5_000;

/** Turns selected fields into SQL that makes their JSON. One for each statement. */
export class Emitter {
  /** What is done with the parts of the answer that SQL leaves to us, by their numbers. */
  readonly finishers: ((read: unknown) => unknown)[] = [];
  readonly #schema: GraphQLSchema;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #parameters: Parameters;
  #fields = 0;

  constructor(schema: GraphQLSchema, variables: Readonly<Record<string, unknown>>, parameters: Parameters) {
    this.#schema = schema;
    this.#variables = variables;
    this.#parameters = parameters;
  }

  /** A field's value as JSON text, never null. */
  field(selected: Selected, type: GraphQLObjectType, source: Source, depth: number): JsonText {
    const json = new JsonText();
    this.#field(json, selected, type, source, depth);
    return json;
  }

  #field(json: JsonText, selected: Selected, parent: GraphQLObjectType, source: Source, depth: number): void {
    const { field } = selected;
    this.#fields += 1;
    if (this.#fields > mostFields) throw new Unplanned(`more than ${mostFields} fields`);
    if (field === null) {
      if (selected.name !== '__typename') throw new Unplanned(`${parent.name}.${selected.name}`);
      json.text(JSON.stringify(parent.name));
      return;
    }
    const plan = planOf(field.extensions);
    const reading = plan
      ? plan(source, selected.args(this.#variables), { parameters: this.#parameters, depth })
      : ownReading(field.extensions, source, depth);
    if (!reading) throw new Unplanned(`${parent.name}.${selected.name}`);
    this.#value(json, reading, field.type, selected, depth);
  }

  #value(json: JsonText, reading: Reading, type: GraphQLOutputType, selected: Selected, depth: number): void {
    const named = getNamedType(type);
    const object = (source: Source) => this.#object(selected, this.#concrete(named.name), source, depth + 1);
    switch (reading.kind) {
      case 'value':
        if (!isLeafType(named)) throw new Unplanned(`${named.name} as a value`);
        leaf(json, reading.sql, named, !isNonNullType(type));
        return;
      case 'finished':
        json.text(`${finishing}${this.finishers.length}:`).sql(reading.sql).text(finishing);
        this.finishers.push((read) => completed(reading.finish(read), type, selected));
        return;
      case 'plain':
        json.text('"').sql(reading.sql).text('"');
        return;
      case 'json':
        json.sql(reading.sql);
        return;
      case 'values': {
        if (!isLeafType(named)) throw new Unplanned(`${named.name} as values`);
        const item = new JsonText();
        leaf(item, 'value', named, false);
        json.textSql(jsonArray(item, reading.from));
        return;
      }
      case 'object':
        if (reading.queries !== undefined) json.textSql(`(${reading.queries} SELECT ${object(reading.source)})`);
        else if (reading.when === undefined || isNonNullType(type)) json.json(object(reading.source));
        else json.textSql(unless(reading.when, object(reading.source)));
        return;
      case 'row': {
        const row = `(SELECT ${object(reading.source)} FROM ${reading.from})`;
        if (isNonNullType(type)) json.sql(row);
        else json.textSql(`coalesce(${row}, 'null')`);
        return;
      }
      case 'rows': {
        const item = reading.items ? new JsonText() : null;
        if (item && reading.items) this.#value(item, reading.items, named, selected, depth + 1);
        json.textSql(jsonArray(item ?? object(reading.source), reading.from, reading.most));
        return;
      }
      case 'either':
        this.#either(json, reading, selected, depth);
        return;
      case 'page': {
        const { page } = reading;
        json.textSql(page.wrap(object({ alias: page.row, page })));
        return;
      }
      case 'edges': {
        const { page } = reading;
        if (page.plan.size === 0) json.text('[]');
        else json.json(page.edges(object({ alias: page.row, model: page.model, page })));
        return;
      }
    }
  }

  #either(json: JsonText, reading: Extract<Reading, { kind: 'either' }>, selected: Selected, depth: number): void {
    const cases = reading.choices.map(({ type, when, reading: choice }) => {
      const chosen = new JsonText();
      this.#value(chosen, choice, this.#concrete(type), selected, depth);
      return `WHEN ${when} THEN ${chosen}`;
    });
    if (cases.length === 0) json.text('null');
    else json.textSql(`CASE ${cases.join(' ')} ELSE 'null' END`);
  }

  #concrete(name: string): GraphQLObjectType {
    const type = this.#schema.getType(name);
    if (isAbstractType(type)) throw new Unplanned(`${name} without a type of its own`);
    if (!isObjectType(type)) throw new TypeError(`${name} is no object type`);
    return type;
  }

  /** The JSON text of an object; compiled once for each place where nothing in it depends on variables or arguments. */
  #object(selected: Selected, type: GraphQLObjectType, source: Source, depth: number): JsonText {
    const place = source.model === undefined || source.page ? null : `${type.name} ${source.alias} ${depth}`;
    const known = place === null ? undefined : selected.compiled.get(place);
    if (known !== undefined) return known;
    const before = this.#parameters.values.length;
    const json = new JsonText().text('{');
    const children = selected.children(type);
    children.forEach((child, index) => {
      json.text(`${index === 0 ? '' : ','}"${child.key}":`);
      this.#field(json, child, type, source, depth);
    });
    json.text('}');
    const fixed = !children.some((child) => child.varies) && this.#parameters.values.length === before;
    if (place !== null && fixed) selected.compiled.set(place, json);
    return json;
  }
}

function unless(when: string, json: JsonText): string {
  return `CASE WHEN ${when} THEN ${json} ELSE ${literal('null')} END`;
}
