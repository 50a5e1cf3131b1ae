-- Both extensions come with Postgres, and any role that may create in the database may create them.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "unaccent";

-- English stems, after accents are taken off.
CREATE TEXT SEARCH CONFIGURATION "onrecord" (COPY = "pg_catalog"."english");
ALTER TEXT SEARCH CONFIGURATION "onrecord" ALTER MAPPING FOR hword, hword_part, word WITH "unaccent", "english_stem";

-- AlterTable
-- A tsvector holds a megabyte: 200,000 characters always fit, and no article of the press is longer.
ALTER TABLE "articles" ADD COLUMN     "search" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('"onrecord"', "headline"), 'A') || setweight(to_tsvector('"onrecord"', left("text", 200000)), 'B')) STORED;

-- AlterTable
ALTER TABLE "statements" ADD COLUMN     "search" tsvector GENERATED ALWAYS AS (
  to_tsvector('"onrecord"', left("text", 200000))) STORED;

-- CreateIndex
CREATE INDEX "aliases_name_idx" ON "aliases"("name");

-- CreateIndex
CREATE INDEX "aliases_normalised_name_trgm_idx" ON "aliases" USING GIN ("normalised_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "articles_latest_idx" ON "articles"("published_on" DESC NULLS LAST, "id" DESC);

-- CreateIndex
CREATE INDEX "articles_search_idx" ON "articles" USING GIN ("search");

-- CreateIndex
CREATE INDEX "organisations_normalised_name_trgm_idx" ON "organisations" USING GIN ("normalised_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "people_normalised_name_trgm_idx" ON "people" USING GIN ("normalised_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "statements_latest_said_idx" ON "statements"("said_on" DESC NULLS LAST, "id" DESC);

-- CreateIndex
-- The latest first, and all that filters and facets ask of the statement itself: they count without reading the table.
CREATE INDEX "statements_latest_idx" ON "statements"("published_on" DESC NULLS LAST, "id" DESC, "said_on", "article_id", "kind", "act", "stance", "resolution", "confidence", "cue_lemma", "medium_organisation_id");

-- CreateIndex
CREATE INDEX "statements_search_idx" ON "statements" USING GIN ("search");

-- Names that are, hold, or are spelt nearly as the words asked for, with how near they come: 1 for the very name. Words and
-- names are normalised, that is in lower case without accents.
CREATE FUNCTION "names_like"(asked text) RETURNS TABLE ("person_id" uuid, "organisation_id" uuid, "score" float8)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 20
SET pg_trgm.word_similarity_threshold = 0.55
AS $$
  SELECT "person_id", "organisation_id", max(0.7 * word_similarity($1, "name") + 0.3 * similarity($1, "name"))
  FROM (
    SELECT "id" AS "person_id", NULL::uuid AS "organisation_id", "normalised_name" AS "name"
    FROM "people" WHERE "normalised_name" %> $1
    UNION ALL
    SELECT NULL::uuid, "id", "normalised_name" FROM "organisations" WHERE "normalised_name" %> $1
    UNION ALL
    SELECT "person_id", "organisation_id", "normalised_name" FROM "aliases" WHERE "normalised_name" %> $1
  ) AS "named"
  GROUP BY 1, 2
$$;
