import { v7 as uuid } from 'uuid';
import type { Change } from '../db/changes.ts';
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

/**
 * Gives a statement another speaker, by a correction; with neither a person nor an organisation, none. Co-speakers stay
 * where there is a speaker still. Every count is brought in line.
 * @returns the members whose statements are others now
 */
export async function setSpeaker(
  transaction: Transaction,
  statement: SpokenRow,
  speaker: MemberColumns,
  correctionId: string,
): Promise<Change[]> {
  const { id: statementId, articleId, index, saidOn, publishedOn } = statement;
  const before = await transaction.statementSpeaker.findMany({ where: { statementId }, orderBy: { position: 'asc' } });
  const key = speaker.personId ?? speaker.organisationId;
  const keyOf = (row: MemberColumns) => row.personId ?? row.organisationId ?? '';
  const stay = key === null ? [] : before.filter((row) => row.position > 0 && keyOf(row) !== key);
  await transaction.statementSpeaker.deleteMany({
    where: { statementId, position: { notIn: stay.map((row) => row.position) } },
  });
  if (key !== null) {
    const { personId, organisationId } = speaker;
    const row = { statementId, position: 0, personId, organisationId, articleId, index, saidOn, publishedOn };
    await transaction.statementSpeaker.createMany({ data: [row] });
  }
  await transaction.statement.update({
    where: { id: statementId },
    data: {
      speakerPersonId: speaker.personId,
      speakerOrganisationId: speaker.organisationId,
      resolution: key === null ? 'UNRESOLVED' : 'CORRECTED',
      // What led to the speaker leads nowhere now.
      ...{ evidenceStarts: [], evidenceEnds: [], evidenceTexts: [], correctionId },
    },
    select: { id: true },
  });
  const after = [...stay, ...(key === null ? [] : [speaker])];
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
