import { type FeatureList, hashText, mix } from './hash.ts';
import type { Hypothesis, Stretch } from './hypothesis.ts';
import { sentenceOf, type TokenView } from './tokens.ts';
import { hasTag, isWord } from './words.ts';

const isVerb = hasTag('VERB', 'AUX');
/** Words of few kinds: each stands for itself, others for their part of speech. */
const isFunctional = hasTag('ADP', 'SCONJ', 'PART', 'PRON', 'DET', 'CCONJ', 'PUNCT', 'AUX');
const helpers = [
  isWord(..."would could should may might must can will shall wo ca 'll ’ll 'd ’d".split(' ')),
  isWord(..."not n't n’t never no neither nor hardly".split(' ')),
  isWord(..."be is are was were been being am 's ’s 're ’re get got".split(' ')),
  isWord('to'),
];

/** So many words of a stretch are looked at. */
const reach = 40;
/** So many words before a cue's main word may help it. */
const helping = 3;

/**
 * How a hypothesis is built: its verb's form and helpers ("would have to say"), what opens its content and what stands behind it,
 * whether the content has a verb of its own, and how content and source hang from the cue. `kind` tells how much of it is quoted.
 */
export function constructionFeatures(view: TokenView, one: Hypothesis, kind: number, out: FeatureList): void {
  const { anchor, source } = one;
  const cue = view.cue[anchor] as number;
  const lemma = view.lemma[anchor] as number;
  const sense = view.sense[anchor] as number;
  const form = formOf(view, one);
  const { lead, first, gap } = openingOf(view, one);
  const opening = mix(9, lead, first);
  const { verbs, way } = insideOf(view, one);
  const { tail, after } = endingOf(view, one);
  const heart = source ? headOf(view, source) : -1;
  const tie = heart < 0 ? 0 : view.head[heart] === anchor ? (view.rel[heart] as number) : 1;
  const who = heart < 0 ? 0 : (view.person[heart] as number) + 1;
  const noun = heart < 0 ? 0 : (view.lemma[heart] as number);
  const place = placeOf(one);
  out.from(5300);
  out.put(form);
  out.put(form, cue);
  out.put(form, lemma);
  out.put(form, mix(9, sense, kind));
  out.put(form, mix(9, view.rel[anchor] as number, way));
  out.put(opening);
  out.put(opening, cue);
  out.put(opening, sense);
  out.put(lead, lemma);
  out.put(first, lemma);
  out.put(lead, cue);
  out.put(first, cue);
  out.put(gap, cue);
  out.put(gap, kind);
  out.put(verbs, lemma);
  out.put(verbs, cue);
  out.put(verbs, mix(9, kind, sense));
  out.put(way);
  out.put(way, cue);
  out.put(way, lemma);
  out.put(way, opening);
  out.put(mix(9, way, verbs), sense);
  out.put(after, mix(9, verbs, kind));
  out.put(tail, mix(9, gap, verbs));
  out.put(tie, way);
  out.put(tie, cue);
  out.put(mix(9, tie, way), sense);
  out.put(who, cue);
  out.put(who, lemma);
  out.put(who, mix(9, sense, verbs));
  out.put(place, cue);
  out.put(place, tie);
  out.put(noun);
  out.put(noun, sense);
}

/** The cue's tag, with the kinds of helpers before it. */
function formOf(view: TokenView, { anchor, cue }: Hypothesis): number {
  const from = Math.max(sentenceOf(view, anchor).firstToken, Math.min(cue.first, anchor - helping));
  let found = 0;
  for (let at = from; at < anchor; at++)
    for (let kind = 0; kind < helpers.length; kind++) if (helpers[kind]?.(view, at)) found |= 1 << kind;
  return mix(9, hashText(view.document.tokens[anchor]?.tag ?? ''), found);
}

/** The word before the content where the cue does not end there, the content's own first, and how far from the cue it is. */
function openingOf(view: TokenView, { anchor, cue, content }: Hypothesis) {
  const { first: start, end } = content[0] as Stretch;
  const behind = start > anchor;
  const first = (isFunctional(view, start) ? view.word[start] : view.pos[start]) as number;
  const lead = behind && start - 1 > anchor ? (view.word[start - 1] as number) : 0;
  return { lead, first, gap: mix(9, Number(behind), Math.min(4, behind ? start - cue.end : cue.first - end)) };
}

/** How many verbs the content has, up to two, and the relation by which it hangs from the cue. */
function insideOf(view: TokenView, { anchor, content }: Hypothesis) {
  let [verbs, way] = [0, 0];
  for (const { first, end } of content) {
    for (let at = first; at < Math.min(end, first + reach); at++) {
      if (verbs < 2 && isVerb(view, at)) verbs++;
      if (!way && view.head[at] === anchor) way = view.rel[at] as number;
    }
  }
  return { verbs, way };
}

/** What stands behind the content: the part of speech of the next word, and the word itself within the sentence. */
function endingOf(view: TokenView, { anchor, content }: Hypothesis) {
  const { end } = content.at(-1) as Stretch;
  const last = sentenceOf(view, anchor).endToken;
  const after = end < view.count ? (view.pos[end] as number) : 0;
  if (end < last) return { after, tail: view.word[end] as number };
  return { after, tail: end === last ? 1 : 2 };
}

/** Where the source stands: so many words before the cue, behind it, around it, or nowhere. */
function placeOf({ cue, source }: Hypothesis): number {
  if (!source) return 7;
  if (source.end <= cue.first) return Math.min(4, cue.first - source.end);
  return source.first >= cue.end ? 5 : 6;
}

/** The first word of a stretch that hangs from one outside of it, else the last. */
function headOf({ head }: TokenView, { first, end }: Stretch): number {
  for (let at = first; at < Math.min(end, first + reach); at++) {
    const up = head[at] as number;
    if (up < first || up >= end) return at;
  }
  return end - 1;
}
