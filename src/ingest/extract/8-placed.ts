import { cueLemma } from '../attribution/cue-lemma.ts';
import type { Document, Quotation, Span, Token } from '../document-types.ts';
import { passageAt, spanAt } from '../span.ts';
import type { Attribution } from '../types.ts';
import { type Lead, ledByNoun, tellerBefore } from './8-led.ts';
import { rightOf } from './8-sources.ts';
import { isWork } from './8-works.ts';
import { sentenceAt, tokenAt } from './10-frame.ts';

/** How sure such an attribution is: whatever the verb is, who speaks is plain. */
const confidence = 0.75;
/** Words of a quotation that may be a sentence although no stop ends it. */
const fewestOfSentence = 5;
/** Tokens between a quotation and the verb behind it. */
const reach = 16;

/**
 * Quotations that nothing found covers, where their place alone tells that they are said, however rare the verb: “…,” the host
 * boomed; the host boomed: “…”; the host rose, texting, “…”. A comma inside the closing mark waits for its verb, a colon before whole
 * sentences, or a comma right behind the verb, for its words.
 */
export function withPlaced(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const taken = found.flatMap((one) => one.content).sort((a, b) => a.start - b.start);
  const cues = new Set(found.map((one) => one.cue?.token));
  let next = 0;
  const added = document.quotations.flatMap((quotation): Attribution[] => {
    const { depth, outer } = quotation;
    if (depth > 0) return [];
    while (next < taken.length && (taken[next] as Span).end <= outer.start) next++;
    const covered = next < taken.length && (taken[next] as Span).start < outer.end;
    const passage = document.passages[passageAt(document.passages, outer.start)];
    if (covered || passage?.kind !== 'BODY') return [];
    const lead = leadOf(document, quotation, passage.span.end);
    const verb = lead?.token ?? -1;
    if (!lead || cues.has(verb)) return [];
    const one = told(document, quotation, verb, lead.source);
    if (isWork(document.text, one, one.cue?.lemma ?? '')) return [];
    cues.add(verb);
    return [one];
  });
  if (added.length === 0) return found;
  const place = (one: Attribution) => one.content[0]?.start ?? 0;
  // Only what is added moves: places are what `continues` points to.
  return [...found, ...added.sort((a, b) => place(a) - place(b))];
}

/** The word that tells a quotation by its place, and who tells it. */
function leadOf(document: Document, quotation: Quotation, limit: number): Lead | null {
  const { outer } = quotation;
  const behind = verbBehind(document, quotation, limit);
  const token = behind ?? verbBefore(document, quotation);
  if (token === null) return ledBefore(document, quotation);
  const source =
    behind === null
      ? tellerBefore(document, token, outer)
      : (wordsUpTo(document, outer.end, token) ?? wordsBehind(document, outer.end, token));
  return source && { token, source };
}

/** “…”: what a noun and a colon lead up to, where whole sentences follow. */
function ledBefore(document: Document, { span, outer }: Quotation): Lead | null {
  const mark = markBefore(document.text, outer.start);
  if (mark?.[1] !== ':' || !/^\p{Lu}/u.test(span.text) || !/[.?!…]$/.test(span.text)) return null;
  return ledByNoun(document, tokenAt(document.tokens, outer.start - mark[0].length));
}

function told({ text, tokens }: Document, quotation: Quotation, verb: number, source: Span): Attribution {
  const { start, end } = tokens[verb] as Token;
  return {
    content: [quotation.span],
    quotations: [quotation.span],
    kind: 'DIRECT',
    cue: { span: spanAt(text, start, end), lemma: cueLemma(tokens, verb, { first: verb, end: verb + 1 }), token: verb },
    source,
    sources: [],
    continues: null,
    confidence,
  };
}

const isSaying = (token: Token | undefined) => token?.pos === 'VERB' && /^VB[DZP]$/.test(token.tag);

/** Whether a quotation has nothing in front of it in its sentence, or a mark or a joining word: not "a self-styled “poet,” Weil left". */
function opensClause({ tokens, sentences }: Document, start: number): boolean {
  const first = tokenAt(tokens, start);
  const before = tokens[first - 1];
  if (!before || first <= (sentenceAt(sentences, first)?.firstToken ?? 0)) return true;
  return /^(?:PUNCT|CCONJ)$/.test(before.pos);
}

/** “…,” the host boomed: the first verb behind it, with nothing but its subject between. */
function verbBehind(document: Document, { span, outer, open }: Quotation, limit: number): number | null {
  const { tokens } = document;
  if (open || !/[,?!]$/.test(span.text) || !opensClause(document, outer.start)) return null;
  const first = tokenAt(tokens, outer.end);
  // "the host boomed" has the form of "the host dressed in black": a participle counts where no other verb comes.
  let participle: number | null = null;
  for (let at = first; at < Math.min(tokens.length, first + reach); at++) {
    const token = tokens[at] as Token;
    if (token.start >= limit) return participle;
    if (isSaying(token)) return at;
    if (token.tag === 'VBN' && token.pos === 'VERB' && participle === null) participle = at;
    else if (/^(?:VERB|AUX|SCONJ|CCONJ)$/.test(token.pos) || /^[.;:"“”?!]$/.test(token.text)) return participle;
  }
  return participle;
}

/** “…,” blared the front page of the paper: who stands behind the verb, where nothing stands in front of it. */
function wordsBehind({ text, tokens, sentences }: Document, from: number, verb: number): Span | null {
  const sentence = sentenceAt(sentences, verb);
  if (!sentence || tokenAt(tokens, from) !== verb || !isSaying(tokens[verb])) return null;
  const phrase = rightOf(tokens, verb + 1, sentence);
  // "a scripted message": a participle that the phrase stops at.
  const whole = phrase && !isNamed(tokens, phrase) ? rightOf(tokens, phrase.end + 1, sentence) : phrase;
  if (!phrase || !whole || !isNamed(tokens, whole)) return null;
  return spanAt(text, tokens[phrase.first]?.start ?? 0, tokens[whole.end - 1]?.end ?? 0);
}

const isNamed = (tokens: readonly Token[], { first, end }: { readonly first: number; readonly end: number }) =>
  tokens.slice(first, end).some(({ pos }) => /^(?:NOUN|PROPN|PRON)$/.test(pos));

const relative = /^(?:who|whom|whose|which|that)$/;

/**
 * All words between a quotation and the verb behind it: whatever the parser makes of them, who else could speak? But “MAYDAY,” which sank
 * last year, “The Pier,” a book she wrote, and “The Pier,” a book written by Weil, are things that are named.
 */
function wordsUpTo({ text, tokens }: Document, from: number, verb: number): Span | null {
  const first = tokenAt(tokens, from);
  let end = verb;
  while (end > first && /^(?:PUNCT|ADV)$/.test(tokens[end - 1]?.pos ?? '')) end--;
  if (end === first || !/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(tokens[first]?.pos ?? '')) return null;
  const clause = tokens[end - 1]?.pos === 'PRON' && end - first > 1;
  if (clause || tokens.slice(first, end).some(({ lower }) => relative.test(lower))) return null;
  if (tokens[verb]?.tag === 'VBN' && tokens[verb + 1]?.lower === 'by') return null;
  return spanAt(text, tokens[first]?.start ?? from, tokens[end - 1]?.end ?? from);
}

/** The host boomed: “…”; the host rose, texting, “…”: the verb before a colon or right before a comma, where whole sentences follow. */
function verbBefore({ text, tokens }: Document, { span, outer }: Quotation): number | null {
  const mark = markBefore(text, outer.start);
  if (!mark) return criedBefore(tokens, tokenAt(tokens, outer.start) - 1);
  if (!/^\p{Lu}/u.test(span.text)) return null;
  const words = span.text.split(/\s+/).length;
  if (!/[.?!…]$/.test(span.text) && !(mark[1] === ',' && words >= fewestOfSentence)) return null;
  const at = tokenAt(tokens, outer.start - mark[0].length);
  return mark[1] === ',' ? verbAtComma(tokens, at - 1) : verbBeforeColon(tokens, at);
}

/** The colon or comma in front of a quotation. Of two apostrophes that open it, the second is its mark. */
const markBefore = (text: string, start: number) => /([:,])\s*'?$/.exec(text.slice(Math.max(0, start - 4), start));

const cries = /^(?:chant|yell|scream|shout|cry|mouthe?|mutter|whisper|murmur)$/;

/** "mouthing “thank you”", "some chanted “Boats! Boats!”": a verb of nothing but voice needs no mark. */
function criedBefore(tokens: readonly Token[], at: number): number | null {
  const verb = tokens[at]?.text === "'" ? at - 1 : at;
  const token = tokens[verb];
  return token && cries.test(token.lemma) && /^VB[DZPGN]$/.test(token.tag) ? verb : null;
}

function verbBeforeColon(tokens: readonly Token[], colon: number): number | null {
  for (let at = colon - 1; at >= Math.max(0, colon - 2 * reach); at--) {
    const token = tokens[at] as Token;
    if (/^[.;"“”?!]$/.test(token.text)) return null;
    if ((isSaying(token) || isSupposed(tokens, at)) && (token.head < 0 || token.label === 'conj')) return at;
  }
  return null;
}

/** "a reader would ask": the verb of a clause by its helper. */
function isSupposed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.tag === 'VB' && tokens.slice(Math.max(0, at - 3), at).some(({ tag }) => tag === 'MD');
}

function verbAtComma(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const named = token?.tag === 'VBN' && /^(?:PROPN|PRON)$/.test(tokens[at - 1]?.pos ?? '');
  return named || isSaying(token) || (token?.pos === 'VERB' && token.tag === 'VBG') ? at : null;
}
