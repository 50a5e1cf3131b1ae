import type { RawArticle } from '../document-types.ts';
import type { Extraction, Statement } from '../types.ts';
import { type Calibration, calibrationOf } from './calibration.ts';
import { type Figures, figuresOf, part } from './figures.ts';
import type { GoldArticle, GoldAttribution } from './gold.ts';
import { match } from './matching.ts';
import { type Particulars, type PredictedStatement, particularsOf, type Reading } from './particulars.ts';
import { type Phenomenon, type PhenomenonFigures, phenomenaOf } from './phenomena.ts';
import { isSpeechCue } from './speech-cues.ts';
import { findWords } from './words.ts';

/** What extraction is worth on labelled articles. */
export interface Evaluation {
  readonly articles: number;
  /** Articles read a second, by the clock that was given. */
  readonly articlesPerSecond: number;
  /** The same as words: articles differ in length. */
  readonly wordsPerSecond: number;
  readonly all: Figures;
  /** Labels of speech against predictions of speech: without THOUGHT on either side. */
  readonly speech: Figures;
  /** Labels whose cues are of plain speech against predictions whose cues are. */
  readonly speechCues: Figures;
  readonly particulars: Particulars | null;
  /** Recall by what makes labels hard. */
  readonly phenomena: Readonly<Record<Phenomenon, PhenomenonFigures>>;
  /** What confidences are worth. */
  readonly calibration: Calibration;
}

/**
 * Reads the articles with `extract` and holds what comes out against their labels.
 * @param clock milliseconds that went by; the processor's time rather than the wall's is the fairer measure
 * @param warmUp how many articles are read before the clock starts, the same ones again if need be: speed is that of a process
 * under way, as in the reading of a folder, without loading and without the first runs of every function
 */
export function evaluate(
  articles: readonly GoldArticle[],
  extract: (raw: RawArticle) => Extraction,
  clock: () => number,
  warmUp = 0,
): Evaluation {
  for (let read = 0; read < warmUp; read++) extract((articles[read % articles.length] as GoldArticle).raw);
  const started = clock();
  const extractions = articles.map((article) => extract(article.raw));
  const seconds = (clock() - started) / 1000;
  const readings = articles.map((article, index): Reading => {
    const extraction = extractions[index] as Extraction;
    const predicted = extraction.statements.map(toTriple);
    return { article, extraction, matching: match(article.raw.text, article.attributions, predicted) };
  });
  const among = (isLabel: (label: GoldAttribution) => boolean, isStatement: (statement: Statement) => boolean) =>
    figuresOf(
      readings.map(({ article, extraction }) =>
        match(
          article.raw.text,
          article.attributions.filter(isLabel),
          extraction.statements.filter(isStatement).map(toTriple),
        ),
      ),
    );
  return {
    articles: articles.length,
    articlesPerSecond: part(articles.length, seconds),
    wordsPerSecond: part(
      articles.reduce((sum, article) => sum + findWords(article.raw.text).length, 0),
      seconds,
    ),
    all: figuresOf(readings.map((reading) => reading.matching)),
    speech: among(
      ({ speech }) => speech,
      ({ act }) => act !== 'THOUGHT',
    ),
    speechCues: among(
      ({ plain }) => plain,
      ({ cue }) => isSpeechCue(cue?.span.text ?? ''),
    ),
    particulars: particularsOf(readings),
    phenomena: phenomenaOf(readings),
    calibration: calibrationOf(readings),
  };
}

function toTriple(statement: Statement): PredictedStatement {
  return {
    content: statement.content,
    source: statement.source ? [statement.source] : [],
    cue: statement.cue ? [statement.cue.span] : [],
    statement,
  };
}
