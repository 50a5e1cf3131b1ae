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

/** A paragraph or line of the article by what it is; statements are looked for in BODY only. */
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
 * A word or mark with its place in the sentence's tree. `pos` is a Universal Dependencies tag (NOUN, PROPN, VERB, AUX, PUNCT, ...),
 * `tag` the finer one of the Penn Treebank (VBD, VBN, NNS, PRP$, ...); `lemma` is lower case.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  readonly tag: string;
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

/** The article cut up: what every later pass reads. Passages, sentences, tokens and quotations are in text order. */
export interface Document {
  readonly raw: RawArticle;
  readonly text: string;
  readonly headline: string;
  readonly dateline: Dateline | null;
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly credits: readonly CreditLine[];
}

export type SpeakerType = 'PERSON' | 'ORGANISATION';

export type OrganisationKind =
  | 'STATE'
  | 'GOVERNMENT_BODY'
  | 'INTERGOVERNMENTAL'
  | 'PARTY'
  | 'ARMED_GROUP'
  | 'COMPANY'
  | 'MEDIA'
  | 'NON_PROFIT'
  | 'ACADEMIC'
  | 'SPORT'
  | 'OTHER';

/** How the words of a mention stand for somebody. */
export type MentionKind = 'NAME' | 'ALIAS' | 'ROLE' | 'PRONOUN';

/** Words that stand for one person or organisation; `entity` is its index in `Extraction.entities`. */
export interface Mention {
  readonly span: Span;
  readonly kind: MentionKind;
  readonly entity: number;
}

/** An office or role that the article gives a person; `organisation` is an entity's index, or null. */
export interface Affiliation {
  readonly span: Span;
  /** The office in the article's words, without "former" and the person's name: "NATO Secretary-General". */
  readonly title: string;
  readonly former: boolean;
  readonly organisation: number | null;
}

export type Gender = 'FEMALE' | 'MALE' | 'UNKNOWN';

/** A person or an organisation of one article: the longest name, every other way it is named, and what is said of it. */
export interface Entity {
  readonly index: number;
  readonly type: SpeakerType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Organisations only; OTHER for a person. */
  readonly kind: OrganisationKind;
  readonly gender: Gender;
  readonly affiliations: readonly Affiliation[];
}

export type CreditRole = 'REPORTING' | 'WRITING' | 'EDITING' | 'PHOTOGRAPHY';

export interface Credit {
  readonly role: CreditRole;
  readonly span: Span;
  /** The person's entity. */
  readonly entity: number;
}

export type StatementKind = 'DIRECT' | 'MIXED' | 'INDIRECT';

export type SpeechAct =
  | 'STATE'
  | 'ASK'
  | 'REQUEST'
  | 'PROMISE'
  | 'ANNOUNCE'
  | 'DENY'
  | 'REFUSE'
  | 'WARN'
  | 'ACCUSE'
  | 'CRITICISE'
  | 'PRAISE'
  | 'AGREE'
  | 'SUGGEST'
  | 'OTHER';

/** THOUGHT marks an inner state without speech ("believes", "plans to"): recognised, scored, never stored. */
export type AttributionAct = SpeechAct | 'THOUGHT';

export type Stance = 'ASSERTED' | 'NEGATED' | 'DECLINED' | 'HYPOTHETICAL';

/** The words that report a statement; `lemma` is its verb's or noun's dictionary form, particles included. */
export interface Cue {
  readonly span: Span;
  readonly lemma: string;
  /** The cue's head word in `Document.tokens`. */
  readonly token: number;
}

/** Content, cue and source tied together, before anybody knows who the source is. */
export interface Attribution {
  readonly content: readonly Span[];
  readonly quotations: readonly Span[];
  readonly kind: StatementKind;
  readonly cue: Cue | null;
  readonly source: Span | null;
  /** Further sources of the same words: "Google and Yahoo said". `source` covers the whole phrase. */
  readonly sources: readonly Span[];
  /** Index of the attribution that this one continues without a cue, or null. */
  readonly continues: number | null;
  /** How sure the finding of content, cue and source is, 0 to 1. */
  readonly confidence: number;
}

/** An attribution with the rest of what its words tell: how, to whom, through what and when. Nobody is identified yet. */
export interface JudgedAttribution extends Attribution {
  readonly act: AttributionAct;
  readonly stance: Stance;
  readonly addressees: readonly Span[];
  readonly medium: Span | null;
  readonly saidOn: Day | null;
  readonly saidOnSpan: Span | null;
}

export type Resolution = 'NAMED' | 'ALIAS' | 'ROLE' | 'PRONOUN' | 'CONTINUED' | 'UNRESOLVED';

export interface Addressee {
  readonly span: Span;
  readonly entity: number | null;
}

export interface Medium {
  readonly span: Span;
  readonly entity: number | null;
}

/** A statement with everything the article itself tells of it. Entities are indexes into `Extraction.entities`. */
export interface Statement {
  readonly index: number;
  readonly passage: number;
  readonly kind: StatementKind;
  /** The content's spans joined by a space. */
  readonly text: string;
  readonly content: readonly Span[];
  readonly quotations: readonly Span[];
  readonly cue: Cue | null;
  readonly source: Span | null;
  readonly act: AttributionAct;
  readonly stance: Stance;
  readonly speaker: number | null;
  readonly coSpeakers: readonly number[];
  readonly resolution: Resolution;
  /** Mentions that lead from the source's words to the speaker, nearest first. */
  readonly evidence: readonly Span[];
  readonly addressees: readonly Addressee[];
  readonly medium: Medium | null;
  readonly saidOn: Day | null;
  readonly saidOnSpan: Span | null;
  readonly confidence: number;
}

export type DateBasis = 'GIVEN' | 'INFERRED' | 'UNKNOWN';

/** All that one article yields; the same text always yields the same extraction. */
export interface Extraction {
  readonly raw: RawArticle;
  readonly headline: string;
  readonly language: string;
  readonly dateline: Dateline | null;
  /** The publisher's entity: as given, else the dateline's agency. */
  readonly publisher: number | null;
  readonly publishedOn: Day | null;
  readonly publishedOnBasis: DateBasis;
  readonly passages: readonly Passage[];
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  /** NAME, ALIAS and ROLE mentions in text order, never overlapping; pronouns live in the statements' evidence only. */
  readonly mentions: readonly Mention[];
  readonly credits: readonly Credit[];
  readonly statements: readonly Statement[];
}

/** Somebody the store already knows, as linking sees them. */
export interface KnownEntity {
  readonly id: string;
  readonly type: SpeakerType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: OrganisationKind;
  /** Titles with the organisation's name where known: what their affiliations said so far. */
  readonly roles: readonly { readonly title: string; readonly organisation: string | null }[];
}

/** The one read of ingest: everyone in the store who shares a normalised name, alias or surname with the article's entities. */
export interface Directory {
  readonly known: readonly KnownEntity[];
}

/** Why an entity was taken for somebody known, or for somebody new. */
export interface LinkEvidence {
  readonly rule: 'SAME_NAME' | 'ALIAS_AND_ROLE' | 'SURNAME_AND_ROLE' | 'ACRONYM' | 'NEW';
  /** The words compared, the article's first. */
  readonly words: readonly string[];
  /** 0 to 1. */
  readonly score: number;
}

/** Who an entity is: a known id, or null for somebody new. */
export interface Identity {
  readonly entity: number;
  readonly id: string | null;
  readonly evidence: LinkEvidence;
}

/** What the store writes: one identity per entity, in the entities' order. */
export interface LinkedDocument {
  readonly extraction: Extraction;
  readonly identities: readonly Identity[];
}

/** What became of one article. */
export interface IngestReport {
  readonly key: string;
  readonly slug: string;
  readonly outcome: 'CREATED' | 'REVISED' | 'UNCHANGED';
  readonly revision: number;
  readonly statements: number;
}
