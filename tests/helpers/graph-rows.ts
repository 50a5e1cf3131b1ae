import type { Database } from '../../src/db/client.ts';
import type { Prisma } from '../../src/db/generated/prisma/client.ts';
import { normaliseName } from '../../src/ingest/link/normalise.ts';

// Rows for tests of the API, written straight into the database. Texts are ours, spans are true.

let serial = 0;

/** A version 7 look-alike: sorts in the order of making. */
export function nextId(): string {
  serial += 1;
  return `01900000-0000-7000-8000-${serial.toString(16).padStart(12, '0')}`;
}

export function day(text: string | null | undefined): Date | null {
  return text ? new Date(`${text}T00:00:00.000Z`) : null;
}

export async function person(prisma: Database, name: string, more: Partial<Prisma.PersonUncheckedCreateInput> = {}) {
  return prisma.person.create({ data: { id: nextId(), name, normalisedName: normaliseName(name), ...more } });
}

export async function organisation(
  prisma: Database,
  name: string,
  more: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
) {
  const data = { id: nextId(), name, normalisedName: normaliseName(name), kind: 'OTHER' as const, ...more };
  return prisma.organisation.create({ data });
}

export async function alias(prisma: Database, name: string, of: { personId?: string; organisationId?: string }) {
  return prisma.alias.create({ data: { id: nextId(), name, normalisedName: normaliseName(name), ...of } });
}

/** Who said something, or whom it was said to. */
export interface Who {
  readonly personId?: string;
  readonly organisationId?: string;
}

export interface StatementInput {
  readonly text: string;
  readonly by?: readonly Who[];
  readonly to?: readonly Who[];
  readonly about?: readonly Who[];
  readonly saidOn?: string | null;
  readonly kind?: 'DIRECT' | 'MIXED' | 'INDIRECT';
  readonly act?: Prisma.StatementUncheckedCreateInput['act'];
  readonly confidence?: number;
}

export interface ArticleInput {
  readonly headline?: string;
  readonly publishedOn?: string | null;
  readonly publisherId?: string | null;
  readonly url?: string | null;
  readonly language?: string;
  readonly ingestedAt?: string;
  /** Put in front of the sentences. */
  readonly lead?: string;
  readonly statements?: readonly StatementInput[];
}

/** An article of one passage in which every statement is a sentence, "Somebody said <text>.", with all of its rows. */
export async function article(prisma: Database, input: ArticleInput = {}) {
  const id = nextId();
  const statements = input.statements ?? [];
  const publishedOn = day(input.publishedOn);
  let text = input.lead ?? '';
  const sentences: { start: number; end: number; content: number }[] = [];
  for (const statement of statements) {
    if (text !== '') text += ' ';
    const start = text.length;
    text += `Somebody said ${statement.text}.`;
    sentences.push({ start, end: text.length, content: start + 'Somebody said '.length });
  }
  if (text === '') text = 'Nobody said anything.';
  const passageId = nextId();
  const created = await prisma.article.create({
    data: {
      id,
      sourceKey: `test:${id}`,
      slug: `article-${id}`,
      url: input.url ?? null,
      headline: input.headline ?? `Headline ${serial}`,
      language: input.language ?? 'en',
      text,
      astralOffsets: [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map((match) => match.index),
      sentenceStarts: sentences.map((sentence) => sentence.start),
      sentenceEnds: sentences.map((sentence) => sentence.end),
      publisherId: input.publisherId ?? null,
      publishedOn,
      publishedOnBasis: publishedOn ? 'GIVEN' : 'UNKNOWN',
      statementCount: statements.length,
      contentHash: '0'.repeat(64),
      extractorVersion: 'test',
      ingestedAt: new Date(input.ingestedAt ?? '2026-01-01T00:00:00.000Z'),
      passages: { create: { id: passageId, index: 0, kind: 'BODY', start: 0, end: text.length, text } },
    },
  });
  const rows: { id: string }[] = [];
  for (const [index, statement] of statements.entries()) {
    const sentence = sentences[index] ?? { start: 0, end: 0, content: 0 };
    rows.push(await writeStatement(prisma, { articleId: id, passageId, publishedOn, index, sentence }, statement));
  }
  await writeAppearances(prisma, id, publishedOn, statements);
  return { ...created, statements: rows };
}

interface Place {
  readonly articleId: string;
  readonly passageId: string;
  readonly publishedOn: Date | null;
  readonly index: number;
  readonly sentence: { readonly start: number; readonly content: number };
}

async function writeStatement(prisma: Database, place: Place, input: StatementInput) {
  const { articleId, passageId, publishedOn, index, sentence } = place;
  const id = nextId();
  const [first] = input.by ?? [];
  const saidOn = day(input.saidOn);
  const end = sentence.content + input.text.length;
  const row = await prisma.statement.create({
    data: {
      id,
      articleId,
      passageId,
      index,
      kind: input.kind ?? 'INDIRECT',
      text: input.text,
      contentStarts: [sentence.content],
      contentEnds: [end],
      quotationStarts: input.kind === 'DIRECT' ? [sentence.content] : [],
      quotationEnds: input.kind === 'DIRECT' ? [end] : [],
      quotationTexts: input.kind === 'DIRECT' ? [input.text] : [],
      cueText: 'said',
      cueLemma: 'say',
      cueStart: sentence.start + 9,
      cueEnd: sentence.start + 13,
      act: input.act ?? 'STATE',
      stance: 'ASSERTED',
      speakerPersonId: first?.personId ?? null,
      speakerOrganisationId: first?.organisationId ?? null,
      resolution: first ? 'NAMED' : 'UNRESOLVED',
      sourceText: 'Somebody',
      sourceStart: sentence.start,
      sourceEnd: sentence.start + 8,
      evidenceStarts: [],
      evidenceEnds: [],
      evidenceTexts: [],
      saidOn,
      confidence: input.confidence ?? 0.9,
      publishedOn,
      speakers: {
        create: (input.by ?? []).map((who, position) => ({ ...who, position, articleId, index, saidOn, publishedOn })),
      },
      addressees: {
        create: (input.to ?? []).map((who, place) => ({
          id: nextId(),
          ...who,
          index: place,
          start: sentence.start,
          end: sentence.start + 8,
          text: 'Somebody',
          saidOn,
          publishedOn,
        })),
      },
    },
  });
  for (const [offset, who] of (input.about ?? []).entries()) {
    const start = sentence.content + offset;
    const span = { start, end: start + 1, text: input.text.slice(offset, offset + 1) };
    const mention = { id: nextId(), articleId, kind: 'NAME' as const, ...span, ...who };
    await prisma.mention.create({ data: { ...mention, inStatements: { create: { statementId: id } } } });
  }
  return row;
}

async function writeAppearances(
  prisma: Database,
  articleId: string,
  publishedOn: Date | null,
  statements: readonly StatementInput[],
) {
  const seen = new Map<string, { who: Who; statementCount: number; mentionCount: number }>();
  const note = (who: Who, count: 'statementCount' | 'mentionCount') => {
    const key = who.personId ?? who.organisationId ?? '';
    const entry = seen.get(key) ?? { who, statementCount: 0, mentionCount: 0 };
    entry[count] += 1;
    seen.set(key, entry);
  };
  for (const statement of statements) {
    for (const who of statement.by ?? []) note(who, 'statementCount');
    for (const who of statement.about ?? []) note(who, 'mentionCount');
  }
  for (const { who, ...counts } of seen.values()) {
    await prisma.appearance.create({ data: { id: nextId(), articleId, publishedOn, ...who, ...counts } });
    const increment = { statementCount: { increment: counts.statementCount } };
    if (who.personId) await prisma.person.update({ where: { id: who.personId }, data: increment });
    if (who.organisationId) await prisma.organisation.update({ where: { id: who.organisationId }, data: increment });
  }
}
