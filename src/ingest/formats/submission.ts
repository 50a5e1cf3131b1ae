import { RefusedInput } from '../../errors.ts';
import type { Day, RawArticle } from '../document-types.ts';
import { textKey } from './address.ts';
import { articleText, finishText } from './article-text.ts';
import { toRawArticle } from './fields.ts';
import { readHtml } from './html.ts';

/** An article that is handed over in parts: its text or its page, and what is known of it. */
export interface Submission {
  readonly text: string | null;
  readonly html: string | null;
  readonly id: string | null;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly publishedOn: Day | null;
  readonly url: string | null;
}

/**
 * Reads a submission. What is given beside a page goes before what the page says about itself.
 * @throws RefusedInput for both text and page or neither, and for what is no article
 */
export function readSubmission({ text, html, ...given }: Submission): RawArticle {
  if ((text === null) === (html === null)) {
    throw new RefusedInput('text and html are both given, or neither', 'give one of them');
  }
  if (html === null) {
    const body = articleText(finishText(text ?? '').text);
    return toRawArticle(given, body, textKey(body));
  }
  const page = readHtml(finishText(html).text, textKey(html));
  const known = {
    id: given.id,
    headline: given.headline ?? page.headline,
    publisher: given.publisher ?? page.publisher,
    publishedOn: given.publishedOn ?? page.publishedOn,
    url: given.url ?? page.url,
  };
  return toRawArticle(known, page.text, page.key);
}
