import { badInput } from '../shared/errors.ts';
import type { Load, Reads } from '../shared/reads.ts';

/** The content's spans: the statement's text is their texts joined by a space, so the article's is not needed. */
export function contentTexts(text: string, starts: readonly number[], ends: readonly number[]): string[] {
  let at = 0;
  return starts.map((start, index) => {
    const length = (ends[index] ?? start) - start;
    const words = text.slice(at, at + length);
    at += length + 1;
    return words;
  });
}

/** An article's text with the borders of its sentences, in text order. */
export interface Reading {
  readonly text: string;
  readonly sentenceStarts: readonly number[];
  readonly sentenceEnds: readonly number[];
}

const readings: Load<string, Reading> = async (ids, database) => {
  const articles = await database.article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, text: true, sentenceStarts: true, sentenceEnds: true },
  });
  return new Map(articles.map((article) => [article.id, article]));
};

/** The most sentences that may be asked for on either side. */
export const mostSentences = 10;

/** The sentences that the stretch from `start` to `end` touches, and so many before and after them. */
export function sentencesAround(reading: Reading, start: number, end: number, before: number, after: number): string {
  const { text, sentenceStarts, sentenceEnds } = reading;
  const touches = (index: number) => (sentenceStarts[index] ?? 0) < end && (sentenceEnds[index] ?? 0) > start;
  const touched = sentenceStarts.map((_, index) => index).filter(touches);
  const [first, last] = [touched.at(0), touched.at(-1)];
  if (first === undefined || last === undefined) return text.slice(start, end);
  const from = sentenceStarts[Math.max(0, first - before)] ?? start;
  const to = sentenceEnds[Math.min(sentenceEnds.length - 1, last + after)] ?? end;
  return text.slice(Math.min(from, start), Math.max(to, end));
}

/**
 * The sentences around a statement's content. Texts are read once for each article, however many statements ask.
 * @throws GraphQLError with code BAD_USER_INPUT for more than ten sentences on a side.
 */
export async function readContext(
  reads: Reads,
  row: { articleId: string; contentStarts: readonly number[]; contentEnds: readonly number[] },
  before: number,
  after: number,
): Promise<string> {
  for (const [name, count] of Object.entries({ before, after })) {
    if (count < 0 || count > mostSentences) {
      throw badInput(`${name} is ${count}`, `ask for 0 to ${mostSentences} sentences`);
    }
  }
  const reading = await reads.one('reading', row.articleId, readings);
  if (!reading) return '';
  return sentencesAround(reading, row.contentStarts.at(0) ?? 0, row.contentEnds.at(-1) ?? 0, before, after);
}
