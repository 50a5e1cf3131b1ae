import { speakersOf } from './set-speaker.ts';
import type { Transaction } from './transaction.ts';

/** Keeps with a correction who made the statement as the article was read, before that is written over. */
export async function keepReading(transaction: Transaction, correctionId: string, statementId: string): Promise<void> {
  const { resolution, evidenceStarts, evidenceEnds, evidenceTexts } = await transaction.statement.findUniqueOrThrow({
    where: { id: statementId },
    select: { resolution: true, evidenceStarts: true, evidenceEnds: true, evidenceTexts: true },
  });
  const speakers = await speakersOf(transaction, statementId);
  await forgetReading(transaction, correctionId);
  await transaction.extractedSpeaker.createMany({
    data: speakers.map(({ personId, organisationId }, position) => ({
      ...{ correctionId, position, personId, organisationId },
    })),
  });
  await transaction.correction.update({
    where: { id: correctionId },
    data: {
      extractedResolution: resolution,
      extractedEvidenceStarts: evidenceStarts,
      extractedEvidenceEnds: evidenceEnds,
      extractedEvidenceTexts: evidenceTexts,
    },
    select: { id: true },
  });
}

/** Lets go of it, and of those who are only kept for it. */
export async function forgetReading(transaction: Transaction, correctionId: string): Promise<void> {
  await transaction.extractedSpeaker.deleteMany({ where: { correctionId } });
  const data = {
    extractedResolution: null,
    extractedEvidenceStarts: [],
    extractedEvidenceEnds: [],
    extractedEvidenceTexts: [],
  };
  await transaction.correction.update({ where: { id: correctionId }, data, select: { id: true } });
}
