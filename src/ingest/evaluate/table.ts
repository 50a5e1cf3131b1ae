import type { Calibration } from './calibration.ts';
import type { Evaluation } from './evaluate.ts';
import { type Figures, kinds, type Measure, measures, type Rate } from './figures.ts';
import type { Outcome, Particulars } from './particulars.ts';
import { phenomena } from './phenomena.ts';

/** The figures as lines for a person to read, in percent; triples are precision, recall and F1. */
export function tableOf(evaluation: Evaluation): readonly string[] {
  const { articles, articlesPerSecond, wordsPerSecond, all, speech, speechCues, particulars } = evaluation;
  return [
    `${articles} articles, ${articlesPerSecond.toFixed(1)} a second of processor time once under way (${wordsPerSecond.toFixed(0)} words)`,
    'Triples are precision, recall and F1 in percent.',
    '',
    ...section('All attributions', all),
    '',
    ...section('All but inner states', speech),
    '',
    ...section('Speech cues alone', speechCues),
    ...(particulars ? ['', ...particularLines(particulars)] : []),
    '',
    ...phenomenonLines(evaluation),
    '',
    ...calibrationLines(evaluation.calibration),
  ];
}

function phenomenonLines(evaluation: Evaluation): readonly string[] {
  return [
    row('Recall by sort of label', ['labelled', 'matched', 'joint']),
    ...phenomena.flatMap((name) => {
      const { labels, match, joint } = evaluation.phenomena[name];
      const words = name.toLowerCase().replaceAll('_', ' ');
      return labels > 0 ? [row(words, [String(labels).padStart(5), percent(match), percent(joint)])] : [];
    }),
  ];
}

function calibrationLines({ steps, error }: Calibration): readonly string[] {
  return [
    row('Confidence', ['statements', 'mean confidence', 'right']),
    ...steps.map(({ from, to, count, confidence, right }) =>
      row(`${from.toFixed(1)} to ${to.toFixed(1)}`, [String(count).padStart(5), percent(confidence), percent(right)]),
    ),
    row('mean distance of the two', ['', percent(error)]),
  ];
}

const names: Readonly<Record<Measure, string>> = {
  strict: 'content, exact',
  soft: 'content, shared words',
  match: 'content, matched',
  joint: 'joint',
  jointHead: 'joint, by head word',
  jointStrict: 'joint, exact',
};

function section(title: string, figures: Figures): readonly string[] {
  const counts = kinds.map((kind) => `${figures.gold[kind]} / ${figures.predicted[kind]}`);
  return [
    row(
      title,
      kinds.map((kind) => kind.toLowerCase()),
    ),
    row('labelled / predicted', counts),
    ...measures.map((measure) =>
      row(
        names[measure],
        kinds.map((kind) => triple(figures.content[measure][kind])),
      ),
    ),
    row(
      'source: a shared word',
      kinds.map((kind) => percent(figures.source[kind].overlap)),
    ),
    row(
      'source: head word',
      kinds.map((kind) => percent(figures.source[kind].head)),
    ),
    row(
      'source: exact',
      kinds.map((kind) => percent(figures.source[kind].exact)),
    ),
    row(
      'source: missing',
      kinds.map((kind) => percent(figures.source[kind].missing)),
    ),
    row(
      'no source, left empty',
      kinds.map((kind) => `${percent(figures.source[kind].leftEmpty)} of ${figures.source[kind].sourceless}`),
    ),
    row('cue', [triple(figures.cue)]),
    row('content, by words', [triple(figures.tokens)]),
  ];
}

function particularLines(figures: Particulars): readonly string[] {
  return [
    'Of the statements whose content was matched',
    row('act', [outcome(figures.act)]),
    row('act, of speech', [outcome(figures.speechAct)]),
    row('stance not asserted', [triple(figures.notAsserted)]),
    row('addressees', [triple(figures.addressees)]),
    row('day', [outcome(figures.day)]),
    row('no day, given one', [`${percent(figures.undated.dated)} of ${figures.undated.of}`]),
    row('speaker', [outcome(figures.speaker)]),
    row('speaker of a pronoun', [outcome(figures.pronoun)]),
    row('not in the cast, given', [`${percent(figures.outsiders.given)} of ${figures.outsiders.of}`]),
  ];
}

const row = (name: string, cells: readonly string[]) =>
  (name.padEnd(36) + cells.map((cell) => cell.padEnd(20)).join('')).trimEnd();
const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
const triple = ({ precision, recall, f1 }: Rate) => [precision, recall, f1].map(percent).join(' ');
const outcome = ({ of, right, wrong, none }: Outcome) =>
  `${percent(right)} right, ${percent(wrong)} wrong, ${percent(none)} none, of ${of}`;
