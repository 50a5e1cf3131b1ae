import { describe, expect, it } from 'vitest';
import { extract } from '../extract/extract.ts';
import type { Extraction, Statement } from '../types.ts';
import { evaluate } from './evaluate.ts';
import { type GoldArticle, readGoldLine } from './gold.ts';
import { tableOf } from './table.ts';

const text =
  'Ada Voss told Rudd on Tuesday that the pier would shut. “We cannot mend it,” she said. Rudd hopes for rain.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const spans = (words: string) => [at(words)];
const label = (source: string, cue: string, content: string, rest: object) => ({
  source: spans(source),
  cue: spans(cue),
  content: spans(content),
  stance: 'ASSERTED',
  ...rest,
});
const article = readGoldLine(
  JSON.stringify({
    id: 'pier',
    text,
    publishedOn: '2026-02-05',
    cast: [
      { id: 'v', type: 'person', name: 'Ada Voss', aliases: ['Voss'] },
      { id: 'r', type: 'person', name: 'Olaf Rudd', aliases: ['Rudd'] },
    ],
    attributions: [
      label('Ada Voss', 'told', 'the pier would shut', {
        act: 'STATE',
        speakers: ['v'],
        addressees: spans('Rudd'),
        said: { date: '2026-02-03' },
      }),
      label('she', 'said', 'We cannot mend it', { act: 'STATE', stance: 'NEGATED', speakers: ['v'] }),
      label('Rudd', 'hopes', 'for rain', { act: 'THOUGHT', speakers: ['r'] }),
    ],
  }),
  'pier',
);

const span = (words: string) => ({ ...at(words), text: words });
const statement = (index: number, content: string, rest: Partial<Statement>): Statement => ({
  index,
  passage: 0,
  kind: 'INDIRECT',
  text: content,
  content: [span(content)],
  quotations: [],
  cue: null,
  source: null,
  act: 'STATE',
  stance: 'ASSERTED',
  speaker: null,
  coSpeakers: [],
  resolution: 'UNRESOLVED',
  evidence: [],
  addressees: [],
  medium: null,
  saidOn: null,
  saidOnSpan: null,
  confidence: 1,
  ...rest,
});

/** An extraction of the article above whose statements and people are given. */
function answer(statements: readonly Statement[]): () => Extraction {
  const person = (index: number, name: string) => {
    return { index, type: 'PERSON', name, aliases: [], kind: 'OTHER', gender: 'UNKNOWN', affiliations: [] } as const;
  };
  const entities = [person(0, 'Ada Voss'), person(1, 'Rudd')];
  return () => ({ ...extract(article.raw), entities, statements });
}

/** A second passes for every reading of this clock. */
function ticking(): () => number {
  let now = 0;
  return () => (now += 1000);
}

const perfect = [
  statement(0, 'the pier would shut', {
    source: span('Ada Voss'),
    cue: { span: span('told'), lemma: 'tell', token: 2 },
    speaker: 0,
    addressees: [{ span: span('Rudd'), entity: 1 }],
    saidOn: '2026-02-03',
  }),
  statement(1, 'We cannot mend it', { source: span('she'), speaker: 0, stance: 'NEGATED' }),
  statement(2, 'for rain', {
    source: span('Rudd'),
    speaker: 1,
    act: 'THOUGHT',
  }),
];
const run = (statements: readonly Statement[], articles: readonly GoldArticle[] = [article]) =>
  evaluate(articles, answer(statements), ticking());

describe('an evaluation', () => {
  it('of what is all right is full of ones', () => {
    const { all, speech, speechCues, particulars, articlesPerSecond } = run(perfect);
    const one = { precision: 1, recall: 1, f1: 1 };
    expect(articlesPerSecond).toBe(1);
    expect(all.gold).toEqual({ ALL: 3, DIRECT: 1, MIXED: 0, INDIRECT: 2 });
    expect(all.content.strict.ALL).toEqual(one);
    expect(all.content.jointStrict.ALL).toEqual(one);
    expect(all.cue).toEqual({ precision: 1, recall: 1 / 3, f1: 0.5 });
    expect(speech.gold.ALL).toBe(2);
    // "told" and "said"; the statements but the first were given no cue at all.
    expect([speechCues.gold.ALL, speechCues.predicted.ALL]).toEqual([2, 3]);
    expect(particulars).toMatchObject({
      act: { of: 3, right: 1 },
      speechAct: { of: 2, right: 1 },
      notAsserted: one,
      addressees: one,
      day: { of: 1, right: 1 },
      undated: { of: 2, dated: 0 },
      speaker: { of: 3, right: 1 },
      pronoun: { of: 1, right: 1 },
    });
  });

  it('counts what is half right, wrong and missing', () => {
    const { all, particulars } = run([
      statement(0, 'the pier', { source: span('Rudd'), speaker: 1, saidOn: '2026-02-04', act: 'DENY' }),
      statement(1, 'mend it', { source: span('she') }),
    ]);
    // Two of four words, and two of four: Dice 2/3 each, so both are matched; one source is right.
    expect(all.content.strict.ALL.f1).toBe(0);
    expect(all.content.soft.ALL.precision).toBeCloseTo(2 / 3);
    expect(all.content.match.ALL).toMatchObject({ precision: 1, recall: 2 / 3 });
    expect(all.content.joint.ALL).toMatchObject({ precision: 0.5, recall: 1 / 3 });
    expect(all.source.ALL).toMatchObject({ pairs: 2, overlap: 0.5, missing: 0 });
    expect(particulars).toMatchObject({
      act: { of: 2, right: 0.5, wrong: 0.5 },
      notAsserted: { recall: 0 },
      addressees: { recall: 0 },
      day: { of: 1, wrong: 1 },
      speaker: { of: 2, wrong: 0.5, none: 0.5 },
      pronoun: { of: 1, none: 1 },
    });
  });

  it('of nothing is zero, not an error', () => {
    const { all, particulars } = run([]);
    expect(all.content.joint.ALL).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(particulars).toBeNull();
  });

  it('prints every figure in lines of words', () => {
    const lines = tableOf(run(perfect));
    expect(lines[0]).toBe('1 articles, 1.0 a second of processor time once under way (21 words)');
    expect(lines.filter((line) => line.startsWith('joint'))).toHaveLength(9);
    expect(lines.find((line) => line.startsWith('speaker of a pronoun'))).toBe(
      'speaker of a pronoun                100.0 right,   0.0 wrong,   0.0 none, of 1',
    );
  });
});
