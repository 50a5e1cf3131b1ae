import type { WordForm } from '../document-types.ts';
import type { Model } from '../models/format.ts';
import { loadModel } from '../models/load.ts';
import { FeatureTable, TripleTable } from '../models/table.ts';
import { ArcLabels } from './arc-labels.ts';
import { Forms } from './forms.ts';
import type { SyntaxMeta } from './meta.ts';
import type { ParseInput } from './move-features.ts';
import { InputMaker } from './parse-input.ts';
import { Parser } from './parser.ts';
import { SureMoves } from './sure-moves.ts';
import { Tagger } from './tagger.ts';
import { type Entry, Vocabulary } from './vocabulary.ts';
import type { WordFacts } from './words.ts';

/** A sentence's syntax, word by word: parallel lists, as long as the sentence. */
export interface SentenceParse {
  /** Each word as it was given, tagged; the same is the same object everywhere, as far as it is remembered. */
  readonly forms: readonly WordForm[];
  /** Index of the head in the sentence; -1 for the root, of which there is one. Every arc is projective. */
  readonly head: Int32Array;
  /** Label of Universal Dependencies: nsubj, nsubj:pass, ccomp, obl:agent, ... */
  readonly label: readonly string[];
}

/** Tagger, lemmatiser and parser of one model. */
export class Syntax {
  readonly #vocabulary: Vocabulary;
  readonly #tagger: Tagger;
  readonly #inputs: InputMaker;
  readonly #parser: Parser;
  readonly #labels: readonly string[];
  readonly #forms: Forms;
  /** Where the last sentence's words stood. */
  #room: ParseInput | undefined;

  constructor(model: Model) {
    const meta = model.meta as SyntaxMeta;
    const tags = new FeatureTable(model.table('tags'));
    const root = meta.labels.indexOf('root');
    this.#vocabulary = new Vocabulary(meta, tags, meta.tags.length);
    this.#tagger = new Tagger(tags, this.#vocabulary, meta.tags.length);
    this.#inputs = new InputMaker(meta.tags);
    this.#parser = new Parser(
      new SureMoves(meta.sureMoves),
      new TripleTable(model.table('moves')),
      new FeatureTable(model.table('labels')),
      new ArcLabels(meta.arcs, meta.labels.length, root),
      root,
    );
    this.#labels = meta.labels;
    this.#forms = new Forms(meta.tags, meta.lemmas);
  }

  /**
   * Parses a sentence, given as its words and marks in typewriter's marks (`plainView`).
   * Time is linear in its length.
   */
  parse(texts: readonly string[]): SentenceParse {
    const { length } = texts;
    const entries = new Array<Entry>(length);
    const facts = new Array<WordFacts>(length);
    for (let index = 0; index < length; index++) {
      const entry = this.#vocabulary.entry(texts[index] as string);
      entries[index] = entry;
      facts[index] = entry.facts;
    }
    const tags = this.#tagger.tag(entries, facts);
    const input = this.#inputs.make(facts, tags, this.#room);
    this.#room = input;
    const heads = this.#parser.heads(input);
    const labels = this.#parser.labels(input, heads);
    const forms = new Array<WordForm>(length);
    const head = new Int32Array(length);
    const label = new Array<string>(length);
    for (let index = 0; index < length; index++) {
      forms[index] = this.#forms.of(entries[index] as Entry, tags[index] as number);
      head[index] = (heads[index + 1] as number) - 1;
      label[index] = this.#labels[labels[index] as number] as string;
    }
    return { forms, head, label };
  }
}

let loaded: Syntax | null = null;

/** Parses a sentence with the shipped model, which is loaded when it is first needed. See `Syntax.parse`. */
export function parseSentence(texts: readonly string[]): SentenceParse {
  loaded ??= new Syntax(loadModel('syntax'));
  return loaded.parse(texts);
}
