import { builder } from '../builder.ts';
import { type Reading, reads } from '../shared/reading.ts';
import type { Load } from '../shared/reads.ts';
import { astralBefore } from '../shared/span-sql.ts';

const OffsetUnit = builder.enumType('OffsetUnit', {
  description: 'What offsets into a text count.',
  values: {
    UTF16_CODE_UNIT: { description: 'As JavaScript, Java and C# index strings.' },
    CODE_POINT: { description: 'As Python, SQL and the W3C selectors do.' },
  },
});

const astralOffsets: Load<string, readonly number[]> = async (ids, database) => {
  const articles = await database.article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, astralOffsets: true },
  });
  return new Map(articles.map((article) => [article.id, article.astralOffsets]));
};

/** An offset in SQL: of the span's parts, in the unit asked for. */
function offsetSql(members: Readonly<Record<string, Reading>> = {}, end: 'start' | 'end', unit: unknown): Reading {
  const [at, article] = [members[end], members.articleId];
  if (at?.kind !== 'value' || article?.kind !== 'value') throw new TypeError('a span lacks its offsets');
  return unit === 'CODE_POINT' ? { kind: 'value', sql: `${at.sql} - ${astralBefore(article.sql, at.sql)}` } : at;
}

builder.objectType('TextSpan', {
  description: "A stretch of the article's text; `text` is exactly what stands between `start` and `end`.",
  fields: (t) => {
    const offset = (end: 'start' | 'end', description: string) =>
      t.int({
        description,
        args: {
          unit: t.arg({
            type: OffsetUnit,
            defaultValue: 'UTF16_CODE_UNIT',
            description: 'What to count: UTF-16 code units unless said.',
          }),
        },
        resolve: async (span, { unit }, { reads }) => {
          if (unit !== 'CODE_POINT') return span[end];
          const astral = (await reads.one('astral offsets', span.articleId, astralOffsets)) ?? [];
          return span[end] - astral.filter((position) => position < span[end]).length;
        },
        ...reads(({ members }, { unit }) => offsetSql(members, end, unit)),
      });
    return {
      start: offset('start', 'Where it starts, counted from the start of the text, from 0.'),
      end: offset('end', 'Where it ends: the offset just after its last character.'),
      text: t.exposeString('text', { description: 'The words themselves.' }),
    };
  },
});
