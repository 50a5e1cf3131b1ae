import { abbreviations, mayEndSentence, numbering } from '../lexicon/abbreviations.ts';

/** Where a word or mark stands, in UTF-16 units. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

// Before a hyphen, these make one word with what follows: "co-founder", "anti-war".
const prefixes =
  'a|anti|bi|bio|co|counter|cross|de|e|eco|euro|ex|extra|hyper|inter|intra|macro|mega|meta|micro|mid|mini|multi|neo|non|over|pan|' +
  'para|post|pre|pro|pseudo|re|semi|socio|sub|super|trans|tri|u|ultra|un|under|uni|vice|x';
const capitalised = prefixes.replace(/(?<=^|\|)./g, (first) => first.toUpperCase());

// A letter's marks may stand by themselves after it.
const letter = String.raw`[\p{L}\p{M}]`;
const sign = String.raw`[\p{L}\p{M}\p{N}]`;

/** What a text is made of, the first that fits. */
const piece = new RegExp(
  [
    // Addresses of all kinds.
    String.raw`(?:https?:\/\/|www\.)[^\s"<>]*[^\s"<>.,;:!?)\]']`,
    String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+`,
    String.raw`[@#]\w+`,
    // "U.S.", "a.m.", "J."; "'90s"; "'s" by itself.
    String.raw`(?<!${sign})(?:\p{L}\.)+(?:\p{L}(?!${sign}))?`,
    String.raw`'\d0s(?!${sign})|'(?:s|m|re|ll|ve|d)(?!${sign})`,
    // "10,000", "9/11", "2012-13", "1990s", "2nd", "10am"; not the beginning of "4x4".
    String.raw`(?:(?<!${sign}|[\p{P}\p{S}])[+-])?\d+(?:[.,\/:-]\d+)*(?:(?:st|nd|rd|th|s|am|pm|AM|PM)(?!${sign}))?(?!${letter}+\p{N})`,
    // "O'Brien", "AT&T", "co-founder", "EB-5", "Yahoo.com"
    String.raw`(?:(?<!-)(?:${prefixes}|${capitalised})-(?=[\p{L}\p{N}]))?${sign}+(?:[&']${sign}+|\.[a-z]${sign}*)*(?:-\d+(?!${sign}))?`,
    // Runs of marks, and any other character.
    String.raw`--+|\.\.+|_+|\*+|\S`,
  ].join('|'),
  'gu',
);
/** What is cut off a word's end. */
const endings = /(?:n't|'(?:s|m|re|ll|ve|d))$/iu;
const stops = new Set([...abbreviations, ...mayEndSentence]);

/**
 * Cuts a sentence into words and marks: "don't" is "do" and "n't", "Kim's" is "Kim" and "'s", "self-made" is three, "co-founder"
 * one, "Mr." too. `view` is the plain view of the text; the sentence stands from `start` to `end`. Time is linear.
 */
export function cutWords(view: string, start: number, end: number): readonly WordSpan[] {
  const found: WordSpan[] = [];
  const sentence = view.slice(start, end);
  for (const match of sentence.matchAll(piece)) {
    const from = match.index;
    const [word] = match;
    const to = from + word.length;
    const last = found.at(-1);
    if (word === '.' && last && last.end === start + from && abbreviates(sentence, last.start - start, from)) {
      found[found.length - 1] = { start: last.start, end: start + to };
      continue;
    }
    pushWord(found, word, start + from);
  }
  return found;
}

/** Whether the stop at `stop` belongs to the word before it. */
function abbreviates(sentence: string, from: number, stop: number): boolean {
  const word = sentence.slice(from, stop).toLowerCase();
  if (!stops.has(word) || (numbering.has(word) && !/^ ?\p{N}/u.test(sentence.slice(stop + 1, stop + 3)))) return false;
  // "the deputy (L-Fla.) said", too.
  return mayEndSentence.has(word) || /^(?:[ ,]+[^\s"']|\)[ ,])/.test(sentence.slice(stop + 1, stop + 4));
}

/** Puts a word, in its parts, at the end of `found`. */
function pushWord(found: WordSpan[], word: string, start: number): void {
  const end = start + word.length;
  const cuts: number[] = [];
  if (word.includes("'")) {
    for (let rest = word; ; ) {
      const size = endings.exec(rest)?.[0].length ?? 0;
      if (size === 0 || size === rest.length) break;
      rest = rest.slice(0, -size);
      cuts.push(start + rest.length);
    }
  } else if (word.length === 6 && word.toLowerCase() === 'cannot') cuts.push(start + 3);
  let from = start;
  for (let cut = cuts.pop(); cut !== undefined; cut = cuts.pop()) {
    found.push({ start: from, end: cut });
    from = cut;
  }
  found.push({ start: from, end });
}
