import type { Reading, Source } from './reading.ts';
import { column } from './relations.ts';

// Spans as SQL: what `TextSpan` is made of, by the names that its fields expose.

/** A span's parts as SQL expressions. */
export interface SpanSql {
  readonly start: string;
  readonly end: string;
  readonly text: string;
  readonly articleId: string;
}

export function spanSource(alias: string, parts: SpanSql): Source {
  const members = Object.fromEntries(
    Object.entries(parts).map(([name, sql]): [string, Reading] => [name, { kind: 'value', sql }]),
  );
  return { alias, members };
}

/** A span in columns of the row; null where its text is. */
export function span(source: Source, start: string, end: string, text: string, articleId?: string): Reading {
  const [from, to, words] = [start, end, text].map((name) => column(source, name));
  const parts = { start: `${from}`, end: `${to}`, text: `${words}` };
  const whole = { ...parts, articleId: articleId ?? column(source, 'articleId') };
  return { kind: 'object', source: spanSource(source.alias, whole), when: `${words} IS NOT NULL` };
}

/** A span in columns that are never null, named `start`, `end` and `text`. */
export function ownSpan(source: Source, articleId = column(source, 'articleId')): Reading {
  const parts = {
    start: column(source, 'start'),
    end: column(source, 'end'),
    text: column(source, 'text'),
    articleId,
  };
  return { kind: 'object', source: spanSource(source.alias, parts) };
}

/** Spans in parallel array columns, in their order. */
export function spans(source: Source, depth: number, starts: string, ends: string, texts: string): Reading {
  const arrays = [starts, ends, texts].map((name) => column(source, name)).join(', ');
  const alias = `t${depth}`;
  return {
    kind: 'rows',
    from: `unnest(${arrays}) AS ${alias}(s, e, x)`,
    source: spanSource(alias, {
      start: `${alias}.s`,
      end: `${alias}.e`,
      text: `${alias}.x`,
      articleId: column(source, 'articleId'),
    }),
  };
}

/** How many characters before a place take two UTF-16 code units; `articleId` and `at` are SQL. */
export function astralBefore(articleId: string, at: string): string {
  return `(SELECT count(*) FROM articles a, unnest(a.astral_offsets) AS o WHERE a.id = ${articleId} AND o < ${at})::int`;
}
