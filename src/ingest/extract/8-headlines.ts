import type { Document, Token } from '../document-types.ts';
import { articleLabels } from '../lexicon/labels.ts';
import { spanAt } from '../span.ts';
import type { Attribution } from '../types.ts';
import { contentOf } from './content-spans.ts';

/** How sure such an attribution is: whoever the words in front of a headline's colon name elsewhere, too, speaks. */
const confidence = 0.85;

/** Words in front of the colon, at most. */
const longest = 7;

/**
 * Adds what a headline tells with a colon, where nothing was found in it: "Weil: ‘Nobody asked us’ about the pier", "Weil to board: Mend the pier". Who is in front of it
 * comes up again in the article; a rubric ("The Latest: …", "Pier guide: …") does not, and a title has no verb.
 */
export function withHeadline(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const { passages, sentences, tokens, text, quotations } = document;
  const [line, body] = passages;
  const [sentence, next] = sentences;
  if (!line || !body || sentence?.passage !== 0 || next?.passage === 0 || line.span.text.includes('\n')) return found;
  if (line.kind !== 'HEADLINE' && line.kind !== 'BODY') return found;
  const first = sentence.firstToken;
  const colon = tokens.slice(first, first + longest + 1).findIndex((token) => token.text === ':') + first;
  if (colon <= first || tokens[colon + 1]?.start === tokens[colon]?.end) return found;
  const said = contentOf(text, [{ start: tokens[colon]?.end ?? 0, end: line.span.end }], quotations);
  const [content] = said.content;
  if (!content || found.some((one) => one.content.some(({ start }) => start < line.span.end))) return found;
  // A question in a headline is the article's own.
  const asks = content.text.endsWith('?') && said.quotations.length === 0;
  const isSaid = said.quotations.length > 0 || tokens.slice(colon + 1, sentence.endToken).some(isVerb);
  const source = isSaid && !asks ? namedBefore(document, first, colon) : null;
  const mark = tokens[colon];
  if (!source || !mark) return found;
  const one: Attribution = {
    ...said,
    cue: { span: spanAt(text, mark.start, mark.end), lemma: ':', token: colon },
    source: spanAt(text, tokens[source.first]?.start ?? 0, tokens[source.end - 1]?.end ?? 0),
    sources: [],
    continues: null,
    confidence,
  };
  return [one, ...found];
}

const isVerb = ({ pos, tag }: Token) => pos === 'AUX' || pos === 'VERB' || tag === 'MD';
const leaves = /^(?:on|to|at|in)$/;
const rubric = /^(?:the|on|in|at|for|how|why|what|when)$/;

/** "Weil", "Harbour chief Weil | on the pier", "Exclusive – | Weil": who stands in front of the colon. */
function namedBefore({ tokens, sentences }: Document, from: number, colon: number) {
  const dash = tokens.slice(from, colon).findIndex(({ text }) => /^[–—|-]$/.test(text));
  const isLabelled = dash > 0 && articleLabels.has(tokens[from]?.lower ?? '');
  const first = isLabelled ? from + dash + 1 : from;
  const left = tokens.slice(first + 1, colon).findIndex(({ lower }) => leaves.test(lower));
  const end = left < 0 ? colon : first + 1 + left;
  const words = tokens.slice(first, end);
  const name = words.at(-1);
  if (
    !name ||
    !/^(?:NOUN|PROPN|ADJ|X)$/.test(name.pos) ||
    rubric.test(words[0]?.lower ?? '') ||
    articleLabels.has(words.map(({ lower }) => lower).join(' '))
  )
    return null;
  if (words.some((word) => isVerb(word) || word.tag === 'POS' || word.pos === 'PUNCT' || word.lower === 'for'))
    return null;
  const later = new Set(tokens.slice(sentences[0]?.endToken ?? 0).map(({ text }) => text));
  // "Weil Backs Lund: …": in capitals, a verb looks like a name, but for its not being anybody's.
  const acts = words.some(({ text }) => /\p{Ll}s$/u.test(text) && !later.has(text));
  return later.has(name.text) && !acts ? { first, end } : null;
}
