import { AttributionModel } from '../attribution/model.ts';
import { type Figures, figuresOf } from '../evaluate/figures.ts';
import { type GoldArticle, readGoldLine } from '../evaluate/gold.ts';
import { match } from '../evaluate/matching.ts';
import { findWords } from '../evaluate/words.ts';
import { findAttributions } from '../extract/attributions.ts';
import { readDocument } from '../extract/document.ts';
import { decodeModel } from '../models/format.ts';
import { trainAttribution } from './attribution.ts';
import type { ModelCard, Trainer, TrainingData } from './trainer.ts';

const files = { train: 'corpus/train.jsonl', dev: 'corpus/dev.jsonl' };

/** Makes the model of cues, contents and sources from Onrecord's own corpus; it needs the syntax model beside it. */
export const attributionTrainer: Trainer = {
  name: 'attribution',
  train(data, say) {
    const bytes = trainAttribution(readCorpus(data, files.train), say);
    return { bytes, card: cardOf(data, bytes) };
  },
};

/** What is written beside the model: its data, and its scores on the articles held out. */
export function cardOf(data: TrainingData, bytes: Uint8Array): ModelCard {
  const articles = readCorpus(data, files.train);
  const figures = measure(readCorpus(data, files.dev), new AttributionModel(decodeModel(bytes)));
  return {
    purpose: 'who said what in English news: cues, contents and sources',
    trainedOn: [
      {
        name: "Onrecord's corpus of invented news articles",
        files: [files.train],
        licence: 'ours',
        sentences: articles.reduce((sum, { raw }) => sum + readDocument(raw).sentences.length, 0),
        words: articles.reduce((sum, { raw }) => sum + findWords(raw.text).length, 0),
      },
    ],
    notice: 'Weights made from articles written for Onrecord; no text of anybody else is in them.',
    scores: { [files.dev]: scoresOf(figures) },
  };
}

function readCorpus(data: TrainingData, file: string): readonly GoldArticle[] {
  return data
    .read(file)
    .split('\n')
    .flatMap((line, index) => (line.trim() ? [readGoldLine(line, `${file}, line ${index + 1}`)] : []));
}

function measure(articles: readonly GoldArticle[], model: AttributionModel): Figures {
  return figuresOf(
    articles.map(({ raw, attributions }) => {
      const found = findAttributions(readDocument(raw), model).map(({ content, source, cue }) => ({
        content,
        source: source ? [source] : [],
        cue: cue ? [cue.span] : [],
      }));
      return match(raw.text, attributions, found);
    }),
  );
}

function scoresOf({ content, source, cue }: Figures): Readonly<Record<string, number>> {
  const round = (share: number) => Math.round(share * 10_000) / 10_000;
  return {
    strict: round(content.strict.ALL.f1),
    match: round(content.match.ALL.f1),
    joint: round(content.joint.ALL.f1),
    directJoint: round(content.joint.DIRECT.f1),
    mixedJoint: round(content.joint.MIXED.f1),
    indirectJoint: round(content.joint.INDIRECT.f1),
    source: round(source.ALL.overlap),
    cue: round(cue.f1),
  };
}
