import type { Document, Span, Token } from '../document-types.ts';
import { cueNouns } from '../lexicon/cues.ts';
import { spanAt } from '../span.ts';
import { verbGroups } from './6-clauses.ts';
import { rightOf, type SourcePhrase, subjectOf } from './8-sources.ts';
import { subjectOfParticiple } from './8-subjects.ts';
import { isUnder } from './8-tree.ts';
import { sentenceAt } from './10-frame.ts';

/** Nouns of what is said or written, beside those that report: "the board was clear in its findings: “…”", "then the laugh line: “…”". */
const nouns = new Set(
  'answer banner caption catchphrase chant findings headline letter line memo message motto note poster proclamation punchline quote report response sign slogan tagline text tweet verdict word words'.split(
    ' ',
  ),
);

/** A word that leads up to a quotation with a colon, and who is behind it. */
export interface Lead {
  readonly token: number;
  readonly source: Span;
}

/**
 * Who says what a noun of saying and a colon lead up to: "From the report: “…”" has it from the report, "Weil’s message: “…”" from Weil, "Weil
 * ran under one slogan: “…”" from its subject. `colon` is the token of the mark. Null where nobody is told.
 */
export function ledByNoun(document: Document, colon: number): Lead | null {
  const { text, tokens, sentences } = document;
  const [sentence, noun] = [sentenceAt(sentences, colon), tokens[colon - 1]];
  if (
    !sentence ||
    noun?.pos !== 'NOUN' ||
    !(nouns.has(noun.lower) || nouns.has(noun.lemma) || cueNouns.has(noun.lemma))
  )
    return null;
  const first = sentence.firstToken;
  const whole = (from: number, end: number) =>
    spanAt(text, (tokens[from] as Token).start, (tokens[end - 1] as Token).end);
  if (tokens[first]?.lower === 'from') {
    const phrase = rightOf(tokens, first + 1, sentence);
    return phrase?.end === colon ? { token: colon - 1, source: whole(phrase.first, phrase.end) } : null;
  }
  for (let at = colon - 2; at >= Math.max(first, colon - 5); at--) {
    if (/^(?:his|her|its|their)$/.test(tokens[at]?.lower ?? '')) break;
    if (tokens[at]?.tag !== 'POS') continue;
    let from = at;
    while (from > first && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[from - 1]?.pos ?? '')) from--;
    return from < at ? { token: colon - 1, source: whole(from, at) } : null;
  }
  const groups = verbGroups(tokens, sentence);
  const group = groups.filter(({ end, form }) => end < colon && form === 'FINITE').at(-1);
  if (!group) return null;
  const { pos, head } = tokens[group.head] as Token;
  // "was clear in": the subject is that of what somebody is.
  const verb = pos === 'AUX' && head >= 0 ? head : group.head;
  const source = tellerBefore(document, verb, whole(colon, colon + 1));
  return source && { token: colon - 1, source };
}

/** Tokens between a subject and its verb, at most. */
const reach = 32;

/** The words of a verb's own subject, where they stand in front of it and outside of the quotation. */
export function tellerBefore(document: Document, verb: number, outer: Span): Span | null {
  const { text, tokens } = document;
  const tag = tokens[verb]?.tag;
  // "the men shouted “…”" is taken for a participle now and then.
  if (tag === 'VBG' || tag === 'VBN') {
    const phrase = (tag === 'VBG' ? subjectOfParticiple(tokens, verb) : null) ?? sharedSubject(document, verb);
    return phrase && spanAt(text, tokens[phrase.first]?.start ?? 0, tokens[phrase.end - 1]?.end ?? 0);
  }
  let subject = -1;
  for (let at = verb - 1; at >= Math.max(0, verb - reach) && subject < 0; at--)
    if (tokens[at]?.head === verb && tokens[at]?.label === 'nsubj') subject = at;
  if (subject < 0) return null;
  let first = subject;
  while (first > 0 && isUnder(tokens, first - 1, subject)) first--;
  while (first < subject && tokens[first]?.pos === 'PUNCT') first++;
  let end = subject + 1;
  while (end < verb && isUnder(tokens, end, subject)) end++;
  while (end > first && tokens[end - 1]?.pos === 'PUNCT') end--;
  const [start, stop] = [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0];
  return start < outer.end && stop > outer.start ? null : spanAt(text, start, stop);
}

/** Where the tree tells nothing of a participle's subject: that of the verb before it, by the order of the words. */
function sharedSubject({ tokens, sentences }: Document, verb: number): SourcePhrase | null {
  const sentence = sentenceAt(sentences, verb);
  const groups = sentence ? verbGroups(tokens, sentence) : [];
  const group = groups.find(({ head }) => head === verb);
  return sentence && group ? subjectOf(tokens, sentence, group, groups, group.first, 0) : null;
}
