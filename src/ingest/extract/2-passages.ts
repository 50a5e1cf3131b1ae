import type { Dateline, Passage, PassageKind, Span } from '../document-types.ts';
import { spanAt, trimmedSpan } from '../span.ts';
import { type CreditLine, creditLines, kindOf, trailingCredit } from './2-passages-credits.ts';
import { readDateline } from './2-passages-dateline.ts';

/** An article's text by passages, and what its layout alone tells. */
export interface PassageCut {
  /** As given, else the headline passage's words, else the start of the body's first sentence. */
  readonly headline: string;
  /** Where the headline stands in the text; null where it is given apart or made from the first sentence. */
  readonly headlineSpan: Span | null;
  /** Part of the first body passage and of no content: sentences begin after its span. */
  readonly dateline: Dateline | null;
  readonly passages: readonly Passage[];
  readonly credits: readonly CreditLine[];
}

/** No hard-wrapped line is longer; a longer one is a paragraph although the next line follows at once. */
const widestWrap = 160;
const longestHeadline = 220;
/** A dateline stands in one of so many paragraphs; one under a summary is followed by this many characters or more. */
const deepest = 3;
const leastUnderDateline = 140;
/** Where a headline is made from a sentence: at most this many characters, and the cut at a word. */
const madeHeadline = 90;

/** Cuts a text into passages. `headline` is the one that the input names apart, or null. Linear in the text's length. */
export function cutPassages(text: string, headline: string | null): PassageCut {
  const parts = cutParagraphs(text).flatMap((paragraph) => splitCredit(text, paragraph));
  const paragraphs = parts.map(({ span }) => span);
  const kinds = parts.map(({ kind }) => kind);
  const [first, second] = paragraphs;
  let headlineSpan: Span | null = null;
  if (first && kinds[0] === 'BODY' && paragraphs.length > 1) {
    const isOne = headline === null ? looksLikeHeadline(text, first, second) : sameWords(first.text, headline);
    if (isOne) headlineSpan = first;
  }
  if (headlineSpan) kinds[0] = 'HEADLINE';
  const passages = paragraphs.map((span, index) => ({ index, kind: kinds[index] ?? 'BODY', span }));
  const body = passages.filter((passage) => passage.kind === 'BODY');
  const dateline = findDateline(text, body);
  return {
    headline: headline ?? headlineSpan?.text ?? madeFrom(text, body[0]?.span ?? first, dateline),
    headlineSpan,
    dateline,
    passages,
    credits: creditLines(text, passages),
  };
}

function cutParagraphs(text: string): readonly Span[] {
  const lines: Span[] = [];
  const afterBlank: boolean[] = [];
  let blank = false;
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    const line = trimmedSpan(text, start, end);
    if (line) {
      lines.push(line);
      afterBlank.push(blank);
    }
    blank = line === null;
    start = end + 1;
  }
  const spaced = afterBlank.some((isAfter, index) => isAfter && index > 0);
  const found: Span[] = [];
  let start = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next && !afterBlank[index + 1] && runsOn(text, line, next, spaced)) return;
    found.push(spanAt(text, lines[start]?.start ?? line.start, line.end));
    start = index + 1;
  });
  return found;
}

/** Whether a line and the one right below it are one paragraph, wrapped. */
function runsOn(text: string, line: Span, next: Span, spaced: boolean): boolean {
  if (!spaced) return /^\p{Ll}/u.test(next.text);
  if (line.text.length > widestWrap || next.text.length > widestWrap) return false;
  return kindOf(line.text) === null && kindOf(next.text) === null && readDateline(text, next) === null;
}

interface Part {
  readonly span: Span;
  readonly kind: PassageKind;
}

/** "… resumes on Thursday. (Reporting by Ottla Reine)" is a paragraph and a credit. */
function splitCredit(text: string, paragraph: Span): readonly Part[] {
  const kind = kindOf(paragraph.text);
  const at = kind ? -1 : trailingCredit(paragraph.text);
  if (at < 0) return [{ span: paragraph, kind: kind ?? 'BODY' }];
  return [
    trimmedSpan(text, paragraph.start, paragraph.start + at),
    trimmedSpan(text, paragraph.start + at, paragraph.end),
  ].flatMap((span) => (span ? [{ span, kind: kindOf(span.text) ?? 'BODY' }] : []));
}

function looksLikeHeadline(text: string, first: Span, next: Span | undefined): boolean {
  const words = first.text.split(/\s+/);
  if (first.text.includes('\n') || first.text.length > longestHeadline || words.length < 2 || words.length > 28) {
    return false;
  }
  if (readDateline(text, first)) return false;
  const last = first.text.replace(/["'”’»)\]\s]+$/u, '').at(-1) ?? '';
  if (last === ':' || last === ',' || last === ';') return false;
  if (!/[.!?…]/.test(last)) return true;
  if (next && readDateline(text, next)) return true;
  // "Harbour Pilots Vote to Strike." and "Who Pays for the Pier?": capitals where a sentence has none.
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 3);
  const capital = long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  return long.length >= 2 && capital.length >= long.length * 0.8;
}

/** Whether a first line only repeats the headline that was given apart. */
function sameWords(line: string, headline: string): boolean {
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return line.length <= longestHeadline * 2 && bare(line) !== '' && bare(line) === bare(headline);
}

function findDateline(text: string, body: readonly Passage[]): Dateline | null {
  for (const [at, { span }] of body.slice(0, deepest).entries()) {
    const found = readDateline(text, span);
    // Summaries may stand above it; only an agency, or the sentences behind it, tell it from a heading in capitals then.
    if (found) return at === 0 || found.agency || span.text.length > leastUnderDateline ? found : null;
    if (at > 0 && span.text.length > longestHeadline) return null;
  }
  return null;
}

function madeFrom(text: string, first: Span | undefined, dateline: Dateline | null): string {
  if (!first) return text.trim().slice(0, madeHeadline);
  const start = dateline && dateline.span.start === first.start ? dateline.span.end : first.start;
  const words = text
    .slice(start, Math.min(first.end, start + madeHeadline * 4))
    .trim()
    .replace(/\s+/g, ' ');
  const sentence = /^.{20,}?[.!?](?=\s|$)/.exec(words)?.[0] ?? words;
  if (sentence.length <= madeHeadline) return sentence.replace(/\.$/, '');
  const cut = sentence.lastIndexOf(' ', madeHeadline);
  return `${sentence.slice(0, cut > 20 ? cut : madeHeadline).replace(/[\s,;:–—-]+$/, '')}…`;
}
