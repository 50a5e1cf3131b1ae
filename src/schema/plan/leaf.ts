import { type GraphQLLeafType, isEnumType } from 'graphql';
import { instantSql } from '../shared/order.ts';
import type { JsonText } from '../shared/sql-json.ts';
import { Unplanned } from './unplanned.ts';

/** How each scalar's value is written as JSON text; nulls apart. */
const scalars: Readonly<Record<string, (sql: string) => string>> = {
  String: (sql) => `to_json(${sql})::text`,
  URL: (sql) => `to_json(${sql})::text`,
  Int: (sql) => `(${sql})::text`,
  Float: (sql) => `(${sql})::text`,
  Boolean: (sql) => `CASE WHEN ${sql} THEN 'true' ELSE 'false' END`,
  Date: (sql) => `to_json(${sql})::text`,
  DateTime: (sql) => `concat('"', ${instantSql(sql)}, '"')`,
};

/** Scalars whose own output needs no cast. */
const plain = new Set(['Int', 'Float']);

/** Writes a scalar's or an enum's value, as its `serialize` would. */
export function leaf(json: JsonText, sql: string, type: GraphQLLeafType, nullable: boolean): void {
  const quoted =
    type.name === 'ID' || (isEnumType(type) && type.getValues().every(({ name, value }) => name === value));
  const write = scalars[type.name];
  if (quoted && !nullable) json.text('"').sql(sql).text('"');
  else if (quoted) json.sql(`CASE WHEN ${sql} IS NULL THEN 'null' ELSE concat('"', ${sql}, '"') END`);
  else if (!write) throw new Unplanned(`${type.name}`);
  else if (!nullable) json.sql(plain.has(type.name) ? sql : write(sql));
  else if (type.name === 'Boolean' || type.name === 'DateTime') {
    json.sql(`CASE WHEN ${sql} IS NULL THEN 'null' ELSE ${write(sql)} END`);
  } else json.sql(`coalesce(${write(sql)}, 'null')`);
}
