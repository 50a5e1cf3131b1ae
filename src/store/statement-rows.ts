import { v7 as uuid } from 'uuid';
import type { Prisma } from '../db/generated/prisma/client.ts';
import type { Span } from '../ingest/document-types.ts';
import type { Extraction, SpeechAct, Statement } from '../ingest/types.ts';
import { type Cast, memberColumns, memberId } from './cast.ts';
import { dayDate } from './day-date.ts';

/** The rows of an article's statements, ready to be written in this order. */
export interface StatementRows {
  readonly statements: Prisma.StatementCreateManyInput[];
  readonly speakers: Prisma.StatementSpeakerCreateManyInput[];
  readonly addressees: Prisma.AddresseeCreateManyInput[];
  readonly mentions: Prisma.StatementMentionCreateManyInput[];
  /** How many statements each member has, alone or with others, by the member's key. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What the rows refer to. */
export interface StatementContext {
  readonly articleId: string;
  readonly cast: Cast;
  readonly passageIds: readonly string[];
  readonly mentionIds: readonly (string | null)[];
}

/** Rows of everything that was said; inner states (act THOUGHT) are left out and the rest counted anew from 0. */
export function statementRows(extraction: Extraction, context: StatementContext): StatementRows {
  const rows: StatementRows & { counts: Map<string, number> } = {
    statements: [],
    speakers: [],
    addressees: [],
    mentions: [],
    counts: new Map(),
  };
  const publishedOn = dayDate(extraction.publishedOn);
  for (const statement of extraction.statements) {
    const { act } = statement;
    if (act === 'THOUGHT') continue;
    const ids = { statementId: uuid(), articleId: context.articleId };
    const index = rows.statements.length;
    const dates = { saidOn: dayDate(statement.saidOn), publishedOn };
    rows.statements.push({
      ...statementColumns(statement, act, context),
      ...dates,
      id: ids.statementId,
      articleId: ids.articleId,
      index,
    });
    for (const [position, member] of speakersOf(statement, context.cast).entries()) {
      rows.speakers.push({ ...ids, ...memberColumns(context.cast, member), ...dates, position, index });
      const id = context.cast[member]?.id ?? '';
      rows.counts.set(id, (rows.counts.get(id) ?? 0) + 1);
    }
    for (const [place, { span, entity }] of statement.addressees.entries()) {
      rows.addressees.push({
        ...memberColumns(context.cast, entity),
        ...dates,
        ...span,
        id: uuid(),
        statementId: ids.statementId,
        index: place,
      });
    }
    for (const mention of mentionsIn(extraction, statement.content)) {
      const mentionId = context.mentionIds[mention];
      if (mentionId) rows.mentions.push({ statementId: ids.statementId, mentionId });
    }
  }
  return rows;
}

/** The speaker and the co-speakers, each member once, as entities' indexes. */
function speakersOf(statement: Statement, cast: Cast): number[] {
  if (statement.speaker === null) return [];
  const ids = new Set<string>();
  return [statement.speaker, ...statement.coSpeakers].filter((entity) => {
    const id = cast[entity]?.id;
    if (id === undefined || ids.has(id)) return false;
    ids.add(id);
    return true;
  });
}

/** Indexes of the mentions that stand in the content; mentions are in text order. */
function mentionsIn(extraction: Extraction, content: readonly Span[]): number[] {
  return extraction.mentions.flatMap(({ span }, index) =>
    content.some((part) => span.start >= part.start && span.end <= part.end) ? [index] : [],
  );
}

function statementColumns(statement: Statement, act: SpeechAct, { cast, passageIds }: StatementContext) {
  const { cue, source, medium, saidOnSpan, content, quotations, evidence } = statement;
  return {
    passageId: passageIds[statement.passage] ?? '',
    kind: statement.kind,
    text: statement.text,
    contentStarts: content.map((span) => span.start),
    contentEnds: content.map((span) => span.end),
    quotationStarts: quotations.map((span) => span.start),
    quotationEnds: quotations.map((span) => span.end),
    quotationTexts: quotations.map((span) => span.text),
    cueText: cue?.span.text ?? null,
    cueLemma: cue?.lemma ?? null,
    cueStart: cue?.span.start ?? null,
    cueEnd: cue?.span.end ?? null,
    act,
    stance: statement.stance,
    speakerPersonId: memberId(cast, statement.speaker, 'PERSON'),
    speakerOrganisationId: memberId(cast, statement.speaker, 'ORGANISATION'),
    resolution: statement.resolution,
    sourceText: source?.text ?? null,
    sourceStart: source?.start ?? null,
    sourceEnd: source?.end ?? null,
    evidenceStarts: evidence.map((span) => span.start),
    evidenceEnds: evidence.map((span) => span.end),
    evidenceTexts: evidence.map((span) => span.text),
    mediumText: medium?.span.text ?? null,
    mediumStart: medium?.span.start ?? null,
    mediumEnd: medium?.span.end ?? null,
    mediumOrganisationId: memberId(cast, medium?.entity ?? null, 'ORGANISATION'),
    saidOnText: saidOnSpan?.text ?? null,
    saidOnStart: saidOnSpan?.start ?? null,
    saidOnEnd: saidOnSpan?.end ?? null,
    confidence: statement.confidence,
  };
}
