import { v7 as uuid } from 'uuid';
import type { Change } from '../db/changes.ts';
import type { Resolution } from '../db/generated/prisma/enums.ts';
import { adjustCounts } from './adjust-counts.ts';
import type { MemberColumns } from './cast.ts';
import type { Transaction } from './transaction.ts';

/** A statement, as far as its speaker is concerned. */
export interface SpokenRow {
  readonly id: string;
  readonly articleId: string;
  readonly index: number;
  readonly saidOn: Date | null;
  readonly publishedOn: Date | null;
}

/** The columns of a `SpokenRow`. */
export const spokenColumns = { id: true, articleId: true, index: true, saidOn: true, publishedOn: true } as const;

/** What led to a statement's speaker, and what was corrected about it. */
export interface SpeakerColumns {
  readonly resolution: Resolution;
  readonly evidenceStarts: readonly number[];
  readonly evidenceEnds: readonly number[];
  readonly evidenceTexts: readonly string[];
  readonly correctionId: string | null;
}

/**
 * Gives a statement another speaker, by a correction; with neither a person nor an organisation, none. Co-speakers stay
 * where there is a speaker still.
 * @returns the members whose statements are others now
 */
export async function setSpeaker(
  transaction: Transaction,
  statement: SpokenRow,
  speaker: MemberColumns,
  correctionId: string,
): Promise<Change[]> {
  const key = keyOf(speaker);
  const before = await speakersOf(transaction, statement.id);
  const coSpeakers = before.slice(1).filter((row) => keyOf(row) !== key);
  const resolution = key === '' ? 'UNRESOLVED' : 'CORRECTED';
  // What led to the speaker leads nowhere now.
  const columns = { resolution, evidenceStarts: [], evidenceEnds: [], evidenceTexts: [], correctionId } as const;
  return replaceSpeakers(transaction, statement, key === '' ? [] : [speaker, ...coSpeakers], columns);
}

/** Who made a statement: the speaker first, where there is one. */
export async function speakersOf(transaction: Transaction, statementId: string): Promise<MemberColumns[]> {
  return transaction.statementSpeaker.findMany({
    where: { statementId },
    orderBy: { position: 'asc' },
    select: { personId: true, organisationId: true },
  });
}

/**
 * Writes anew who made a statement, the speaker first, and brings every count in line.
 * @returns the members whose statements are others now
 */
export async function replaceSpeakers(
  transaction: Transaction,
  statement: SpokenRow,
  after: readonly MemberColumns[],
  columns: SpeakerColumns,
): Promise<Change[]> {
  const { id: statementId, articleId, index, saidOn, publishedOn } = statement;
  const before = await speakersOf(transaction, statementId);
  await transaction.statementSpeaker.deleteMany({ where: { statementId } });
  await transaction.statementSpeaker.createMany({
    data: after.map(({ personId, organisationId }, position) => ({
      ...{ statementId, position, personId, organisationId, articleId, index, saidOn, publishedOn },
    })),
  });
  const { evidenceStarts, evidenceEnds, evidenceTexts, ...others } = columns;
  await transaction.statement.update({
    where: { id: statementId },
    data: {
      ...others,
      evidenceStarts: [...evidenceStarts],
      evidenceEnds: [...evidenceEnds],
      evidenceTexts: [...evidenceTexts],
      speakerPersonId: after[0]?.personId ?? null,
      speakerOrganisationId: after[0]?.organisationId ?? null,
    },
    select: { id: true },
  });
  const gone = before.filter((row) => !after.some((other) => keyOf(other) === keyOf(row)));
  const come = after.filter((row) => !before.some((other) => keyOf(other) === keyOf(row)));
  await adjustCounts(
    transaction,
    new Map([...gone.map((row) => [keyOf(row), -1] as const), ...come.map((row) => [keyOf(row), 1] as const)]),
  );
  for (const row of gone) await appearLess(transaction, articleId, row);
  for (const row of come) await appearMore(transaction, statement, row);
  return [...gone, ...come].map((row) => ({ type: row.personId ? 'Person' : 'Organisation', key: keyOf(row) }));
}

/** Whose columns they are; empty for nobody. */
const keyOf = (row: MemberColumns) => row.personId ?? row.organisationId ?? '';

/** Whoever is only in the article for what they said in it, and said nothing, is not in it. */
async function appearLess(transaction: Transaction, articleId: string, who: MemberColumns): Promise<void> {
  const { personId, organisationId } = who;
  await transaction.$executeRaw`
    UPDATE appearances SET statement_count = statement_count - 1 WHERE article_id = ${articleId}::uuid
      AND (person_id = ${personId}::uuid OR organisation_id = ${organisationId}::uuid)
  `;
  await transaction.$executeRaw`
    DELETE FROM appearances a WHERE article_id = ${articleId}::uuid AND statement_count = 0 AND mention_count = 0
      AND (person_id = ${personId}::uuid OR organisation_id = ${organisationId}::uuid)
      AND NOT EXISTS (SELECT FROM affiliations f WHERE f.article_id = a.article_id
        AND (f.person_id = a.person_id OR f.organisation_id = a.organisation_id))
      AND NOT EXISTS (SELECT FROM credits c WHERE c.article_id = a.article_id AND c.person_id = a.person_id)
  `;
}

async function appearMore(transaction: Transaction, statement: SpokenRow, who: MemberColumns): Promise<void> {
  const { articleId, publishedOn } = statement;
  const { personId, organisationId } = who;
  const there = await transaction.appearance.updateMany({
    where: { articleId, personId, organisationId },
    data: { statementCount: { increment: 1 } },
  });
  if (there.count > 0) return;
  const counts = { statementCount: 1, mentionCount: 0 };
  await transaction.appearance.createMany({
    data: [{ id: uuid(), articleId, personId, organisationId, ...counts, publishedOn }],
  });
}
