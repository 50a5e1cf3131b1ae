import type { Hypothesis } from '../attribution/hypothesis.ts';
import { sentenceOf, type TokenView } from '../attribution/tokens.ts';
import { rightOf } from './8-sources.ts';
import { finite } from './8-tree.ts';

const speaks = /^(?:say|write|add|argue|explain|note|warn|recall|insist|claim|contend|predict)$/;

/**
 * "Any such plan, said Ottla Weil, a clerk in Tarvik, would fail": a verb between commas in front of its subject, where the sentence's own
 * verb is still to come. Who stands behind the verb speaks, and all that stands around them both is said.
 */
export function insertedBehind(view: TokenView, one: Hypothesis): Hypothesis {
  const { anchor } = one;
  const { tokens } = view.document;
  const cue = tokens[anchor];
  if (!cue || view.quotation[anchor] !== -1 || tokens[anchor - 1]?.text !== ',') return one;
  if (!/^VB[DZ]$/.test(cue.tag) || !speaks.test(cue.lemma)) return one;
  const sentence = sentenceOf(view, anchor);
  const left = { first: sentence.firstToken, end: anchor - 1 };
  const words = tokens.slice(left.first, left.end);
  if (words.some(({ tag }) => finite.test(tag)) || !words.some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))) return one;
  const source = rightOf(tokens, anchor + 1, sentence);
  if (!source || !tokens.slice(source.first, source.end).some(({ pos }) => pos === 'PROPN')) return one;
  const [comma, verb] = [tokens[source.end], tokens[source.end + 1]];
  if (comma?.text !== ',' || !finite.test(verb?.tag ?? '')) return one;
  let end = sentence.endToken;
  while (end > source.end && tokens[end - 1]?.text === '.') end--;
  return {
    ...one,
    cue: { first: anchor, end: anchor + 1 },
    source: { first: source.first, end: source.end },
    content: [left, { first: source.end + 1, end }],
  };
}
