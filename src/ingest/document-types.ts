/**
 * The words of the ingest side: from raw text to linked statements. Everything is readonly, every offset is a UTF-16
 * code unit into `RawArticle.text`, and every span carries its own text so that the first law can be checked anywhere:
 * `article.text.slice(span.start, span.end) === span.text`, with `0 <= start < end`.
 */

/** A stretch of an article's text; `text` is exactly what stands between `start` and `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A calendar day, YYYY-MM-DD, years 0001 to 9999. */
export type Day = string;

/** What a format reader hands to extraction. `text` is final: it is stored as it stands and spans point into it. */
export interface RawArticle {
  /** What makes two readings of the same article one: a URL, an id or a file's address, with its scheme in front. */
  readonly key: string;
  readonly text: string;
  /** The headline where the input names it apart; otherwise it is looked for in the text's first line. */
  readonly headline: string | null;
  readonly publishedOn: Day | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** What the file, the line or the page was called, for reports. */
export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

export type PassageKind = 'HEADLINE' | 'BODY' | 'CAPTION' | 'CREDIT';

/** A paragraph or line of the article by what it is; statements are looked for in HEADLINE and BODY. */
export interface Passage {
  readonly index: number;
  readonly kind: PassageKind;
  readonly span: Span;
}

/** The place line in front of the first paragraph; `agency` is the name in its brackets, where there is one. */
export interface Dateline {
  readonly span: Span;
  readonly place: string;
  readonly agency: Span | null;
}

/**
 * A word or mark as it is written and tagged, wherever it stands. `pos` is a Universal Dependencies tag (NOUN, PROPN, VERB, AUX, PUNCT,
 * ...), `tag` the finer one of the Penn Treebank (VBD, VBN, NNS, PRP$, ...); `lower` and `lemma`, the dictionary form, are lower case.
 */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  readonly tag: string;
}

/** A word or mark with its place in the text and in its sentence's tree. */
export interface Token extends WordForm {
  readonly start: number;
  readonly end: number;
  /** The same form is one object for most of its places. */
  readonly form: WordForm;
  /** The word on which it depends: an index into `Document.tokens`, of the same sentence; -1 for the sentence's root. */
  readonly head: number;
  /** How it depends on it: a label of Universal Dependencies (nsubj, nsubj:pass, ccomp, obl:agent, ...); "root" for the root. */
  readonly label: string;
}

/** A sentence of a passage: tokens `firstToken` up to, not including, `endToken`. */
export interface Sentence {
  readonly index: number;
  readonly passage: number;
  readonly span: Span;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Words between quotation marks. `span` excludes the marks, `outer` includes those that are there. */
export interface Quotation {
  readonly span: Span;
  readonly outer: Span;
  /** 0 for outermost; 1 for a quotation inside a quotation, and so on. */
  readonly depth: number;
  /** True where no closing mark was found in the passage: the next passage may open with the rest. */
  readonly open: boolean;
}

/** A name in a credit line, and what it is credited with. */
export interface CreditLine {
  readonly role: CreditRole;
  readonly span: Span;
}

/** How an article is laid out. Passages are in text order. */
export interface Layout {
  readonly raw: RawArticle;
  readonly text: string;
  readonly headline: string;
  readonly dateline: Dateline | null;
  readonly passages: readonly Passage[];
  readonly credits: readonly CreditLine[];
}

/** The article cut up: what every later pass reads. Sentences, tokens and quotations are in text order. */
export interface Document extends Layout {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
}

export type CreditRole = 'REPORTING' | 'WRITING' | 'EDITING' | 'PHOTOGRAPHY';
