import type { CreditRole, Dateline, Day, Passage, RawArticle, Span } from './document-types.ts';

/** What an article says, as extraction finds it: who is named, what is said, by whom and how. Spans as in `document-types.ts`. */

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
