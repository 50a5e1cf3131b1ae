import type { Token } from '../document-types.ts';

/**
 * Dictionary forms that a word may have, the tagger's own first: "informed" is tagged as an adjective and "urging" as a
 * noun now and then, and keep their endings as lemmas. What a lexicon holds of them decides.
 */
export function lemmasOf(token: Token): readonly string[] {
  const { lower, lemma } = token;
  const stems: string[] = lemma && lemma !== lower ? [lemma, lower] : [lower];
  // Most words end otherwise.
  if (!'gds'.includes(lower.at(-1) ?? '')) return stems;
  const stem = /^(\p{L}{2,})(ing|ed|ies|es|s)$/u.exec(lower);
  if (!stem) return stems;
  const [, base = '', ending] = stem;
  if (ending === 'ies') return [...stems, `${base}y`];
  if (ending === 's') return [...stems, base];
  // "urging" is urge, "informed" is inform, "begging" is beg, "replied" is reply.
  stems.push(`${base}e`, base);
  if (base.at(-1) === base.at(-2)) stems.push(base.slice(0, -1));
  if (ending === 'ed' && base.endsWith('i')) stems.push(`${base.slice(0, -1)}y`);
  return stems;
}
