import { parseHTML } from 'linkedom';

/**
 * As much of the DOM as the readers use. Neither linkedom's types nor TypeScript's DOM library are wanted here: the
 * project has no browser code that could be confused with it.
 */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement;
}

/** The tree of a page; what has no html or body element gets one, as a browser would give it. */
export function parsePage(html: string): Page {
  const whole = /<body[\s>]/i.test(html)
    ? html
    : /<\/head>/i.test(html)
      ? `${html.replace(/<\/head>/i, '</head><body>').replace(/<\/html>\s*$/i, '')}</body></html>`
      : `<!doctype html><html><head></head><body>${html.replace(/<\/?html[^>]*>/gi, '')}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
}

/** Text that may still hold entities ("&amp;quot;" in JSON-LD), with white space made one. */
export function plainWords(value: string): string {
  const text = value.includes('&') ? (parsePage(`<p>${value}</p>`).querySelector('p')?.textContent ?? value) : value;
  return text.replace(/[\s\u00A0\uFEFF]+/g, ' ').trim();
}
