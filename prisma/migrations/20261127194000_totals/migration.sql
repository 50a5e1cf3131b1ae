-- CreateTable
CREATE TABLE "totals" (
    "id" SERIAL NOT NULL,
    "articles" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "organisations" INTEGER NOT NULL DEFAULT 0,
    "statements" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "totals_pkey" PRIMARY KEY ("id")
);

-- What follows Prisma cannot express: it is written by hand.

-- Every write changes a row in place: room on the page keeps the index out of it.
ALTER TABLE "totals" SET (fillfactor = 50);

-- After each statement that adds or takes rows of the table it is named for, once. A writer counts in a row that no other
-- transaction holds, and in a new one where all are held: nobody waits for anybody, and there are as many rows as there
-- ever were writers at once.
CREATE FUNCTION "keep_totals"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  totals CONSTANT text := format('%I."totals"', TG_TABLE_SCHEMA);
  difference int;
  part int;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    EXECUTE format('UPDATE %s SET %I = 0', totals, TG_TABLE_NAME);
    RETURN NULL;
  END IF;
  SELECT CASE TG_OP WHEN 'DELETE' THEN -count(*) ELSE count(*) END INTO difference FROM "changed";
  IF difference = 0 THEN
    RETURN NULL;
  END IF;
  EXECUTE format('SELECT "id" FROM %s ORDER BY "id" LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED', totals) INTO part;
  IF part IS NULL THEN
    EXECUTE format('INSERT INTO %s (%I) VALUES ($1)', totals, TG_TABLE_NAME) USING difference;
  ELSE
    EXECUTE format('UPDATE %s SET %2$I = %2$I + $1 WHERE "id" = $2', totals, TG_TABLE_NAME) USING difference, part;
  END IF;
  RETURN NULL;
END
$$;

-- Nobody writes to the four tables from here on until the migration is done.
DO $$
DECLARE
  counted text;
BEGIN
  FOREACH counted IN ARRAY ARRAY['articles', 'people', 'organisations', 'statements'] LOOP
    EXECUTE format('CREATE TRIGGER "keep_totals_of_added" AFTER INSERT ON %I
      REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "keep_totals"()', counted);
    EXECUTE format('CREATE TRIGGER "keep_totals_of_taken" AFTER DELETE ON %I
      REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "keep_totals"()', counted);
    EXECUTE format('CREATE TRIGGER "keep_totals_of_emptied" AFTER TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION "keep_totals"()', counted);
  END LOOP;
END
$$;

INSERT INTO "totals" ("articles", "people", "organisations", "statements") VALUES (
  (SELECT count(*) FROM "articles"), (SELECT count(*) FROM "people"),
  (SELECT count(*) FROM "organisations"), (SELECT count(*) FROM "statements"));
