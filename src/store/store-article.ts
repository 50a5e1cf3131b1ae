import { v7 as uuid } from 'uuid';
import type { Change } from '../db/changes.ts';
import type { Database } from '../db/client.ts';
import { directoryNames } from '../ingest/link/directory-names.ts';
import { link } from '../ingest/link/link.ts';
import type { IngestReport } from '../ingest/link-types.ts';
import type { Extraction } from '../ingest/types.ts';
import { addCounts, adjustCounts, type CountChanges } from './adjust-counts.ts';
import { announceChanges, type Written } from './announce.ts';
import { applyCorrections } from './apply-corrections.ts';
import { appearanceRows, articleColumns, articleRows } from './article-rows.ts';
import { type Cast, castOf } from './cast.ts';
import { checkSpans } from './check-spans.ts';
import { findStored, isUnchanged, type StoredArticle } from './find-stored.ts';
import { insertRows } from './insert-rows.ts';
import { loadDirectory } from './load-directory.ts';
import { removeOrphans } from './remove-orphans.ts';
import { type Replaced, retireRevision } from './revise.ts';
import { freeSlug } from './slug.ts';
import { statementRows } from './statement-rows.ts';
import { asOnlyWriter, type Transaction } from './transaction.ts';
import { writeSpeakers } from './write-speakers.ts';

/**
 * Stores what was extracted from one article, in one transaction: as a new article, as the next revision of a stored
 * one, or not at all where nothing changed. Either all of it is written or nothing.
 */
export async function storeArticle(db: Database, extraction: Extraction): Promise<IngestReport> {
  return (await storeArticleTelling(db, extraction)).value;
}

/** As `storeArticle`; says what was changed. */
export async function storeArticleTelling(db: Database, extraction: Extraction): Promise<Written<IngestReport>> {
  checkSpans(extraction);
  return asOnlyWriter(db, async (transaction) => {
    const { raw } = extraction;
    const [stored = null] = await findStored(transaction, [raw]);
    if (isUnchanged(stored, raw)) return { value: unchangedReport(raw.key, stored), changes: [] };
    const directory = await loadDirectory(transaction, directoryNames(extraction));
    const cast = castOf(link(extraction, directory), directory);
    await writeSpeakers(transaction, extraction.entities, cast);
    return write(transaction, extraction, cast, stored);
  });
}

/** What is reported of an article that is stored as it is. */
export function unchangedReport(key: string, stored: StoredArticle): IngestReport {
  const { slug, revision, statementCount } = stored;
  return { key, slug, outcome: 'UNCHANGED', revision, statements: statementCount };
}

async function write(
  transaction: Transaction,
  extraction: Extraction,
  cast: Cast,
  stored: StoredArticle | null,
): Promise<Written<IngestReport>> {
  const now = new Date();
  const changes: CountChanges = new Map();
  const replaced = stored ? await retireRevision(transaction, stored.id, changes, now) : null;
  const articleId = stored?.id ?? uuid();
  const rows = articleRows(extraction, cast, articleId);
  const said = statementRows(extraction, {
    articleId,
    cast,
    passageIds: rows.passages.map((passage) => passage.id),
    mentionIds: rows.mentionIds,
  });
  const columns = { ...articleColumns(extraction, cast, said.statements.length), ingestedAt: now };
  const slug = stored?.slug ?? (await freeSlug(transaction, extraction.headline));
  const revision = (stored?.revision ?? 0) + 1;
  if (stored) {
    await transaction.article.update({
      where: { id: articleId },
      data: { ...columns, revision },
      select: { id: true },
    });
  }
  const key = { id: articleId, sourceKey: extraction.raw.key, slug, revision };
  await insertRows(transaction, {
    articles: stored ? [] : [{ ...key, ...columns }],
    passages: rows.passages,
    mentions: rows.mentions,
    affiliations: rows.affiliations,
    credits: rows.credits,
    appearances: appearanceRows(extraction, cast, articleId, said.counts),
    statements: said.statements,
    statement_speakers: said.speakers,
    statement_mentions: said.mentions,
    addressees: said.addressees,
  });
  addCounts(changes, said.counts, 1);
  await adjustCounts(transaction, changes);
  const corrected = stored ? await applyCorrections(transaction, articleId) : [];
  if (replaced) await removeOrphans(transaction, replaced, namesIn(extraction, cast));
  const touched = [...articleChanges(articleId, cast, replaced), ...corrected];
  await announceChanges(transaction, touched);
  const outcome = stored ? 'REVISED' : 'CREATED';
  return {
    value: { key: extraction.raw.key, slug, outcome, revision, statements: said.statements.length },
    changes: touched,
  };
}

/** The article, everybody in it, and whatever its earlier state had. */
function articleChanges(articleId: string, cast: Cast, replaced: Replaced | null): Change[] {
  const member = (type: Change['type']) => (key: string) => ({ type, key });
  return [
    { type: 'Article', key: articleId },
    ...cast.map(({ id, type }) => ({ type: type === 'PERSON' ? 'Person' : 'Organisation', key: id }) as const),
    ...(replaced?.people ?? []).map(member('Person')),
    ...(replaced?.organisations ?? []).map(member('Organisation')),
    ...(replaced?.statements ?? []).map(member('Statement')),
  ];
}

/** The names that an article gives its members, by their keys. */
function namesIn(extraction: Extraction, cast: Cast): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { index, name, aliases } of extraction.entities) {
    const id = cast[index]?.id ?? '';
    names.set(id, new Set([...(names.get(id) ?? []), name, ...aliases]));
  }
  return names;
}
