import type { Document, Span } from '../document-types.ts';
import { spanAt } from '../span.ts';
import type { Attribution, Cue } from '../types.ts';
import type { GoldArticle, GoldAttribution } from './gold.ts';
import { kindOf, quoteMask } from './quote-mask.ts';
import { findWords, type Place } from './words.ts';

/**
 * An article's labels as extraction's own attributions, so that what comes after their finding (who, to whom, when, what it does)
 * can be measured by itself: give it to `extract` in place of the finder. Labels without content are left out.
 */
export function labelledAttributions(article: GoldArticle, document: Document): readonly Attribution[] {
  const { text } = document;
  const words = findWords(text);
  const mask = quoteMask(text);
  return article.attributions
    .filter((label) => label.content.length > 0)
    .map((label): Attribution => {
      const content = inOrder(text, label.content);
      return {
        content,
        quotations: document.quotations
          .filter(({ depth, outer }) => depth === 0 && content.some((c) => outer.start < c.end && outer.end > c.start))
          .map((quotation) => quotation.span),
        kind: kindOf(words, mask, content),
        cue: cueOf(document, label),
        source: inOrder(text, label.source)[0] ?? null,
        sources: [],
        continues: null,
        confidence: 1,
      };
    });
}

const inOrder = (text: string, places: readonly Place[]): readonly Span[] =>
  [...places].sort((a, b) => a.start - b.start).map(({ start, end }) => spanAt(text, start, end));

/** The labelled cue; its head is its first verb, else its first noun or adjective, else its first word. */
function cueOf({ text, tokens }: Document, label: GoldAttribution): Cue | null {
  const [span] = inOrder(text, label.cue);
  if (!span) return null;
  const inside = tokens.flatMap((token, index) =>
    token.start < span.end && token.end > span.start ? [{ token, index }] : [],
  );
  const head =
    inside.find(({ token }) => token.pos === 'VERB') ??
    inside.find(({ token }) => token.pos === 'NOUN' || token.pos === 'ADJ') ??
    inside[0];
  return head ? { span, lemma: head.token.lemma, token: head.index } : null;
}
