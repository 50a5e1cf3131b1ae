import type { Document, Quotation, Token } from '../document-types.ts';
import { type CueCandidate, type CuedSentence, findCues } from './6-cues.ts';
import { contentEnd, type Opening, openingOf, type Stretch } from './7-contents.ts';
import { quotationBefore, runOn } from './8-quoted.ts';
import { findSource, rightOf, type SourcePhrase } from './8-sources.ts';
import { quotationAt } from './content-spans.ts';

interface Found {
  readonly cue: CueCandidate;
  readonly source: SourcePhrase | null;
  readonly content: readonly Stretch[];
  readonly score: number;
  /** The cue behind the content that shares the source. */
  readonly joined?: CueCandidate | null;
  /** What opens the content. */
  readonly by?: Opening['by'];
  /** Whether the content is a quotation next to the cue and what stands with it. */
  readonly quoting?: boolean;
  readonly closing?: boolean;
}

/** What the rules of passes 6 to 8 make of a cue, as stretches of the text. */
export interface RuledAttribution {
  /** The cue's main word, and all of its words as tokens. */
  readonly token: number;
  readonly cue: { readonly first: number; readonly end: number };
  readonly source: Stretch | null;
  readonly content: readonly Stretch[];
  /** Whether the construction leaves no doubt: "told Weil, who left, that X", "had asked them to X". */
  readonly certain: boolean;
  /** Whether it is the words around a quotation that tie it to the cue: "“X,” said Weil", "saying: “X”". */
  readonly quoting: boolean;
  /** Whether it ends its sentence behind an unquoted content: "It was late, Weil said." */
  readonly closing: boolean;
}

/** Verbs of plain speech, which "that" makes certain; and of asking and declining, which an infinitive does. */
const plainSpeech = new Set(
  'say tell add argue warn insist inform announce explain reply state claim maintain'.split(' '),
);
const informing = new Set(['inform', 'notify', 'assure', 'remind', 'give indication']);
const asking = new Set(['ask', 'urge', 'call on', 'beg', 'implore', 'order', 'instruct', 'decline', 'refuse']);

/**
 * Ties contents to cues and cues to sources by rule, in text order of the cues: no answer of its own, but what the learned
 * model is told of every cue that the lexicon knows.
 */
export function ruledAttributions(document: Document): readonly RuledAttribution[] {
  const { tokens } = document;
  const ruled: RuledAttribution[] = [];
  for (const cued of findCues(document)) {
    const shared = new Map<CueCandidate, SourcePhrase | null>();
    for (const cue of cued.cues) {
      if (spokenWithin(document, cue)) continue;
      const one = attribute(document, cued, cue, shared.get(cue));
      if (!one) continue;
      if (one.joined) shared.set(one.joined, one.source && { ...one.source, role: 'SHARED' });
      const source = one.source && {
        start: tokens[one.source.first]?.start ?? 0,
        end: tokens[one.source.end - 1]?.end ?? 0,
      };
      ruled.push({
        token: cue.head,
        cue: { first: cue.first, end: cue.end },
        source,
        content: one.content,
        certain: isCertain(one),
        quoting: one.quoting ?? false,
        closing: one.closing ?? false,
      });
    }
  }
  return ruled;
}

function isCertain({ cue, source, by }: Found): boolean {
  // "any suggestion that the ministry had been slow": whoever suggested it, or nobody who is told.
  if (cue.kind === 'NOUN') return by === 'THAT';
  if (cue.kind !== 'VERB' || !source || cue.group?.form !== 'FINITE') return false;
  if (source.role === 'SHARED') return by === 'THAT' && cue.lemma === 'give indication';
  if (source.role !== 'SUBJECT') return false;
  if (by === 'THAT') return plainSpeech.has(cue.lemma) || informing.has(cue.lemma);
  return (by === 'INFINITIVE' && asking.has(cue.lemma)) || (by === 'CLAUSE' && informing.has(cue.lemma));
}

/** What a speaker says of saying and thinking ("I think we will win") is part of what is quoted. */
function spokenWithin(document: Document, cue: CueCandidate): boolean {
  const head = document.tokens[cue.head];
  const quotation = head ? quotationAt(document.quotations, head.start) : null;
  return quotation !== null;
}

function attribute(
  document: Document,
  cued: CuedSentence,
  cue: CueCandidate,
  shared: SourcePhrase | null | undefined,
): Found | null {
  const { tokens } = document;
  const source = shared ?? findSource(tokens, cue, cued.groups);
  if (cue.kind === 'ACCORDING' || cue.kind === 'ADVERB') return around(document, cue, source);
  const opening = openingOf(tokens, cue, cued);
  const left = leftContent(document, cued, cue, source, opening !== null && plainly.has(opening.by));
  if (left) return left;
  if (!opening) return null;
  if (cue.kind === 'NOUN' && !source) return null;
  const from = tokens[opening.from];
  if (!from) return null;
  if (opening.by === 'QUOTE') {
    const quotation = quotationAt(document.quotations, from.start);
    if (!quotation || (!cue.shapes.has('c') && /^\P{L}*\p{Ll}/u.test(quotation.outer.text) && !cue.shapes.has('n')))
      return null;
    const partial = /^\P{L}*\p{Ll}/u.test(quotation.outer.text) && quotation.outer.end < cue.sentence.span.end - 1;
    if (!partial)
      return {
        cue,
        source,
        content: [quotation.outer, ...runOn(document, quotation.outer.end, cue)],
        score: 0.9,
        quoting: true,
      };
  }
  const { end, joined } = contentEnd(tokens, cue, opening, cued);
  const last = tokens[end - 1];
  if (!last || end <= opening.from) return null;
  return { cue, source, content: [stretch(document, from.start, last.end)], score: 0.7, joined, by: opening.by };
}

/** Constructions that leave no doubt that the content stands right of the cue. */
const plainly: ReadonlySet<Opening['by']> = new Set(['THAT', 'WH', 'INFINITIVE', 'QUOTE', 'CLAUSE']);

/** "X," he said (, "Y"): the content stands before the cue, or around it. */
function leftContent(
  document: Document,
  cued: CuedSentence,
  cue: CueCandidate,
  subject: SourcePhrase | null,
  opensRight: boolean,
): Found | null {
  if (!cue.shapes.has('l') || cue.kind !== 'VERB' || cue.group?.form === 'INFINITIVE') return null;
  const { tokens } = document;
  const { sentence } = cue;
  const own = subject && (subject.role === 'SUBJECT' || subject.role === 'RELATIVE') ? subject : null;
  const clause = own ? own.first : cue.first;
  const before = tokens[clause - 1];
  const after = tokens[cue.end];
  if (after?.lower === 'that' || (after && /^(?:whether|if|how|why|what)$/.test(after.lower))) return null;
  const inSentence = clause > sentence.firstToken;
  const quotedBefore = quotationBefore(document, tokens[clause]?.start ?? 0);
  if (opensRight && (!quotedBefore || !inSentence)) return null;
  if (!quotedBefore && !inSentence) return null;
  if (inSentence && !quotedBefore && before?.lower !== ',' && before?.text !== '—') return null;
  let source = own;
  if (!own) {
    source = rightOf(tokens, cue.end, sentence);
    if (!source) return null;
    // "…, said he would": a verb after the phrase makes it the subject of the content.
    const next = tokens[source.end];
    if (next && (next.pos === 'VERB' || next.pos === 'AUX') && !/^(?:in|on|at)$/.test(next.lower)) return null;
  }
  const tail = tokens[Math.max(cue.end, source?.end ?? 0)];
  if (!quotedBefore) {
    // Unquoted content in front needs a clause that ends with the cue.
    const closes =
      !tail ||
      tail.start >= sentence.span.end - 2 ||
      tail.pos === 'PUNCT' ||
      tail.pos === 'ADP' ||
      tail.pos === 'PROPN' ||
      tail.pos === 'ADV' ||
      tail.pos === 'PART' ||
      tail.lower === 'reporters';
    if (!closes || !hasVerb(tokens, sentence.firstToken, clause)) return null;
  }
  const first = tokens[sentence.firstToken] as Token;
  const edge = tokens[clause - 1];
  const start = quotedBefore
    ? Math.min(
        quotedBefore.outer.start,
        inSentence && first.start < quotedBefore.outer.start && !separate(document, cued, clause, quotedBefore)
          ? first.start
          : quotedBefore.outer.start,
      )
    : first.start;
  const end = quotedBefore ? quotedBefore.outer.end : (edge?.start ?? first.start);
  if (end <= start) return null;
  const rest = runOn(document, tokens[Math.max(cue.end, source?.end ?? 0) - 1]?.end ?? end, cue);
  return {
    cue,
    source,
    content: [stretch(document, start, end), ...rest],
    score: quotedBefore ? 0.95 : 0.8,
    quoting: quotedBefore !== null,
    closing:
      !quotedBefore &&
      plainSpeech.has(cue.lemma) &&
      /^VB[DZPN]$/.test(tokens[cue.head]?.tag ?? '') &&
      before?.text === ',' &&
      (!tail || tail.start >= sentence.span.end - 2),
  };
}

/** Whether the words before a quotation in its sentence belong to another clause: `X said "A," and "B," said Y`. */
function separate(document: Document, cued: CuedSentence, clause: number, quotation: Quotation): boolean {
  return cued.cues.some(
    (other) =>
      other.first < clause && (document.tokens[other.head]?.end ?? 0) <= quotation.outer.start && other.shapes.has('l'),
  );
}

const hasVerb = (tokens: readonly Token[], from: number, to: number) => {
  for (let at = from; at < to; at++) if (tokens[at]?.pos === 'VERB' || tokens[at]?.pos === 'AUX') return true;
  return false;
};

/** "according to X", "reportedly": the rest of the sentence is the content. */
function around(document: Document, cue: CueCandidate, source: SourcePhrase | null): Found | null {
  const { tokens } = document;
  const { sentence } = cue;
  const end = source && cue.kind === 'ACCORDING' ? source.end : cue.end;
  const content: Stretch[] = [];
  const first = tokens[sentence.firstToken];
  const before = tokens[cue.first - 1];
  const after = tokens[end];
  const last = tokens[sentence.endToken - 1];
  if (first && before && cue.first > sentence.firstToken) content.push(stretch(document, first.start, before.end));
  const goesOn = after && last && end < sentence.endToken - 1;
  const opens = cue.first === sentence.firstToken || cue.kind === 'ADVERB';
  if (goesOn && opens) {
    const from = after.lower === ',' ? tokens[end + 1] : after;
    if (from) content.push(stretch(document, from.start, last.end));
  }
  return content.length > 0 ? { cue, source, content, score: 0.7 } : null;
}

/** Without the stops, commas and white space at its ends. */
function stretch(document: Document, start: number, end: number): Stretch {
  let to = end;
  while (to > start && /[\s.,;:]/.test(document.text[to - 1] ?? '')) to--;
  let from = start;
  while (from < to && /[\s,;:]/.test(document.text[from] ?? '')) from++;
  return { start: from, end: to };
}
