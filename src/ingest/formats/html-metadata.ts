import type { Day } from '../document-types.ts';
import { canonicalUrl } from './address.ts';
import { findDay } from './day.ts';
import { type Page, plainWords } from './html-page.ts';

/** What a page says about itself, apart from its text. */
export interface PageMetadata {
  readonly headline: string | null;
  readonly publishedOn: Day | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** The article's plain text where its JSON-LD carries it. */
  readonly body: string | null;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Metadata of a page: schema.org JSON-LD first, then meta elements, then what a reader sees. A page's slips (a day that
 * is none, an address that is relative) are passed over for the next source; they are not its reader's to mend.
 */
export function readMetadata(page: Page): PageMetadata {
  const article = linkedData(page).find(isArticle) ?? {};
  return {
    headline: first([words(article.headline), meta(page, 'og:title'), words(page.querySelector('h1')?.textContent)]),
    publishedOn: first(dates(page, article).map((value) => (value === null ? null : findDay(value)))),
    publisher: first([nameOf(article.publisher), meta(page, 'og:site_name'), nameOf(article.sourceOrganization)]),
    url: first(addresses(page, article).map((value) => (value === null ? null : articleUrl(value)))),
    body: typeof article.articleBody === 'string' ? article.articleBody : null,
  };
}

function dates(page: Page, article: Json): (string | null)[] {
  return [
    words(article.datePublished),
    meta(page, 'article:published_time'),
    meta(page, 'datePublished'),
    meta(page, 'parsely-pub-date'),
    meta(page, 'dc.date.issued'),
    meta(page, 'dcterms.date'),
    meta(page, 'pubdate'),
    meta(page, 'date'),
    ...[...page.querySelectorAll('time')].flatMap((time) => [time.getAttribute('datetime'), words(time.textContent)]),
    words(article.dateCreated),
  ];
}

function addresses(page: Page, article: Json): (string | null)[] {
  const mainPage = article.mainEntityOfPage;
  return [
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
    meta(page, 'og:url'),
    words(article.url),
    words(isObject(mainPage) ? (mainPage['@id'] ?? mainPage.url) : mainPage),
  ];
}

/** A site's front page is no article's address, however often templates say so. */
function articleUrl(value: string): string | null {
  const url = canonicalUrl(value);
  return url === null || (new URL(url).pathname === '/' && new URL(url).search === '') ? null : url;
}

/** Every JSON-LD object of the page, those inside arrays and `@graph` included. */
function linkedData(page: Page): Json[] {
  const found: Json[] = [];
  const visit = (value: unknown, depth: number) => {
    if (depth > 5) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    else if (isObject(value)) {
      found.push(value);
      visit(value['@graph'], depth + 1);
      visit(value.mainEntity, depth + 1);
    }
  };
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      visit(
        JSON.parse((script.textContent ?? '').replace(/^\s*<!--|-->\s*$|^\s*\/\/<!\[CDATA\[|\/\/\]\]>\s*$/g, '')),
        0,
      );
    } catch {
      // A script that is not JSON tells nothing; the meta elements still may.
    }
  }
  return found;
}

/** NewsArticle, its kinds (ReportageNewsArticle, ...), and what blogs call theirs. */
function isArticle(object: Json): boolean {
  return [object['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type));
}

function nameOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return words(isObject(one) ? one.name : one);
}

function meta(page: Page, name: string): string | null {
  for (const element of page.querySelectorAll('meta')) {
    const called = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    if (called?.toLowerCase() !== name.toLowerCase()) continue;
    const content = words(element.getAttribute('content'));
    if (content) return content;
  }
  return null;
}

function words(value: unknown): string | null {
  return typeof value === 'string' ? plainWords(value) || null : null;
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
