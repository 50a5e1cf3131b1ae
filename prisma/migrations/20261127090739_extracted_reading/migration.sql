-- AlterTable
ALTER TABLE "corrections" ADD COLUMN     "extracted_evidence_ends" INTEGER[],
ADD COLUMN     "extracted_evidence_starts" INTEGER[],
ADD COLUMN     "extracted_evidence_texts" TEXT[],
ADD COLUMN     "extracted_resolution" "resolution",
ADD COLUMN     "undone_at" TIMESTAMPTZ(3),
ADD COLUMN     "undone_by" TEXT;

-- CreateTable
CREATE TABLE "extracted_speakers" (
    "correction_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,

    CONSTRAINT "extracted_speakers_pkey" PRIMARY KEY ("correction_id","position")
);

-- CreateIndex
CREATE INDEX "extracted_speakers_person_id_idx" ON "extracted_speakers"("person_id");

-- CreateIndex
CREATE INDEX "extracted_speakers_organisation_id_idx" ON "extracted_speakers"("organisation_id");

-- AddForeignKey
ALTER TABLE "extracted_speakers" ADD CONSTRAINT "extracted_speakers_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "corrections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extracted_speakers" ADD CONSTRAINT "extracted_speakers_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extracted_speakers" ADD CONSTRAINT "extracted_speakers_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows Prisma cannot express: it is written by hand.

ALTER TABLE "extracted_speakers"
  ADD CONSTRAINT "extracted_speakers_who_check" CHECK (num_nonnulls("person_id", "organisation_id") = 1);

ALTER TABLE "corrections"
  ADD CONSTRAINT "corrections_undone_check" CHECK (num_nulls("undone_by", "undone_at") <> 1);
