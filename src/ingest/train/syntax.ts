import { decodeModel, encodeModel } from '../models/format.ts';
import { quantise } from '../models/quantise.ts';
import type { SyntaxMeta } from '../syntax/meta.ts';
import { InputMaker } from '../syntax/parse-input.ts';
import { Syntax } from '../syntax/syntax.ts';
import { wordFacts } from '../syntax/words.ts';
import type { GoldSentence } from './align.ts';
import { labelNumber, labelSet, learnLabels } from './labels.ts';
import { learnLemmas } from './lemmas.ts';
import { learnMoves } from './moves.ts';
import { goldTree } from './oracle.ts';
import { scoreSyntax } from './score-syntax.ts';
import { learnTags } from './tagger.ts';
import { type Habits, learnHabits, tagSet } from './tags.ts';
import type { DataSource, Trainer } from './trainer.ts';
import { treebankSentences, treebankWords } from './treebanks.ts';

/** Features are slots in a space of 2 to the power of `bits`. Weights smaller than this are left out; larger than that are cut. In perceptron units: one is a correction never taken back. */
const shipped = {
  bits: 22,
  tags: { least: 0.5, ceiling: 40 },
  moves: { least: 1, ceiling: 40 },
  labels: { least: 1, ceiling: 40 },
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
  const { bits } = limits;
  const tags = tagSet(sentences, 20);
  const habits = learnHabits(sentences, tags);
  const labels = labelSet(sentences, 20);
  say(`${sentences.length} sentences: learning ${tags.length} tags`);
  const tagger = learnTags(sentences, tags, habits, bits, true);
  say('tagging the text to be parsed');
  const { guesses } = learnTags(sentences, tags, habits, bits, false);
  const inputs = new InputMaker(tags);
  const lessons = sentences.map((sentence, index) => {
    const words = sentence.texts.map((text) => wordFacts(text, (lower) => habits.numbers.get(lower) ?? 0));
    const tree = goldTree(sentence.heads);
    const input = inputs.make(words, guesses[index] ?? new Uint8Array());
    const numbers = Uint8Array.from(sentence.labels, (label) => labelNumber(labels, label));
    return { input, tree, heads: tree.heads, labels: numbers };
  });
  say('learning heads');
  const moves = learnMoves(lessons, bits);
  say(`learning ${labels.length} labels`);
  const arcs = learnLabels(lessons, labels.length, bits);
  const meta: SyntaxMeta = { tags, labels, ...listed(habits), lemmas: learnLemmas(sentences, tags) };
  const matrices = [
    quantise(tagger.learner.learned('tags', limits.tags.least), limits.tags.ceiling),
    quantise(moves.learned('moves', limits.moves.least), limits.moves.ceiling),
    quantise(arcs.learned('labels', limits.labels.least), limits.labels.ceiling),
  ];
  return encodeModel({ name: 'syntax', meta, matrices });
}

/** Words by habit and by choice, as the model's meta has them. */
function listed(habits: Habits): Pick<SyntaxMeta, 'habits' | 'choices'> {
  const byHabit: string[][] = [];
  for (const [word, number] of habits.numbers) {
    byHabit[number - 1] ??= [];
    byHabit[number - 1]?.push(word);
  }
  const byChoice: Record<string, string[]> = {};
  const add = (choices: string, word: string) => {
    byChoice[choices] ??= [];
    byChoice[choices]?.push(word);
  };
  for (const [word, choices] of habits.choices) add(choices.join(' '), word);
  for (const [word, tag] of habits.sure) add(String(tag), word);
  return {
    habits: byHabit.map((words) => words.sort().join(' ')),
    choices: Object.fromEntries(
      Object.entries(byChoice)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([choices, words]) => [choices, words.sort().join(' ')]),
    ),
  };
}

function sized(source: Omit<DataSource, 'sentences' | 'words'>, sentences: readonly GoldSentence[]): DataSource {
  const words = sentences.reduce((sum, sentence) => sum + sentence.texts.length, 0);
  return { ...source, sentences: sentences.length, words };
}
