import { badInput } from '../shared/errors.ts';
import type { PlanTools, Reading, Source } from '../shared/reading.ts';
import { column } from '../shared/relations.ts';
import { spanSource } from '../shared/span-sql.ts';
import { mostSentences } from './words.ts';

/** Characters, as SQL counts them, between two offsets in UTF-16 code units; `astral` is an array in scope. */
function characters(from: string, to: string, astral: string): string {
  return `((${to}) - (${from}) - (SELECT count(*) FROM unnest(${astral}) AS o WHERE o >= ${from} AND o < ${to}))::int`;
}

/**
 * The content's spans, as `contentTexts` cuts them: the statement's text is theirs joined by a space. Most have one, which
 * is the text.
 */
export function contentSpans(source: Source, { depth }: PlanTools): Reading {
  const [starts, ends, text, article] = ['contentStarts', 'contentEnds', 'text', 'articleId'].map((name) =>
    column(source, name),
  );
  const alias = `t${depth}`;
  const length = characters('u.s', 'u.e', '(SELECT a.astral_offsets FROM articles a WHERE a.id = u.article)');
  const lengths = `SELECT u.*, ${length} AS n FROM (SELECT s, e, i, ${article} AS article
    FROM unnest(${starts}, ${ends}) WITH ORDINALITY AS v(s, e, i)) u`;
  const words = `SELECT s, e, i, substr(${text}, (sum(n + 1) OVER (ORDER BY i) - n)::int, n) AS x FROM (${lengths}) l`;
  const one = `SELECT (${starts})[1] AS s, (${ends})[1] AS e, ${text} AS x WHERE cardinality(${starts}) = 1`;
  const many = `SELECT s, e, x FROM (${words} ORDER BY i) w WHERE cardinality(${starts}) > 1`;
  return {
    kind: 'rows',
    from: `(${one} UNION ALL ${many}) ${alias}`,
    source: spanSource(alias, {
      start: `${alias}.s`,
      end: `${alias}.e`,
      text: `${alias}.x`,
      articleId: `${article}`,
    }),
  };
}

/** The sentences around a statement's content, as `readContext` finds them. */
export function contextText(source: Source, before: number, after: number): Reading {
  for (const [name, count] of Object.entries({ before, after })) {
    if (count < 0 || count > mostSentences) {
      throw badInput(`${name} is ${count}`, `ask for 0 to ${mostSentences} sentences`);
    }
  }
  const [starts, ends, article] = ['contentStarts', 'contentEnds', 'articleId'].map((name) => column(source, name));
  const content = `coalesce((${starts})[1], 0) AS s, coalesce((${ends})[cardinality(${ends})], 0) AS e`;
  const touched = `SELECT min(i)::int AS first, max(i)::int AS last
    FROM unnest(a.sentence_starts, a.sentence_ends) WITH ORDINALITY AS v(s, e, i) WHERE v.s < c.e AND v.e > c.s`;
  const from = `least(coalesce(a.sentence_starts[greatest(1, t.first - ${before})], c.s), c.s)`;
  const to = `greatest(coalesce(a.sentence_ends[least(cardinality(a.sentence_ends), t.last + ${after})], c.e), c.e)`;
  const sql = `(SELECT substr(a.text, ${characters('0', 'w.f', 'a.astral_offsets')} + 1, ${characters('w.f', 'w.t', 'a.astral_offsets')})
    FROM articles a, LATERAL (SELECT ${content}) c, LATERAL (${touched}) t, LATERAL (SELECT ${from} AS f, ${to} AS t) w
    WHERE a.id = ${article})`;
  return { kind: 'value', sql };
}
