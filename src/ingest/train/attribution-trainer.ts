import { AttributionModel } from '../attribution/model.ts';
import { type Figures, figuresOf } from '../evaluate/figures.ts';
import type { GoldArticle } from '../evaluate/gold.ts';
import { match } from '../evaluate/matching.ts';
import { findAttributions } from '../extract/attributions.ts';
import { readDocument } from '../extract/document.ts';
import { decodeModel } from '../models/format.ts';
import { trainAttribution } from './attribution.ts';
import { heldOut, trainingCorpus } from './corpus.ts';
import type { DataSource, ModelCard, Trainer } from './trainer.ts';

/** Makes the model of cues, contents and sources from Onrecord's own articles; it needs the syntax model beside it. */
export const attributionTrainer: Trainer = {
  name: 'attribution',
  train(data, say) {
    const { articles, sources } = trainingCorpus(data);
    const bytes = trainAttribution(articles, say);
    return { bytes, card: cardOf(sources, heldOut.read(data), bytes) };
  },
};

/** What is written beside the model: its data, and its scores on the articles held out. */
function cardOf(trainedOn: readonly DataSource[], unseen: readonly GoldArticle[], bytes: Uint8Array): ModelCard {
  const figures = measure(unseen, new AttributionModel(decodeModel(bytes)));
  return {
    purpose: 'who said what in English news: cues, contents and sources',
    trainedOn,
    notice: 'Weights made from articles written for Onrecord; no text of anybody else is in them.',
    scores: { [heldOut.file]: scoresOf(figures) },
  };
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
