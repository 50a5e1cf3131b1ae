import type { Prisma } from '../db/generated/prisma/client.ts';
import { addCounts, type CountChanges } from './adjust-counts.ts';
import type { Transaction } from './transaction.ts';

/** Who stood in the state of an article that a new revision replaces. */
export interface Replaced {
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  /** Its statements, whose rows are gone. */
  readonly statements: readonly string[];
}

/**
 * Puts an article's present state into its history and takes away the rows that hang on it; the article's own row stays,
 * to be overwritten.
 * @param changes takes what the old state counted for
 */
export async function retireRevision(
  transaction: Transaction,
  articleId: string,
  changes: CountChanges,
  now: Date,
): Promise<Replaced> {
  const article = await transaction.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      ...{ revision: true, headline: true, text: true, publishedOn: true, contentHash: true, ingestedAt: true },
      publisherId: true,
      appearances: { select: { personId: true, organisationId: true, statementCount: true } },
      corrections: { select: { extractedSpeakers: { select: { personId: true, organisationId: true } } } },
    },
  });
  const { publisherId, appearances, corrections, ...state } = article;
  const { history: statements, keys } = await statementHistory(transaction, articleId);
  await transaction.articleRevision.create({
    data: { ...state, articleId, statements, replacedAt: now },
    select: { id: true },
  });
  await transaction.$executeRaw`
    WITH statements_gone AS (DELETE FROM statements WHERE article_id = ${articleId}::uuid),
    mentions_gone AS (DELETE FROM mentions WHERE article_id = ${articleId}::uuid),
    affiliations_gone AS (DELETE FROM affiliations WHERE article_id = ${articleId}::uuid),
    credits_gone AS (DELETE FROM credits WHERE article_id = ${articleId}::uuid),
    passages_gone AS (DELETE FROM passages WHERE article_id = ${articleId}::uuid)
    DELETE FROM appearances WHERE article_id = ${articleId}::uuid
  `;
  const counts = appearances.map((a) => [a.personId ?? a.organisationId ?? '', a.statementCount] as const);
  addCounts(changes, counts, -1);
  const members = [...appearances, ...corrections.flatMap(({ extractedSpeakers }) => extractedSpeakers)];
  return {
    people: members.flatMap((a) => a.personId ?? []),
    organisations: [...members.flatMap((a) => a.organisationId ?? []), ...(publisherId ? [publisherId] : [])],
    statements: keys,
  };
}

/** An article's statements as history keeps them: with names in place of keys, which may lead nowhere one day. */
async function statementHistory(
  transaction: Transaction,
  articleId: string,
): Promise<{ readonly history: Prisma.InputJsonValue; readonly keys: readonly string[] }> {
  const name = { select: { name: true } };
  const rows = await transaction.statement.findMany({
    where: { articleId },
    orderBy: { index: 'asc' },
    omit: { articleId: true, passageId: true, publishedOn: true, correctionId: true },
    include: {
      passage: { select: { index: true } },
      speakers: { orderBy: { position: 'asc' }, select: { person: name, organisation: name } },
      addressees: {
        orderBy: { index: 'asc' },
        select: { start: true, end: true, text: true, person: name, organisation: name },
      },
    },
  });
  const history = rows.map(({ id: _key, passage, speakers, addressees, ...row }) => {
    const { speakerPersonId, speakerOrganisationId, mediumOrganisationId, saidOn, ...columns } = row;
    return {
      ...columns,
      saidOn: saidOn?.toISOString().slice(0, 10) ?? null,
      passage: passage.index,
      speakers: speakers.map(whose),
      addressees: addressees.map(({ person, organisation, ...span }) => ({
        ...span,
        speaker: whose({ person, organisation }),
      })),
    };
  });
  return { history, keys: rows.map(({ id }) => id) };
}

function whose(of: { readonly person: { name: string } | null; readonly organisation: { name: string } | null }) {
  if (of.person) return { type: 'PERSON', name: of.person.name };
  return of.organisation ? { type: 'ORGANISATION', name: of.organisation.name } : null;
}
