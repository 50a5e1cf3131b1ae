-- AlterEnum
ALTER TYPE "resolution" ADD VALUE 'CORRECTED';

-- AlterTable
ALTER TABLE "statements" ADD COLUMN     "correction_id" UUID;

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "owner" TEXT NOT NULL,
    "scopes" TEXT[],
    "quota" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "corrections" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "statement_hash" CHAR(64) NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "corrected_by" TEXT NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_handle_key" ON "api_keys"("handle");

-- CreateIndex
CREATE INDEX "corrections_person_id_idx" ON "corrections"("person_id");

-- CreateIndex
CREATE INDEX "corrections_organisation_id_idx" ON "corrections"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "corrections_article_id_statement_hash_key" ON "corrections"("article_id", "statement_hash");

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "statements_correction_id_key" ON "statements"("correction_id");

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "corrections"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What follows Prisma cannot express: it is written by hand. (No semicolon may stand in a comment, the engine splits there.)

ALTER TABLE "api_keys"
  ADD CONSTRAINT "api_keys_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "api_keys_scopes_check" CHECK (cardinality("scopes") > 0 AND "scopes" <@ ARRAY['read', 'write', 'admin']),
  ADD CONSTRAINT "api_keys_quota_check" CHECK ("quota" > 0);

ALTER TABLE "corrections"
  ADD CONSTRAINT "corrections_who_check" CHECK (num_nonnulls("person_id", "organisation_id") <= 1);

-- Its rows live for a minute: after a crash nobody misses them, and every request would pay for keeping them safe.
ALTER TABLE "rate_limits" SET UNLOGGED;
