import { cueVerbs } from '../lexicon/cues.ts';
import { decodeModel, encodeModel } from '../models/format.ts';
import { ArcLabels } from '../syntax/arc-labels.ts';
import type { SyntaxMeta } from '../syntax/meta.ts';
import { InputMaker } from '../syntax/parse-input.ts';
import { SureMoves } from '../syntax/sure-moves.ts';
import { Syntax } from '../syntax/syntax.ts';
import { wordFacts } from '../syntax/words.ts';
import type { GoldSentence } from './align.ts';
import { labelNumber, labelSet, learnArcs, learnLabels } from './labels.ts';
import { learnLemmas } from './lemmas.ts';
import { learnMoves } from './moves.ts';
import { goldTree } from './oracle.ts';
import { scoreSyntax } from './score-syntax.ts';
import { learnSureMoves } from './sure-moves.ts';
import { guessTags, learnTags } from './tagger.ts';
import { byHabit, learnHabits, tagSet } from './tags.ts';
import type { DataSource, Trainer } from './trainer.ts';
import { treebankSentences, treebankWords } from './treebanks.ts';

/** Each table is learned with 2 to the power of `bits` weights; larger ones than `ceiling` are cut to it: one is a correction never taken back. */
const shipped = {
  tags: { bits: 18, ceiling: 40 },
  moves: { bits: 21, ceiling: 100 },
  labels: { bits: 20, ceiling: 40 },
};

const sources = [
  { name: 'English Web Treebank (UD 2.16)', files: ['ud/ewt-train.conllu'], licence: 'CC BY-SA 4.0' },
  {
    name: 'GUM: news, interview, biography, speech, textbook and vlog (UD)',
    files: ['ud/gum-train.conllu'],
    licence: 'CC BY',
  },
];

/** Part of speech, lemma and dependencies of English. */
export const syntaxTrainer: Trainer = {
  name: 'syntax',
  train: (data, say) => {
    const parts = sources.map((source) => source.files.flatMap((file) => treebankSentences(data.read(file), file)));
    const bytes = trainSyntax(parts.flat(), say);
    const syntax = new Syntax(decodeModel(bytes));
    const scores: Record<string, Record<string, number>> = {};
    for (const name of ['ewt', 'gum']) {
      const dev = data.read(`ud/${name}-dev.conllu`);
      scores[`${name}-dev, our tokens`] = scoreSyntax(syntax, treebankSentences(dev, name));
      scores[`${name}-dev, the treebank's tokens`] = scoreSyntax(syntax, treebankWords(dev, name));
    }
    const trainedOn = sources.map((source, index) => sized(source, parts[index] ?? []));
    return {
      bytes,
      card: {
        purpose: 'part of speech, dictionary form and dependencies of English sentences',
        trainedOn,
        notice:
          'Weights made from the English Web Treebank (CC BY-SA 4.0, creativecommons.org/licenses/by-sa/4.0) and from parts of the Georgetown University Multilayer corpus (CC BY); no text of either is in them but single words.',
        scores,
      },
    };
  },
};

/** The bytes of a syntax model learned from sentences; a few sentences need lower `limits` than those of the model that ships. */
export function trainSyntax(
  sentences: readonly GoldSentence[],
  say: (line: string) => void,
  limits = shipped,
): Uint8Array {
  const tags = tagSet(sentences, 20);
  const habits = learnHabits(sentences, tags);
  const labels = labelSet(sentences, 20);
  say(`${sentences.length} sentences: learning ${tags.length} tags`);
  const tagLearner = learnTags(sentences, tags, habits, limits.tags.bits);
  say('tagging the text to be parsed');
  const guesses = guessTags(sentences, tags, limits.tags);
  const inputs = new InputMaker(tags);
  const lessons = sentences.map((sentence, index) => {
    const words = sentence.texts.map((text) => {
      const lower = text.toLowerCase();
      return wordFacts(text, lower, habits.numbers.get(lower) ?? 0);
    });
    const tree = goldTree(sentence.heads);
    const input = inputs.make(words, guesses[index] ?? new Uint8Array());
    const numbers = Uint8Array.from(sentence.labels, (label) => labelNumber(labels, label));
    return { input, tree, heads: tree.heads, labels: numbers };
  });
  say('learning heads');
  const sureMoves = learnSureMoves(lessons);
  const moves = learnMoves(lessons, new SureMoves(sureMoves), limits.moves.bits);
  say(`learning ${labels.length} labels`);
  const arcs = learnArcs(lessons);
  const arcLabels = new ArcLabels(arcs, labels.length, labels.indexOf('root'));
  const arcLearner = learnLabels(lessons, arcLabels, limits.labels.bits);
  const { choices, kinds, open } = habits;
  const lemmas = learnLemmas(
    sentences,
    tags,
    cueVerbs.map((entry) => entry.split(' ', 1)[0] as string),
  );
  const meta: SyntaxMeta = {
    tags,
    labels,
    habits: byHabit(habits.numbers),
    choices,
    kinds,
    open,
    arcs,
    sureMoves,
    lemmas,
  };
  const tables = [
    tagLearner.learned('tags', limits.tags.ceiling),
    moves.learnedTriples('moves', limits.moves.ceiling),
    arcLearner.learned('labels', limits.labels.ceiling),
  ];
  return encodeModel({ name: 'syntax', meta, tables });
}

function sized(source: Omit<DataSource, 'sentences' | 'words'>, sentences: readonly GoldSentence[]): DataSource {
  const words = sentences.reduce((sum, sentence) => sum + sentence.texts.length, 0);
  return { ...source, sentences: sentences.length, words };
}
