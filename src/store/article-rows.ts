import { v7 as uuid } from 'uuid';
import type { Prisma } from '../db/generated/prisma/client.ts';
import type { Extraction } from '../ingest/types.ts';
import { extractorVersion } from '../ingest/version.ts';
import { type Cast, memberColumns, memberId } from './cast.ts';
import { contentHash } from './content-hash.ts';
import { dayDate } from './day-date.ts';

/** The columns of an article that its extraction decides; key, slug and revision come from what is stored. */
export function articleColumns(extraction: Extraction, cast: Cast, statementCount: number) {
  const { raw, dateline, sentences } = extraction;
  return {
    url: raw.url,
    headline: extraction.headline,
    language: extraction.language,
    text: raw.text,
    astralOffsets: [...raw.text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map((match) => match.index),
    sentenceStarts: sentences.map((span) => span.start),
    sentenceEnds: sentences.map((span) => span.end),
    datelineText: dateline?.span.text ?? null,
    datelinePlace: dateline?.place ?? null,
    datelineStart: dateline?.span.start ?? null,
    datelineEnd: dateline?.span.end ?? null,
    publisherId: memberId(cast, extraction.publisher, 'ORGANISATION'),
    publishedOn: dayDate(extraction.publishedOn),
    publishedOnBasis: extraction.publishedOnBasis,
    statementCount,
    contentHash: contentHash(raw),
    extractorVersion,
  };
}

/** The rows that hang on an article besides its statements. */
export interface ArticleRows {
  readonly passages: (Prisma.PassageCreateManyInput & { id: string })[];
  readonly mentions: Prisma.MentionCreateManyInput[];
  /** The mentions' keys by their place in the extraction; null for a pronoun, which is no row. */
  readonly mentionIds: (string | null)[];
  readonly affiliations: Prisma.AffiliationCreateManyInput[];
  readonly credits: Prisma.CreditCreateManyInput[];
}

/** Rows in text order. */
export function articleRows(extraction: Extraction, cast: Cast, articleId: string): ArticleRows {
  const mentionIds = extraction.mentions.map(({ kind }) => (kind === 'PRONOUN' ? null : uuid()));
  return {
    passages: extraction.passages.map(({ index, kind, span }) => ({ id: uuid(), articleId, index, kind, ...span })),
    mentions: extraction.mentions.flatMap(({ span, kind, entity }, index) => {
      const id = mentionIds[index];
      return kind === 'PRONOUN' || !id ? [] : [{ id, articleId, kind, ...span, ...memberColumns(cast, entity) }];
    }),
    mentionIds,
    affiliations: extraction.entities.flatMap(({ index, affiliations }) => {
      const personId = memberId(cast, index, 'PERSON');
      if (personId === null) return [];
      return affiliations.map(({ span, title, former, organisation }) => ({
        ...{ id: uuid(), articleId, personId, title, former, ...span },
        organisationId: memberId(cast, organisation, 'ORGANISATION'),
      }));
    }),
    credits: extraction.credits.flatMap(({ role, span, entity }) => {
      const personId = memberId(cast, entity, 'PERSON');
      return personId === null ? [] : [{ id: uuid(), articleId, role, personId, ...span }];
    }),
  };
}

/**
 * One row for everybody whom the article names or quotes: everyone of its cast, save a publisher that is only given
 * with it and stands nowhere in its text.
 * @param counts statements by member's key
 */
export function appearanceRows(
  extraction: Extraction,
  cast: Cast,
  articleId: string,
  counts: ReadonlyMap<string, number>,
): Prisma.AppearanceCreateManyInput[] {
  const named = new Map<string, number>();
  for (const { entity } of extraction.mentions) {
    const id = cast[entity]?.id ?? '';
    named.set(id, (named.get(id) ?? 0) + 1);
  }
  const held = new Set(
    extraction.entities.flatMap((entity) =>
      entity.affiliations.map(({ organisation }) => cast[organisation ?? -1]?.id),
    ),
  );
  const publisher = memberId(cast, extraction.publisher, 'ORGANISATION');
  const members = new Map(cast.map((member, entity) => [member.id, entity]));
  return [...members].flatMap(([id, entity]) => {
    const [statementCount, mentionCount] = [counts.get(id) ?? 0, named.get(id) ?? 0];
    if (id === publisher && statementCount === 0 && mentionCount === 0 && !held.has(id)) return [];
    const publishedOn = dayDate(extraction.publishedOn);
    return [{ id: uuid(), articleId, ...memberColumns(cast, entity), statementCount, mentionCount, publishedOn }];
  });
}
