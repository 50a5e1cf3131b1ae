import type { Hypothesis, Stretch } from '../attribution/hypothesis.ts';
import { sentenceOf, type TokenView } from '../attribution/tokens.ts';
import type { Token } from '../document-types.ts';
import { mayName } from './8-sound-sources.ts';
import { rightOf } from './8-sources.ts';
import { phraseBefore } from './8-subjects.ts';

/** A participle's clause is no further up the tree. */
const highest = 4;

/**
 * Who speaks where what was taken for the source is a mark or stands within the quotation that the cue reports: “… ‘late,’” | said
 * Weil; “…,” said Weil, | referring to …; “as we know …,” the clerk, Bo Weil, | told us. It is who stands behind the verb, or between the
 * quotation and the verb. "After | praising the board, Weil left": who is told to do the rest.
 */
export function outsideSource(view: TokenView, one: Hypothesis): Stretch | null {
  const { anchor, source } = one;
  const { tokens } = view.document;
  if (!source || view.quotation[anchor] !== -1) return source;
  const words = tokens.slice(source.first, source.end);
  const isNobody = !words.some(mayName);
  if (!isNobody && words[0]?.pos === 'ADP') return subjectBehind(view, one) ?? source;
  const quoted =
    (view.quotation[source.first] as number) >= 0 && view.quotation[source.first] === view.quotation[source.end - 1];
  if (!isNobody && !(quoted && (isWhole(words) || isWithin(one, source)))) return source;
  const verb = tokens[anchor]?.tag === 'VBG' ? verbAbove(view, anchor) : anchor;
  const [first, end] = verb === anchor ? [one.cue.first, one.cue.end] : [verb, verb + 1];
  const teller = verb < 0 ? null : (between(view, first) ?? behindVerb(view, first, end));
  return teller ?? (isNobody ? ofMainClause(view, one) : null) ?? source;
}

/** "After | praising the board, Weil left": who does what the participle is added to, where it is told in front of or behind it. */
function ofMainClause(view: TokenView, { anchor, cue, source }: Hypothesis): Stretch | null {
  const { tokens } = view.document;
  const { tag, head, label } = tokens[anchor] as Token;
  // "When asked, Weil left": who asked is not told. "Weil left and most stayed": the verb has a subject.
  const joined = tag === 'VBG' || (label === 'conj' && tag !== 'VBN' && source?.end !== cue.first);
  const subject = joined && head >= 0 && view.quotation[head] === -1 ? phraseBefore(tokens, head) : null;
  return subject && view.quotation[subject.first] === -1 ? subject : null;
}

/** “It is a joy” about the pier, said | Weil: the verb's own subject, where it stands right behind. */
function subjectBehind(view: TokenView, { anchor, cue }: Hypothesis): Stretch | null {
  const { tokens } = view.document;
  const phrase = rightOf(tokens, cue.end, sentenceOf(view, anchor));
  const isSubject =
    phrase && tokens.slice(phrase.first, phrase.end).some(({ head, label }) => head === anchor && label === 'nsubj');
  return isSubject ? { first: phrase.first, end: phrase.end } : null;
}

const isWithin = ({ content }: Hypothesis, source: Stretch) =>
  content.some(({ first, end }) => first <= source.first && source.end <= end);

/** A quoted sentence, and no quoted name. */
const isWhole = (words: readonly Token[]) => words.filter(({ pos }) => /^(?:VERB|AUX)$/.test(pos)).length > 0;

/** The verb that a participle is added to, outside of quotations; -1 where there is none. */
function verbAbove({ document: { tokens }, quotation }: TokenView, participle: number): number {
  let at = tokens[participle]?.head ?? -1;
  for (let step = 0; step < highest && at >= 0; step++) {
    if (quotation[at] === -1 && /^VB[DZP]$/.test(tokens[at]?.tag ?? '')) return at;
    at = tokens[at]?.head ?? -1;
  }
  return -1;
}

/** The words between the end of a quotation and a verb, where a phrase opens them. */
function between(view: TokenView, verb: number): Stretch | null {
  const { tokens } = view.document;
  const { firstToken } = sentenceOf(view, verb);
  let end = verb;
  while (end > firstToken && /^(?:PUNCT|ADV)$/.test(tokens[end - 1]?.pos ?? '') && view.quotation[end - 1] === -1)
    end--;
  let first = end;
  while (first > firstToken && view.quotation[first - 1] === -1) first--;
  while (first < end && tokens[first]?.pos === 'PUNCT') first++;
  if (first >= end || first === firstToken) return null;
  // "a “gone fishing” hat and said": words in marks that no stop ends are no quotation of the verb's.
  if (!tokens.slice(Math.max(firstToken, first - 4), first).some(({ text }) => /^[,.?!]$/.test(text))) return null;
  return /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(tokens[first]?.pos ?? '') ? { first, end } : null;
}

/** “…,” said | Weil, a clerk. */
function behindVerb(view: TokenView, verb: number, end: number): Stretch | null {
  const { tokens } = view.document;
  let last = verb - 1;
  while (last > 0 && view.quotation[last] === -1 && /^[,'’"”]+$/.test(tokens[last]?.text ?? '')) last--;
  if (view.quotation[last] === -1) return null;
  const phrase = rightOf(tokens, end, sentenceOf(view, verb));
  const named = phrase && tokens.slice(phrase.first, phrase.end).some(({ pos }) => /^(?:NOUN|PROPN|PRON)$/.test(pos));
  return named ? { first: phrase.first, end: phrase.end } : null;
}
