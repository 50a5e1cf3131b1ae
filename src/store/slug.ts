import type { Transaction } from './transaction.ts';

/** Longest slug made from a headline; a number may follow. */
const maxLength = 80;

/** Letters that decomposition leaves whole. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A headline as a name for links: ASCII letters and figures in lower case, hyphens between, cut at a word. */
export function slugOf(headline: string): string {
  const words = headline
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+|['’`]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words.length <= maxLength) return words || 'article';
  const cut = words.slice(0, maxLength + 1);
  return cut.slice(0, cut.lastIndexOf('-') > maxLength / 2 ? cut.lastIndexOf('-') : maxLength);
}

/** The slug for a new article: the headline's, or with the least number from 2 that nobody has. */
export async function freeSlug(transaction: Transaction, headline: string): Promise<string> {
  const slug = slugOf(headline);
  const taken = await transaction.article.findMany({
    where: { OR: [{ slug }, { slug: { startsWith: `${slug}-` } }] },
    select: { slug: true },
  });
  const slugs = new Set(taken.map((article) => article.slug));
  if (!slugs.has(slug)) return slug;
  let number = 2;
  while (slugs.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
