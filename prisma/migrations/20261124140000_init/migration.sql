-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('STATE', 'GOVERNMENT_BODY', 'INTERGOVERNMENTAL', 'PARTY', 'ARMED_GROUP', 'COMPANY', 'MEDIA', 'NON_PROFIT', 'ACADEMIC', 'SPORT', 'OTHER');

-- CreateEnum
CREATE TYPE "date_basis" AS ENUM ('GIVEN', 'INFERRED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "passage_kind" AS ENUM ('HEADLINE', 'BODY', 'CAPTION', 'CREDIT');

-- CreateEnum
CREATE TYPE "credit_role" AS ENUM ('REPORTING', 'WRITING', 'EDITING', 'PHOTOGRAPHY');

-- CreateEnum
CREATE TYPE "mention_kind" AS ENUM ('NAME', 'ALIAS', 'ROLE');

-- CreateEnum
CREATE TYPE "statement_kind" AS ENUM ('DIRECT', 'MIXED', 'INDIRECT');

-- CreateEnum
CREATE TYPE "speech_act" AS ENUM ('STATE', 'ASK', 'REQUEST', 'PROMISE', 'ANNOUNCE', 'DENY', 'REFUSE', 'WARN', 'ACCUSE', 'CRITICISE', 'PRAISE', 'AGREE', 'SUGGEST', 'OTHER');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('ASSERTED', 'NEGATED', 'DECLINED', 'HYPOTHETICAL');

-- CreateEnum
CREATE TYPE "resolution" AS ENUM ('NAMED', 'ALIAS', 'ROLE', 'PRONOUN', 'CONTINUED', 'UNRESOLVED');

-- CreateTable
CREATE TABLE "addressees" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "said_on" DATE,
    "published_on" DATE,

    CONSTRAINT "addressees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliations" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID,
    "title" TEXT NOT NULL,
    "former" BOOLEAN NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "affiliations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aliases" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "normalised_name" TEXT NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,

    CONSTRAINT "aliases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appearances" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "statement_count" INTEGER NOT NULL,
    "mention_count" INTEGER NOT NULL,
    "published_on" DATE,

    CONSTRAINT "appearances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_revisions" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "published_on" DATE,
    "content_hash" CHAR(64) NOT NULL,
    "statements" JSONB NOT NULL,
    "ingested_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "url" TEXT,
    "headline" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "astral_offsets" INTEGER[],
    "sentence_starts" INTEGER[],
    "sentence_ends" INTEGER[],
    "dateline_text" TEXT,
    "dateline_place" TEXT,
    "dateline_start" INTEGER,
    "dateline_end" INTEGER,
    "publisher_id" UUID,
    "published_on" DATE,
    "published_on_basis" "date_basis" NOT NULL,
    "statement_count" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content_hash" CHAR(64) NOT NULL,
    "extractor_version" TEXT NOT NULL,
    "ingested_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credits" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "role" "credit_role" NOT NULL,
    "person_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "credits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentions" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "mention_kind" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,

    CONSTRAINT "mentions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "normalised_name" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "wikidata_id" TEXT,
    "statement_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passages" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "kind" "passage_kind" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "passages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "normalised_name" TEXT NOT NULL,
    "wikidata_id" TEXT,
    "statement_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_mentions" (
    "statement_id" UUID NOT NULL,
    "mention_id" UUID NOT NULL,

    CONSTRAINT "statement_mentions_pkey" PRIMARY KEY ("statement_id","mention_id")
);

-- CreateTable
CREATE TABLE "statement_speakers" (
    "statement_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "article_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "said_on" DATE,
    "published_on" DATE,

    CONSTRAINT "statement_speakers_pkey" PRIMARY KEY ("statement_id","position")
);

-- CreateTable
CREATE TABLE "statements" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "passage_id" UUID NOT NULL,
    "kind" "statement_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "content_starts" INTEGER[],
    "content_ends" INTEGER[],
    "quotation_starts" INTEGER[],
    "quotation_ends" INTEGER[],
    "quotation_texts" TEXT[],
    "cue_text" TEXT,
    "cue_lemma" TEXT,
    "cue_start" INTEGER,
    "cue_end" INTEGER,
    "act" "speech_act" NOT NULL,
    "stance" "stance" NOT NULL,
    "speaker_person_id" UUID,
    "speaker_organisation_id" UUID,
    "resolution" "resolution" NOT NULL,
    "source_text" TEXT,
    "source_start" INTEGER,
    "source_end" INTEGER,
    "evidence_starts" INTEGER[],
    "evidence_ends" INTEGER[],
    "evidence_texts" TEXT[],
    "medium_text" TEXT,
    "medium_start" INTEGER,
    "medium_end" INTEGER,
    "medium_organisation_id" UUID,
    "said_on" DATE,
    "said_on_text" TEXT,
    "said_on_start" INTEGER,
    "said_on_end" INTEGER,
    "confidence" DOUBLE PRECISION NOT NULL,
    "published_on" DATE,

    CONSTRAINT "statements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "addressees_person_id_said_on_statement_id_idx" ON "addressees"("person_id", "said_on", "statement_id");

-- CreateIndex
CREATE INDEX "addressees_person_id_published_on_statement_id_idx" ON "addressees"("person_id", "published_on", "statement_id");

-- CreateIndex
CREATE INDEX "addressees_organisation_id_said_on_statement_id_idx" ON "addressees"("organisation_id", "said_on", "statement_id");

-- CreateIndex
CREATE INDEX "addressees_organisation_id_published_on_statement_id_idx" ON "addressees"("organisation_id", "published_on", "statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "addressees_statement_id_index_key" ON "addressees"("statement_id", "index");

-- CreateIndex
CREATE INDEX "affiliations_person_id_article_id_start_id_idx" ON "affiliations"("person_id", "article_id", "start", "id");

-- CreateIndex
CREATE INDEX "affiliations_organisation_id_article_id_start_id_idx" ON "affiliations"("organisation_id", "article_id", "start", "id");

-- CreateIndex
CREATE UNIQUE INDEX "affiliations_article_id_person_id_start_end_key" ON "affiliations"("article_id", "person_id", "start", "end");

-- CreateIndex
CREATE INDEX "aliases_normalised_name_idx" ON "aliases"("normalised_name");

-- CreateIndex
CREATE UNIQUE INDEX "aliases_person_id_name_key" ON "aliases"("person_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "aliases_organisation_id_name_key" ON "aliases"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "appearances_article_id_statement_count_id_idx" ON "appearances"("article_id", "statement_count", "id");

-- CreateIndex
CREATE INDEX "appearances_person_id_published_on_article_id_idx" ON "appearances"("person_id", "published_on", "article_id");

-- CreateIndex
CREATE INDEX "appearances_organisation_id_published_on_article_id_idx" ON "appearances"("organisation_id", "published_on", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "appearances_article_id_person_id_key" ON "appearances"("article_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "appearances_article_id_organisation_id_key" ON "appearances"("article_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_revisions_article_id_revision_key" ON "article_revisions"("article_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "articles_source_key_key" ON "articles"("source_key");

-- CreateIndex
CREATE UNIQUE INDEX "articles_slug_key" ON "articles"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "articles_url_key" ON "articles"("url");

-- CreateIndex
CREATE INDEX "articles_published_on_id_idx" ON "articles"("published_on", "id");

-- CreateIndex
CREATE INDEX "articles_publisher_id_published_on_id_idx" ON "articles"("publisher_id", "published_on", "id");

-- CreateIndex
CREATE INDEX "articles_headline_id_idx" ON "articles"("headline", "id");

-- CreateIndex
CREATE INDEX "articles_ingested_at_id_idx" ON "articles"("ingested_at", "id");

-- CreateIndex
CREATE INDEX "articles_statement_count_id_idx" ON "articles"("statement_count", "id");

-- CreateIndex
CREATE INDEX "articles_content_hash_idx" ON "articles"("content_hash");

-- CreateIndex
CREATE INDEX "credits_person_id_article_id_idx" ON "credits"("person_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "credits_article_id_role_start_key" ON "credits"("article_id", "role", "start");

-- CreateIndex
CREATE INDEX "mentions_person_id_article_id_start_id_idx" ON "mentions"("person_id", "article_id", "start", "id");

-- CreateIndex
CREATE INDEX "mentions_organisation_id_article_id_start_id_idx" ON "mentions"("organisation_id", "article_id", "start", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mentions_article_id_start_end_key" ON "mentions"("article_id", "start", "end");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_wikidata_id_key" ON "organisations"("wikidata_id");

-- CreateIndex
CREATE INDEX "organisations_normalised_name_idx" ON "organisations"("normalised_name");

-- CreateIndex
CREATE INDEX "organisations_name_id_idx" ON "organisations"("name", "id");

-- CreateIndex
CREATE INDEX "organisations_statement_count_id_idx" ON "organisations"("statement_count", "id");

-- CreateIndex
CREATE INDEX "organisations_kind_name_id_idx" ON "organisations"("kind", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "passages_article_id_index_key" ON "passages"("article_id", "index");

-- CreateIndex
CREATE UNIQUE INDEX "people_wikidata_id_key" ON "people"("wikidata_id");

-- CreateIndex
CREATE INDEX "people_normalised_name_idx" ON "people"("normalised_name");

-- CreateIndex
CREATE INDEX "people_name_id_idx" ON "people"("name", "id");

-- CreateIndex
CREATE INDEX "people_statement_count_id_idx" ON "people"("statement_count", "id");

-- CreateIndex
CREATE INDEX "statement_mentions_mention_id_idx" ON "statement_mentions"("mention_id");

-- CreateIndex
CREATE INDEX "statement_speakers_person_id_said_on_statement_id_idx" ON "statement_speakers"("person_id", "said_on", "statement_id");

-- CreateIndex
CREATE INDEX "statement_speakers_person_id_published_on_statement_id_idx" ON "statement_speakers"("person_id", "published_on", "statement_id");

-- CreateIndex
CREATE INDEX "statement_speakers_person_id_article_id_index_idx" ON "statement_speakers"("person_id", "article_id", "index");

-- CreateIndex
CREATE INDEX "statement_speakers_organisation_id_said_on_statement_id_idx" ON "statement_speakers"("organisation_id", "said_on", "statement_id");

-- CreateIndex
CREATE INDEX "statement_speakers_organisation_id_published_on_statement_i_idx" ON "statement_speakers"("organisation_id", "published_on", "statement_id");

-- CreateIndex
CREATE INDEX "statement_speakers_organisation_id_article_id_index_idx" ON "statement_speakers"("organisation_id", "article_id", "index");

-- CreateIndex
CREATE INDEX "statements_speaker_person_id_said_on_id_idx" ON "statements"("speaker_person_id", "said_on", "id");

-- CreateIndex
CREATE INDEX "statements_speaker_organisation_id_said_on_id_idx" ON "statements"("speaker_organisation_id", "said_on", "id");

-- CreateIndex
CREATE INDEX "statements_said_on_id_idx" ON "statements"("said_on", "id");

-- CreateIndex
CREATE INDEX "statements_published_on_id_idx" ON "statements"("published_on", "id");

-- CreateIndex
CREATE INDEX "statements_confidence_id_idx" ON "statements"("confidence", "id");

-- CreateIndex
CREATE INDEX "statements_medium_organisation_id_idx" ON "statements"("medium_organisation_id");

-- CreateIndex
CREATE INDEX "statements_passage_id_idx" ON "statements"("passage_id");

-- CreateIndex
CREATE UNIQUE INDEX "statements_article_id_index_key" ON "statements"("article_id", "index");

-- AddForeignKey
ALTER TABLE "addressees" ADD CONSTRAINT "addressees_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "addressees" ADD CONSTRAINT "addressees_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "addressees" ADD CONSTRAINT "addressees_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credits" ADD CONSTRAINT "credits_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credits" ADD CONSTRAINT "credits_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passages" ADD CONSTRAINT "passages_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_mentions" ADD CONSTRAINT "statement_mentions_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_mentions" ADD CONSTRAINT "statement_mentions_mention_id_fkey" FOREIGN KEY ("mention_id") REFERENCES "mentions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_speakers" ADD CONSTRAINT "statement_speakers_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_speakers" ADD CONSTRAINT "statement_speakers_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_speakers" ADD CONSTRAINT "statement_speakers_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_speakers" ADD CONSTRAINT "statement_speakers_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_speaker_person_id_fkey" FOREIGN KEY ("speaker_person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_speaker_organisation_id_fkey" FOREIGN KEY ("speaker_organisation_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_medium_organisation_id_fkey" FOREIGN KEY ("medium_organisation_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What follows Prisma cannot express: it is written by hand. (No semicolon may stand in a comment, the engine splits there.)

-- Whether two arrays describe spans: as many ends as starts, each 0 <= start < end.
CREATE FUNCTION "valid_spans"(starts integer[], ends integer[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN cardinality(starts) = cardinality(ends)
  AND coalesce((SELECT bool_and(s IS NOT NULL AND e IS NOT NULL AND 0 <= s AND s < e) FROM unnest(starts, ends) AS span(s, e)), true);

-- Whether a span that may be absent is whole: all of it, or none.
CREATE FUNCTION "whole_span"(words text, span_start integer, span_end integer) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN num_nonnulls(words, span_start, span_end) = 0
  OR (num_nonnulls(words, span_start, span_end) = 3 AND 0 <= span_start AND span_start < span_end);

ALTER TABLE "articles"
  ADD CONSTRAINT "articles_revision_check" CHECK ("revision" >= 1),
  ADD CONSTRAINT "articles_statement_count_check" CHECK ("statement_count" >= 0),
  ADD CONSTRAINT "articles_published_on_check" CHECK ("published_on" BETWEEN '0001-01-01' AND '9999-12-31'),
  ADD CONSTRAINT "articles_published_on_basis_check" CHECK (("published_on" IS NULL) = ("published_on_basis" = 'UNKNOWN')),
  ADD CONSTRAINT "articles_sentences_check" CHECK (valid_spans("sentence_starts", "sentence_ends")),
  ADD CONSTRAINT "articles_dateline_check" CHECK (
    whole_span("dateline_text", "dateline_start", "dateline_end") AND ("dateline_place" IS NULL) = ("dateline_text" IS NULL));

ALTER TABLE "article_revisions"
  ADD CONSTRAINT "article_revisions_revision_check" CHECK ("revision" >= 1);

ALTER TABLE "passages"
  ADD CONSTRAINT "passages_span_check" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "passages_index_check" CHECK ("index" >= 0);

ALTER TABLE "people"
  ADD CONSTRAINT "people_statement_count_check" CHECK ("statement_count" >= 0);

ALTER TABLE "organisations"
  ADD CONSTRAINT "organisations_statement_count_check" CHECK ("statement_count" >= 0);

ALTER TABLE "aliases"
  ADD CONSTRAINT "aliases_owner_check" CHECK (num_nonnulls("person_id", "organisation_id") = 1);

ALTER TABLE "affiliations"
  ADD CONSTRAINT "affiliations_span_check" CHECK (0 <= "start" AND "start" < "end");

ALTER TABLE "credits"
  ADD CONSTRAINT "credits_span_check" CHECK (0 <= "start" AND "start" < "end");

ALTER TABLE "mentions"
  ADD CONSTRAINT "mentions_span_check" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "mentions_named_check" CHECK (num_nonnulls("person_id", "organisation_id") = 1);

ALTER TABLE "appearances"
  ADD CONSTRAINT "appearances_who_check" CHECK (num_nonnulls("person_id", "organisation_id") = 1),
  ADD CONSTRAINT "appearances_counts_check" CHECK ("statement_count" >= 0 AND "mention_count" >= 0);

ALTER TABLE "statements"
  ADD CONSTRAINT "statements_speaker_check" CHECK (num_nonnulls("speaker_person_id", "speaker_organisation_id") <= 1),
  ADD CONSTRAINT "statements_resolution_check" CHECK (
    (num_nonnulls("speaker_person_id", "speaker_organisation_id") = 0) = ("resolution" = 'UNRESOLVED')),
  ADD CONSTRAINT "statements_content_check" CHECK (valid_spans("content_starts", "content_ends")),
  ADD CONSTRAINT "statements_quotations_check" CHECK (
    valid_spans("quotation_starts", "quotation_ends") AND cardinality("quotation_texts") = cardinality("quotation_starts")),
  ADD CONSTRAINT "statements_evidence_check" CHECK (
    valid_spans("evidence_starts", "evidence_ends") AND cardinality("evidence_texts") = cardinality("evidence_starts")),
  ADD CONSTRAINT "statements_cue_check" CHECK (
    whole_span("cue_text", "cue_start", "cue_end") AND ("cue_lemma" IS NULL) = ("cue_text" IS NULL)),
  ADD CONSTRAINT "statements_source_check" CHECK (whole_span("source_text", "source_start", "source_end")),
  ADD CONSTRAINT "statements_medium_check" CHECK (
    whole_span("medium_text", "medium_start", "medium_end") AND ("medium_organisation_id" IS NULL OR "medium_text" IS NOT NULL)),
  ADD CONSTRAINT "statements_said_on_span_check" CHECK (whole_span("said_on_text", "said_on_start", "said_on_end")),
  ADD CONSTRAINT "statements_said_on_check" CHECK ("said_on" BETWEEN '0001-01-01' AND '9999-12-31'),
  ADD CONSTRAINT "statements_confidence_check" CHECK ("confidence" BETWEEN 0 AND 1),
  ADD CONSTRAINT "statements_index_check" CHECK ("index" >= 0);

ALTER TABLE "statement_speakers"
  ADD CONSTRAINT "statement_speakers_who_check" CHECK (num_nonnulls("person_id", "organisation_id") = 1),
  ADD CONSTRAINT "statement_speakers_position_check" CHECK ("position" >= 0 AND "index" >= 0);

ALTER TABLE "addressees"
  ADD CONSTRAINT "addressees_who_check" CHECK (num_nonnulls("person_id", "organisation_id") <= 1),
  ADD CONSTRAINT "addressees_span_check" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "addressees_index_check" CHECK ("index" >= 0);
