import { describe, expect, it } from 'vitest';
import { searchStored } from './stored-search.ts';

describe("Prisma's full-text search", () => {
  it.each([
    [
      `WHERE to_tsvector(concat_ws(' ', "t0"."text")) @@ to_tsquery($2)`,
      `WHERE "t0"."search" @@ websearch_to_tsquery('onrecord', $2)`,
    ],
    [
      `WHERE (NOT to_tsvector(concat_ws(' ', "public"."statements"."text")) @@ to_tsquery($1)) OFFSET $2`,
      `WHERE (NOT EXISTS (SELECT FROM "public"."statements" AS "found" WHERE "found"."id" = "public"."statements"."id" AND "found"."search" @@ websearch_to_tsquery('onrecord', $1))) OFFSET $2`,
    ],
    [
      `FROM (SELECT "t2"."id" FROM (SELECT "t1".* FROM "public"."statements" AS "t1") AS "t2" /* inner select */) AS "t3" WHERE to_tsvector(concat_ws(' ', "t3"."text")) @@ to_tsquery($1)`,
      `FROM (SELECT "t2"."id" FROM (SELECT "t1".* FROM "public"."statements" AS "t1") AS "t2" /* inner select */) AS "t3" WHERE EXISTS (SELECT FROM "public"."statements" AS "found" WHERE "found"."id" = "t3"."id" AND "found"."search" @@ websearch_to_tsquery('onrecord', $1))`,
    ],
    ['SELECT 1', 'SELECT 1'],
  ])('%s searches the stored column', (sql, wanted) => {
    expect(searchStored(sql)).toBe(wanted);
  });
});
