import { v7 as uuid } from 'uuid';
import type { Change } from '../db/changes.ts';
import type { Database } from '../db/client.ts';
import { OnrecordError, UsageError } from '../errors.ts';
import { announceChanges, type Written } from './announce.ts';
import { statementHashes } from './apply-corrections.ts';
import { forgetReading, keepReading } from './extracted-reading.ts';
import { removeUnnamed } from './remove-orphans.ts';
import { replaceSpeakers, type SpokenRow, setSpeaker, spokenColumns } from './set-speaker.ts';
import { asOnlyWriter, type Transaction } from './transaction.ts';

/** What somebody says about who made a statement. */
export interface CorrectionRequest {
  /** The statement's key. */
  readonly statement: string;
  /** Who said it; null where the article does not say. */
  readonly speaker: { readonly type: 'PERSON' | 'ORGANISATION'; readonly key: string } | null;
  readonly note: string | null;
  /** Who corrects it. */
  readonly by: string;
}

const longestNote = 2_000;

/**
 * Corrects who made a statement, and keeps who corrected it and when. It holds until it is corrected again: a new reading
 * of the article that finds the same words has it again.
 * @throws OnrecordError where there is no such statement or speaker
 */
export async function correctStatement(db: Database, request: CorrectionRequest): Promise<Written<void>> {
  const note = request.note?.trim() || null;
  if (note !== null && note.length > longestNote) {
    throw new UsageError(`the note has ${note.length} characters`, `give one of at most ${longestNote}`);
  }
  return asOnlyWriter(db, async (transaction) => {
    const statement = await transaction.statement.findUnique({
      where: { id: request.statement },
      select: { ...spokenColumns, correctionId: true },
    });
    if (!statement) throw unknown('statement');
    const { speaker } = request;
    if (speaker && !(await exists(transaction, speaker))) throw unknown('speaker');
    const { articleId } = statement;
    const all = await transaction.statement.findMany({
      where: { articleId },
      orderBy: { index: 'asc' },
      select: { id: true, text: true },
    });
    const [statementHash = ''] = [...statementHashes(all)].find(([, id]) => id === statement.id) ?? [];
    const who = {
      personId: speaker?.type === 'PERSON' ? speaker.key : null,
      organisationId: speaker?.type === 'ORGANISATION' ? speaker.key : null,
    };
    const made = { ...who, correctedBy: request.by, correctedAt: new Date(), note, undoneBy: null, undoneAt: null };
    const { id } = await transaction.correction.upsert({
      where: { articleId_statementHash: { articleId, statementHash } },
      create: { id: uuid(), articleId, statementHash, ...made },
      update: made,
      select: { id: true },
    });
    // Corrected again, the statement no longer shows what was read.
    if (statement.correctionId === null) await keepReading(transaction, id, statement.id);
    return concluded(transaction, statement, await setSpeaker(transaction, statement, who, id));
  });
}

/**
 * Undoes the correction of a statement: its speaker is again whoever the reading of the article gave. Who undid it and when
 * is kept; from then on a new reading of the article stands as it is.
 * @throws OnrecordError where nobody corrected the statement, or what was read is not known any more
 */
export async function undoCorrection(
  db: Database,
  request: Pick<CorrectionRequest, 'statement' | 'by'>,
): Promise<Written<void>> {
  return asOnlyWriter(db, async (transaction) => {
    const statement = await transaction.statement.findUnique({
      where: { id: request.statement },
      select: { ...spokenColumns, correction: { include: { extractedSpeakers: { orderBy: { position: 'asc' } } } } },
    });
    if (!statement) throw unknown('statement');
    const { correction } = statement;
    if (!correction) {
      throw new OnrecordError('NOT_FOUND', 'nobody corrected the statement', 'there is nothing to undo');
    }
    const { id, extractedResolution: resolution, extractedSpeakers } = correction;
    if (!resolution) {
      throw new OnrecordError(
        'REFUSED',
        'who was read to have said it was not kept',
        'say with correctStatement who did',
      );
    }
    const members = await replaceSpeakers(transaction, statement, extractedSpeakers, {
      resolution,
      evidenceStarts: correction.extractedEvidenceStarts,
      evidenceEnds: correction.extractedEvidenceEnds,
      evidenceTexts: correction.extractedEvidenceTexts,
      correctionId: null,
    });
    await forgetReading(transaction, id);
    const data = { undoneBy: request.by, undoneAt: new Date() };
    await transaction.correction.update({ where: { id }, data, select: { id: true } });
    return concluded(transaction, statement, members);
  });
}

/** Removes whom nothing names any more, and tells what has changed. */
async function concluded(
  transaction: Transaction,
  statement: SpokenRow,
  members: readonly Change[],
): Promise<Written<void>> {
  const of = (type: Change['type']) => members.filter((member) => member.type === type).map(({ key }) => key);
  await removeUnnamed(transaction, { people: of('Person'), organisations: of('Organisation') });
  const changes: Change[] = [
    { type: 'Article', key: statement.articleId },
    { type: 'Statement', key: statement.id },
    ...members,
  ];
  await announceChanges(transaction, changes);
  return { value: undefined, changes };
}

async function exists(
  transaction: Transaction,
  { type, key }: NonNullable<CorrectionRequest['speaker']>,
): Promise<boolean> {
  const where = { id: key };
  const found =
    type === 'PERSON' ? await transaction.person.count({ where }) : await transaction.organisation.count({ where });
  return found > 0;
}

const unknown = (what: string) =>
  new OnrecordError('NOT_FOUND', `there is no such ${what}`, 'use an id as an answer of this API gave it');
