import type { PageNode } from './html-page.ts';

const elementNode = 1;
const textNode = 3;

/** Elements that stand on lines of their own; what is inside any of them is a paragraph. */
const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE ' +
    'SECTION TABLE TBODY TD TH THEAD TR UL'
  ).split(' '),
);

/** Elements whose text is not the article's. */
const silent = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'BUTTON',
  'FORM',
  'IFRAME',
  'VIDEO',
  'AUDIO',
]);

/**
 * The paragraphs of a tree, in order: every block element's words on one line, white space made one as a browser shows
 * it. A figure's caption is a paragraph of its own.
 */
export function paragraphsOf(root: PageNode): string[] {
  const paragraphs: string[] = [];
  let line = '';
  const endLine = () => {
    const words = line.replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ').trim();
    if (words !== '') paragraphs.push(words);
    line = '';
  };
  const visit = (node: PageNode) => {
    if (node.nodeType === textNode) line += node.textContent ?? '';
    if (node.nodeType !== elementNode) return;
    const name = node.nodeName.toUpperCase();
    if (silent.has(name)) return;
    if (name === 'BR') line += brokenLine;
    const block = blocks.has(name);
    if (block) endLine();
    for (const child of node.childNodes) visit(child);
    if (block) endLine();
  };
  visit(root);
  endLine();
  return paragraphs.flatMap((paragraph) =>
    paragraph
      .split(new RegExp(`(?:${brokenLine} ?){2,}`))
      .map((part) => part.replace(new RegExp(` ?${brokenLine} ?`, 'g'), ' ').trim())
      .filter((part) => part !== ''),
  );
}

/** Stands for `<br>` until the paragraph is whole: two of them are how old pages write a new paragraph. */
const brokenLine = '\u{F0000}';
