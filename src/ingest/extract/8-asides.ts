import type { Hypothesis, Stretch } from '../attribution/hypothesis.ts';
import { sentenceOf, type TokenView } from '../attribution/tokens.ts';
import type { Token } from '../document-types.ts';
import { bareOccasions, occasions } from '../lexicon/media.ts';
import { finite } from './8-tree.ts';

const isOccasion = new Set(occasions);
const bare = new Set(bareOccasions);
const isBare = (word: string) => bare.has(word);

/**
 * What is said on both sides of a cue that stands between commas: "Too often, Weil said, the debate is lost", "The letters were about
 * work, the paper said, including speeches". The sentence's own verb stands on the side that was left out, and nobody else tells it.
 */
export function withBothSides(view: TokenView, one: Hypothesis, anchors: ReadonlySet<number>): readonly Stretch[] {
  const { anchor, cue, source, content } = one;
  const [part, ...more] = content;
  const { tokens } = view.document;
  if (!source || !part || more.length > 0 || view.quotation[anchor] !== -1) return content;
  const [first, end] = [Math.min(source.first, cue.first), Math.max(source.end, cue.end)];
  if (end - first > source.end - source.first + (cue.end - cue.first) + 1) return content;
  const sentence = sentenceOf(view, anchor);
  if (tokens[first - 1]?.text !== ',' || tokens[end]?.text !== ',' || first - 1 <= sentence.firstToken) return content;
  let stop = sentence.endToken;
  while (stop > end && tokens[stop - 1]?.pos === 'PUNCT') stop--;
  const [left, right] = [
    { first: sentence.firstToken, end: first - 1 },
    { first: end + 1, end: stop },
  ];
  const missing = part.end <= first ? right : part.first >= end ? left : null;
  const belongs =
    missing === left
      ? isVerbless(view, left, anchors)
      : missing !== null && adds.test(tokens[right.first]?.lower ?? '');
  if (!missing || !(belongs || isTold(view, missing, anchor, anchors))) return content;
  return missing === left ? [left, part] : [part, right];
}

const adds = /^(?:including|especially|particularly|notably)$/;

/** "Too often", "In Tarvik": a few words without a verb, of no letter or interview. */
function isVerbless(view: TokenView, { first, end }: Stretch, anchors: ReadonlySet<number>): boolean {
  const { tokens } = view.document;
  for (let at = first; at < end; at++) {
    const { pos, text } = tokens[at] as Token;
    if (/^(?:VERB|AUX|INTJ)$/.test(pos) || view.quotation[at] !== -1 || anchors.has(at) || isOccasion.has(text))
      return false;
  }
  return end - first < 9;
}

/** Whether a side holds the verb that the cue is an aside to, or that depends on the cue; quotations are left to their own cues. */
function isTold(view: TokenView, { first, end }: Stretch, anchor: number, anchors: ReadonlySet<number>): boolean {
  const { tokens } = view.document;
  let told = false;
  for (let at = first; at < end; at++) {
    if (view.quotation[at] !== -1) {
      // "…, he said, ends in a talk that is “far from real”": part of the sentence behind, as it runs on into it.
      const opens = view.quotation[at - 1] !== view.quotation[at];
      if (first < anchor || (opens && (at === first || tokens[at - 1]?.pos === 'PUNCT'))) return false;
      continue;
    }
    const { head, label } = tokens[at] as Token;
    const below = head === anchor && /^(?:ccomp|parataxis)/.test(label);
    if (!below && head >= 0 && tokens[anchor]?.head !== at) continue;
    if (anchors.has(at) || label === 'punct') return false;
    told = true;
  }
  return told;
}

/** Words of a phrase that tells of an interview or a letter, before its noun. */
const reach = 5;

/** "likened it to a tax, | in an interview with the paper": where a content was said, behind a comma at its end, is no part of it. */
export function withoutMedium(view: TokenView, { cue, content }: Hypothesis): readonly Stretch[] {
  const last = content.at(-1);
  const { tokens } = view.document;
  if (!last || last.first < cue.end || view.quotation[last.end - 1] !== -1) return content;
  let comma = last.end - 1;
  while (comma > last.first + 1 && tokens[comma]?.text !== ',') {
    if (finite.test(tokens[comma]?.tag ?? '')) return content;
    comma--;
  }
  if (comma <= last.first + 1 || !/^(?:in|on|during|at)$/.test(tokens[comma + 1]?.lower ?? '')) return content;
  const phrase = tokens.slice(comma + 2, Math.min(last.end, comma + 2 + reach));
  const determined = /^(?:an?|his|her|their|the|this)$/.test(phrase[0]?.lower ?? '') || isBare(phrase[0]?.text ?? '');
  return determined && phrase.some(({ text }) => isOccasion.has(text))
    ? [...content.slice(0, -1), { first: last.first, end: comma }]
    : content;
}

const opens =
  /^(?:on|in|at|during|earlier|later|last|speaking|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|then)$/;

/**
 * When and where something was said is no part of it: "On Monday’s show, | the mayor said it was late". A front that holds no verb
 * of its own and is no aside's.
 */
export function withoutFront(view: TokenView, one: Hypothesis): readonly Stretch[] {
  const { cue, source, content } = one;
  const [front, ...rest] = content;
  const { tokens } = view.document;
  if (!front || !source || rest.length === 0 || source.end > cue.first + 1) return content;
  const sentence = sentenceOf(view, one.anchor);
  if (front.first > sentence.firstToken + 1 || front.end > source.first || tokens[cue.end]?.text === ',')
    return content;
  if ((rest[0]?.first ?? 0) < cue.end || !opens.test(tokens[front.first]?.lower ?? '')) return content;
  const clause = tokens.slice(front.first, front.end).some(({ tag }) => finite.test(tag));
  return clause ? content : rest;
}
