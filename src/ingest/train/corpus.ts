import { type GoldArticle, readGoldLine } from '../evaluate/gold.ts';
import { findWords } from '../evaluate/words.ts';
import { readDocument } from '../extract/document.ts';
import { readTaggedArticle } from './tagged.ts';
import type { DataSource, TrainingData } from './trainer.ts';

/** Labelled articles of ours, and what the card says of them. */
export interface Corpus {
  readonly articles: readonly GoldArticle[];
  readonly sources: readonly DataSource[];
}

/** What is trained on: the corpus in the data folder, then the repository's own articles. */
export function trainingCorpus(data: TrainingData): Corpus {
  const file = 'corpus/train.jsonl';
  const invented = readCorpus(data, file);
  const tagged = data.tagged().map(({ file: name, content }) => readTaggedArticle(content, name));
  return {
    articles: [...invented, ...tagged],
    sources: [
      sourceOf("Onrecord's corpus of invented news articles", file, invented),
      sourceOf("Onrecord's labelled articles in its repository", 'src/ingest/train/articles/*.txt', tagged),
    ],
  };
}

/** The articles that training never sees. */
export const heldOut = { file: 'corpus/dev.jsonl', read: (data: TrainingData) => readCorpus(data, 'corpus/dev.jsonl') };

function readCorpus(data: TrainingData, file: string): readonly GoldArticle[] {
  return data
    .read(file)
    .split('\n')
    .flatMap((line, index) => (line.trim() ? [readGoldLine(line, `${file}, line ${index + 1}`)] : []));
}

function sourceOf(name: string, file: string, articles: readonly GoldArticle[]): DataSource {
  return {
    name,
    files: [file],
    licence: 'ours',
    sentences: articles.reduce((sum, { raw }) => sum + readDocument(raw).sentences.length, 0),
    words: articles.reduce((sum, { raw }) => sum + findWords(raw.text).length, 0),
  };
}
