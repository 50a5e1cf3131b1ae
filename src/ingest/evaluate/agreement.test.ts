import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { projectDir } from '../../config.ts';
import type { RawArticle } from '../document-types.ts';
import { extract } from '../extract/extract.ts';
import type { Extraction } from '../types.ts';
import { evaluate } from './evaluate.ts';
import { type Figures, measures } from './figures.ts';
import { readGoldLine } from './gold.ts';

// The definitions have two scripts: ours, and the one beside the repository by which the work is judged.
const script = path.resolve(projectDir, '../shared/tools/score.mjs');
const corpora = ['polnear', 'corpus'].map((name) => path.resolve(projectDir, `../shared/data/${name}/dev.jsonl`));

interface TheirRate {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}
type TheirTable = Readonly<Record<string, TheirRate>>;
interface Theirs {
  readonly counts: { readonly gold: Record<string, number>; readonly pred: Record<string, number> };
  readonly source: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly token: TheirRate;
  readonly cue: TheirRate;
  readonly [table: string]: unknown;
}

it.for(corpora)(
  'agrees with the shared scorer on real predictions for %s',
  { timeout: 120_000 },
  async (file, { skip }) => {
    const absent = [script, file].filter((needed) => !existsSync(needed));
    if (absent.length > 0) skip(`not beside the repository: ${absent.join(', ')}`);
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, 24);
    const predictions: object[] = [];
    const noting = (raw: RawArticle): Extraction => {
      const extraction = extract(raw);
      const statements = extraction.statements.map(({ content, source, cue }) => {
        return { content, source: source && [source], cue: cue && [cue.span] };
      });
      predictions.push({ id: raw.key.replace('gold:', ''), statements });
      return extraction;
    };
    const { all } = evaluate(
      lines.map((line) => readGoldLine(line, 'line')),
      noting,
      () => 0,
    );
    const { score } = (await import(pathToFileURL(script).href)) as {
      score(gold: readonly object[], predicted: readonly object[]): Theirs;
    };
    const gold = lines.map((line) => JSON.parse(line) as object);
    const theirs = score(gold, predictions);
    expect(all.predicted.ALL).toBeGreaterThan(100);
    expect(shared(all)).toEqual(ofTheirs(theirs));
  },
);

const round = (share: number) => Math.round(share * 1e6) / 1e6;
const lower = { ALL: 'all', DIRECT: 'direct', MIXED: 'mixed', INDIRECT: 'indirect' } as const;

/** Our figures under the scorer's names. */
function shared(figures: Figures): object {
  const table = Object.entries(lower).flatMap(([kind, name]) => {
    const ours = kind as keyof typeof lower;
    const source = figures.source[ours];
    return [
      ...measures.map((measure) => {
        const { precision, recall, f1 } = figures.content[measure][ours];
        return [`${measure} ${name}`, [precision, recall, f1].map(round)];
      }),
      [`counts ${name}`, [figures.gold[ours], figures.predicted[ours]]],
      [`source ${name}`, [source.pairs, source.overlap, source.head, source.exact, source.missing].map(round)],
      [`no source ${name}`, [source.sourceless, round(source.leftEmpty)]],
    ];
  });
  const whole = [figures.tokens, figures.cue].map(({ precision, recall, f1 }) => [precision, recall, f1].map(round));
  return { ...Object.fromEntries(table), whole };
}

function ofTheirs(theirs: Theirs): object {
  const rates = ({ p, r, f }: TheirRate) => [p, r, f].map(round);
  const table = Object.values(lower).flatMap((name) => {
    const source = theirs.source[name] ?? {};
    const part = (...keys: string[]) => keys.map((key) => round(source[key] ?? Number.NaN));
    return [
      ...measures.map((measure) => [
        `${measure} ${name}`,
        rates((theirs[measure] as TheirTable)[name] ?? { p: Number.NaN, r: Number.NaN, f: Number.NaN }),
      ]),
      [`counts ${name}`, [theirs.counts.gold[name], theirs.counts.pred[name]]],
      [`source ${name}`, part('pairs', 'overlap', 'head', 'exact', 'predNone')],
      [`no source ${name}`, part('goldNonePairs', 'goldNoneRight')],
    ];
  });
  return { ...Object.fromEntries(table), whole: [rates(theirs.token), rates(theirs.cue)] };
}
