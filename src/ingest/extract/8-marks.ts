import type { Hypothesis } from '../attribution/hypothesis.ts';
import { sentenceOf, type TokenView } from '../attribution/tokens.ts';
import { articleLabels } from '../lexicon/labels.ts';
import { isTableLine } from './6-turns.ts';

const colon = /^:$/;
const dash = /^(?:—|―|–|-|--|=)$/;

/**
 * Whether a colon or a dash is a mark of the article's own rather than a cue: "The reason: the pier was shut" explains, "the pier — but
 * not the quay —" inserts. What it ties to a speaker is a quotation, or stands behind a name or a word that opens the sentence ("Weil: no deal"); figures and lists of
 * names are a table's ("Weil: 1,769").
 */
export function isOwnMark(
  view: TokenView,
  { anchor, source, content, quoted }: Pick<Hypothesis, 'anchor' | 'source' | 'content' | 'quoted'>,
): boolean {
  const { tokens } = view.document;
  const mark = tokens[anchor]?.text ?? '';
  if (!colon.test(mark) && !dash.test(mark)) return false;
  const [part] = content;
  const label = source && tokens.slice(source.first, source.end).map(({ lower }) => lower);
  if (label && articleLabels.has(label.join(' '))) return true;
  if (part && isTableLine(view.document.text.slice(tokens[part.first]?.start, tokens[part.end - 1]?.end))) return true;
  // “Nobody asked us” — Weil, “Who sold it?” — a clerk; but the “harbour tax” — a levy on boats — is nobody's word.
  if (dash.test(mark)) {
    if (!part || !source || part.first > anchor) return true;
    const stops = tokens.slice(part.end - 2, part.end).some(({ text }) => /^[.?!…]$/.test(text));
    return !stops && tokens[source.first]?.pos !== 'PROPN';
  }
  if (!part || (quoted > 0 && (view.quotation[part.first] as number) >= 0)) return false;
  if (!source) return true;
  return source.first > sentenceOf(view, anchor).firstToken + 1 || source.end !== anchor;
}

/** A tag is no longer; it also bounds the work. */
const longestTag = 300;

/** Whether an offset lies within a tag that the text has kept: "<post id="12" author="Weil">". */
export function isInTag(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestTag), at);
  const open = before.lastIndexOf('<');
  if (open < 0 || before.indexOf('>', open) >= 0 || !/^<\/?[a-z]/i.test(before.slice(open) + text.slice(at, at + 2)))
    return false;
  return /^[^<]{0,300}>/.test(text.slice(at, at + longestTag + 1));
}
