import { Readability } from '@mozilla/readability';
import { RefusedInput } from '../../errors.ts';
import type { RawArticle } from '../document-types.ts';
import { articleKey } from './address.ts';
import { articleText, checkCharacters } from './article-text.ts';
import { readName } from './fields.ts';
import { readMetadata } from './html-metadata.ts';
import { type Page, type PageNode, parsePage, plainWords } from './html-page.ts';
import { paragraphsOf } from './html-paragraphs.ts';
import { maxFieldLength } from './limits.ts';

/**
 * Reads a page: its text through Mozilla's Readability, everything else from what the page says about itself.
 * Paragraphs are separated by blank lines; captions of figures are paragraphs.
 * @param key the article's key where the page names no address
 * @throws RefusedInput for a page without an article.
 */
export function readHtml(html: string, key: string): RawArticle {
  checkCharacters(html, 'the page');
  const page = parsePage(html);
  const { headline, publishedOn, publisher, url, body } = readMetadata(page);
  const read = readable(page);
  const title = short(headline ?? read?.title ?? null);
  const text = withoutHeadline(fullest(read?.paragraphs ?? [], body), title).join('\n\n');
  if (text === '') throw new RefusedInput('has no article in it', 'give the page of one article, or its text');
  const address = url !== null && url.length <= 4 * maxFieldLength ? url : null;
  return {
    key: articleKey({ url: address, id: null, publisher }, key),
    text: articleText(text),
    headline: title,
    publishedOn,
    publisher: short(publisher),
    url: address,
  };
}

/** Readability takes the page apart, so whatever else is wanted of it must be read before. */
function readable(page: Page): { paragraphs: string[]; title: string | null } | null {
  const parsed = new Readability<PageNode>(page as unknown as ConstructorParameters<typeof Readability>[0], {
    // The default of 500 characters finds no article in a brief; a brief is one.
    charThreshold: 100,
    serializer: (node) => node as unknown as PageNode,
  }).parse();
  if (!parsed?.content) return null;
  const paragraphs = paragraphsOf(parsed.content);
  return paragraphs.length === 0 ? null : { paragraphs, title: parsed.title?.trim() || null };
}

/** A page whose text is put in by a script shows little of it: then its data have most. */
function fullest(shown: readonly string[], body: string | null): readonly string[] {
  const told = (body ?? '')
    .split(/\n+/)
    .map(plainWords)
    .filter((paragraph) => paragraph !== '');
  const length = (paragraphs: readonly string[]) => paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  return length(told) > 2 * length(shown) ? told : shown;
}

function withoutHeadline(paragraphs: readonly string[], headline: string | null): readonly string[] {
  const same = (a: string, b: string) => a.toLowerCase().replace(/\W+/g, '') === b.toLowerCase().replace(/\W+/g, '');
  return headline !== null && paragraphs[0] !== undefined && same(paragraphs[0], headline)
    ? paragraphs.slice(1)
    : paragraphs;
}

/** A page's own lines are cut rather than refused where they are too long. */
function short(value: string | null): string | null {
  return readName(value?.slice(0, maxFieldLength).replace(/[\uD800-\uDBFF]$/, '') ?? null, 'headline');
}
