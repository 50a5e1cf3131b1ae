import type { Model } from '../models/format.ts';
import { loadModel } from '../models/load.ts';
import { hintNumbers } from './hints.ts';
import { Lemmatiser } from './lemmas.ts';
import type { SyntaxMeta } from './meta.ts';
import { InputMaker, partOf } from './parse-input.ts';
import { Parser } from './parser.ts';
import { Tagger } from './tagger.ts';
import { Vocabulary } from './vocabulary.ts';

/** A sentence's syntax, word by word: parallel lists, as long as the sentence. */
export interface SentenceParse {
  /** Part of speech of Universal Dependencies: NOUN, PROPN, VERB, AUX, PUNCT, ... */
  readonly pos: readonly string[];
  /** The finer tag of the Penn Treebank: VBD, VBN, NNS, PRP$, ... */
  readonly tag: readonly string[];
  /** Dictionary form, lower case. */
  readonly lemma: readonly string[];
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
  readonly #parts: readonly string[];
  readonly #fine: readonly string[];

  constructor(model: Model) {
    const meta = model.meta as SyntaxMeta;
    const tags = model.matrix('tags');
    this.#vocabulary = new Vocabulary(meta, tags, new Lemmatiser(meta.tags, meta.lemmas));
    this.#tagger = new Tagger(tags, this.#vocabulary);
    this.#inputs = new InputMaker(meta.tags);
    this.#parser = new Parser(model.matrix('moves'), model.matrix('labels'), meta.labels.indexOf('root'));
    this.#labels = meta.labels;
    this.#parts = meta.tags.map(partOf);
    this.#fine = meta.tags.map((tag) => tag.slice(tag.indexOf('.') + 1));
  }

  /**
   * Parses a sentence, given as its words and marks in typewriter's marks (`plainView`), with wink-nlp's parts of speech as hints.
   * Time is linear in its length.
   */
  parse(texts: readonly string[], hints: readonly string[]): SentenceParse {
    const entries = texts.map((text) => this.#vocabulary.entry(text));
    const tags = this.#tagger.tag(entries, hintNumbers(hints));
    const input = this.#inputs.make(
      entries.map((entry) => entry.facts),
      tags,
    );
    const heads = this.#parser.heads(input);
    const labels = this.#parser.labels(input, heads);
    const { length } = texts;
    const head = new Int32Array(length);
    const pos = new Array<string>(length);
    const tag = new Array<string>(length);
    const lemma = new Array<string>(length);
    const label = new Array<string>(length);
    for (let index = 0; index < length; index++) {
      const number = tags[index] as number;
      head[index] = (heads[index + 1] as number) - 1;
      pos[index] = this.#parts[number] as string;
      tag[index] = this.#fine[number] as string;
      label[index] = this.#labels[labels[index] as number] as string;
      const entry = entries[index];
      lemma[index] = entry ? this.#vocabulary.lemma(entry, number) : '';
    }
    return { pos, tag, lemma, head, label };
  }
}

let loaded: Syntax | null = null;

/** Parses a sentence with the shipped model, which is loaded when it is first needed. See `Syntax.parse`. */
export function parseSentence(texts: readonly string[], hints: readonly string[]): SentenceParse {
  loaded ??= new Syntax(loadModel('syntax'));
  return loaded.parse(texts, hints);
}
