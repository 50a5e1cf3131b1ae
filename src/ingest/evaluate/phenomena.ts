import type { Document, Token } from '../document-types.ts';
import { readDocument } from '../extract/document.ts';
import { matched, part, rightSource } from './figures.ts';
import type { GoldAttribution } from './gold.ts';
import type { Worded } from './matching.ts';
import type { Reading } from './particulars.ts';
import { quoteMask } from './quote-mask.ts';

/** What makes labels of one sort hard or easy, in the order of the table. A label may be of several. */
export const phenomena = [
  'SPEECH',
  'THOUGHT',
  'PRONOUN_SOURCE',
  'NAMED_SOURCE',
  'OTHER_SOURCE',
  'NO_SOURCE',
  'NO_CUE',
  'VERB_CUE',
  'NOUN_CUE',
  'PARTICIPLE_CUE',
  'ACCORDING_TO',
  'COLON_CUE',
  'CONTENT_BEFORE_CUE',
  'CONTENT_AROUND_CUE',
  'CONTENT_AFTER_CUE',
  'SEVERAL_SENTENCES',
  'SEVERAL_PARAGRAPHS',
  'FIVE_WORDS_OR_LESS',
  'OVER_THIRTY_WORDS',
  'NESTED',
  'IN_QUOTATION',
] as const;
export type Phenomenon = (typeof phenomena)[number];

/** Recall among labels of one sort. */
export interface PhenomenonFigures {
  readonly labels: number;
  readonly match: number;
  readonly joint: number;
}

/** How many labels of each sort were found, and found with their source. */
export function phenomenaOf(readings: readonly Reading[]): Readonly<Record<Phenomenon, PhenomenonFigures>> {
  const counts = Object.fromEntries(phenomena.map((name) => [name, { labels: 0, match: 0, joint: 0 }])) as Record<
    Phenomenon,
    { labels: number; match: number; joint: number }
  >;
  for (const { article, matching } of readings) {
    const document = readDocument(article.raw);
    const mask = quoteMask(article.raw.text);
    const pairs = new Map(matching.pairs.map((pair) => [pair.gold, pair]));
    for (const label of matching.gold) {
      const pair = pairs.get(label);
      const found = pair !== undefined && matched(pair);
      for (const name of sortsOf(label, matching.gold, document, mask)) {
        counts[name].labels++;
        counts[name].match += Number(found);
        counts[name].joint += Number(found && rightSource(pair));
      }
    }
  }
  return Object.fromEntries(
    phenomena.map((name) => {
      const { labels, match, joint } = counts[name];
      return [name, { labels, match: part(match, labels), joint: part(joint, labels) }];
    }),
  ) as Record<Phenomenon, PhenomenonFigures>;
}

function sortsOf(
  label: Worded<GoldAttribution>,
  all: readonly Worded<GoldAttribution>[],
  document: Document,
  mask: Uint8Array,
): readonly Phenomenon[] {
  const { source, cue, content, speech } = label.of;
  const { text } = document;
  const sorts: Phenomenon[] = [speech ? 'SPEECH' : 'THOUGHT'];
  const words = source.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (source.length === 0) sorts.push('NO_SOURCE');
  else if (pronoun.test(words)) sorts.push('PRONOUN_SOURCE');
  else sorts.push(/(?:^|\s)\p{Lu}\p{L}/u.test(words.slice(1)) || name.test(words) ? 'NAMED_SOURCE' : 'OTHER_SOURCE');
  const [first] = cue;
  if (!first) sorts.push('NO_CUE');
  else {
    sorts.push(...cueSorts(tokensIn(document.tokens, first.start, first.end)));
    const before = content.some((part) => part.end <= first.start);
    const after = content.some((part) => part.start >= first.start);
    sorts.push(before && after ? 'CONTENT_AROUND_CUE' : before ? 'CONTENT_BEFORE_CUE' : 'CONTENT_AFTER_CUE');
    if (mask[first.start]) sorts.push('IN_QUOTATION');
    const holds = (other: Worded<GoldAttribution>) =>
      other !== label && other.of.content.some((part) => part.start <= first.start && first.end <= part.end);
    if (all.some(holds)) sorts.push('NESTED');
  }
  const [from, to] = [Math.min(...content.map((part) => part.start)), Math.max(...content.map((part) => part.end))];
  const sentences = document.sentences.filter((one) =>
    content.some((part) => one.span.start < part.end && one.span.end > part.start),
  );
  if (sentences.length > 1) sorts.push('SEVERAL_SENTENCES');
  if (text.slice(from, to).includes('\n')) sorts.push('SEVERAL_PARAGRAPHS');
  if (label.content.length <= 5) sorts.push('FIVE_WORDS_OR_LESS');
  if (label.content.length > 30) sorts.push('OVER_THIRTY_WORDS');
  return sorts;
}

const pronoun =
  /^(?:i|we|you|he|she|it|they|who|whom|which|that|him|her|them|his|hers|its|their|theirs|my|our|your|whose)$/i;
const name = /^\p{Lu}\p{L}+$/u;

function tokensIn(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: Token[] = [];
  for (let at = low; at < tokens.length && (tokens[at]?.start ?? 0) < end; at++) found.push(tokens[at] as Token);
  return found;
}

function cueSorts(cue: readonly Token[]): readonly Phenomenon[] {
  if (cue[0]?.lower === 'according') return ['ACCORDING_TO'];
  if (cue.every((token) => token.pos === 'PUNCT')) return ['COLON_CUE'];
  const verb = cue.find((token) => token.pos === 'VERB' || token.pos === 'AUX');
  if (!verb) return ['NOUN_CUE'];
  return verb.tag === 'VBG' ? ['VERB_CUE', 'PARTICIPLE_CUE'] : ['VERB_CUE'];
}
