import { plainCapitals } from '../lexicon/organisations.ts';
import { nameParticles, nameSuffixes } from '../lexicon/titles.ts';
import { isGivenName } from './5-given.ts';
import { endingKind, knownName } from './5-known.ts';
import { isLabel } from './5-labels.ts';
import { isRole } from './5-titles.ts';
import { adjacent, type Word } from './5-words.ts';

/** Words `first` up to, not including, `end` that stand together with capitals: a name, perhaps with a title before it. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

const connectors = new Set(['of', 'for', 'and', 'on', 'to', '&', 'the', 'in', 'against']);
const dates =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|july|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.)$/;
const notNames = new Set(
  `i i'm i'd i'll i've he she it we they you who what when where why how which that this these those the a an and but or if as at by for from in into of on to with his her its their our my your there here
  not no yes so then than because while although though after before since until during both either neither some many most all any each every few several other others another such one two three four five six seven
  eight nine ten once now today yesterday tomorrow tonight still even only just also yet however meanwhile instead about above across against along among around asked according over under through without within
  between beyond despite like near off out plus up down upon via was is are were be been being had has have do does did will would can could should may might must shall let last next more much less nobody
  everyone everybody someone somebody nothing everything something anyone anybody none perhaps maybe never always often sometimes soon later earlier again ever too very quite rather almost whether unlike`.split(
    /\s+/,
  ),
);

/** "U.S.-backed", "Paris-based": what is told of somebody else. */
const describes =
  /\p{L}\.?[-‐‑](?:aligned|appointed|approved|backed|based|born|bound|controlled|dominated|educated|era|funded|leaning|led|like|linked|made|occupied|owned|related|run|sponsored|style|supported|themed|trained)$/u;

/** What the article's own use of capitals says: words seen with one where none was due, and words seen without. */
export interface Capitals {
  readonly inside: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
}

/** Reads the body for words that carry a capital inside a sentence, or none anywhere. */
export function readCapitals(words: readonly Word[]): Capitals {
  const inside = new Set<string>();
  const small = new Set<string>();
  for (const word of words) {
    if (word.mark || word.kind === 'HEADLINE') continue;
    if (!word.capital) small.add(word.lower);
    else if (!word.opens) inside.add(word.lower);
  }
  return { inside, small };
}

function startsName(words: readonly Word[], at: number, capitals: Capitals): boolean {
  const word = words[at];
  if (!word?.capital || notNames.has(word.lower) || dates.test(word.lower) || describes.test(word.text)) return false;
  if (!word.opens || opensLabel(words, at)) return true;
  const next = words[at + 1];
  if (capitals.inside.has(word.lower) || isGivenName(word.text) || isRole(word.lower)) return true;
  if (next?.capital && adjacent(word, next) && !notNames.has(next.lower))
    return !/^(?:ADV|ADP|SCONJ|CCONJ|PRON|DET|VERB|AUX|NUM)$/.test(word.pos);
  // A transcript's label is a name, whatever the tagger takes words in capitals for.
  return (word.pos === 'PROPN' || isLabel(words, at, at + 1)) && !capitals.small.has(word.lower);
}

/** "WEIL:", "ADA VOSS (to the clerk):": capitals that lead up to a transcript's colon are a name, whatever the tagger takes them for. */
function opensLabel(words: readonly Word[], at: number): boolean {
  for (let end = at + 1; end <= at + 4; end += 1) if (isLabel(words, at, end)) return true;
  return false;
}

/** Whether a capital word after a possessive still belongs to the same name: "Farmers' List", "St Brannoc's University". */
function ownsNext(word: Word, next: Word, first: Word): boolean {
  if (word.lower.endsWith('s') && !knownName(word.text) && endingKind(next.text)) return true;
  return (
    /^(?:st|saint)\b/.test(first.lower) || /^(?:University|College|Hospital|Church|Cathedral|Island)$/.test(next.text)
  );
}

/** The words that tie two capital words into one name, or 0: "Bank of Norland", "Alliance of the Left". */
function bridge(words: readonly Word[], first: number, last: number, capitals: Capitals): number {
  const tail = words[last];
  const [one, two, three] = [words[last + 1], words[last + 2], words[last + 3]];
  if (!tail || !adjacent(tail, one) || !one) return 0;
  const heads = endingKind(tail.text) !== undefined || (isRole(tail.lower) && last === first && one.lower === 'of');
  if (nameParticles.has(one.lower) && !connectors.has(one.lower)) {
    if (two?.capital && adjacent(one, two) && last - first < 3) return 1;
    if (two && nameParticles.has(two.lower) && three?.capital && adjacent(two, three)) return 2;
    return 0;
  }
  if (tail.opens && tail.lower.endsWith('s') && !capitals.inside.has(tail.lower)) return 0;
  if (!heads || tail.possessive || !connectors.has(one.lower) || one.capital) return 0;
  if (one.lower === 'the' || one.lower === 'in' || one.lower === 'to') return 0;
  // "Halden University on June 30": a month that is a first name as well.
  if (one.lower === 'on' && /^\d/.test(three?.text ?? '')) return 0;
  if (one.lower === 'and' && !inList(words, first, last)) return 0;
  if (two?.capital && adjacent(one, two) && !notNames.has(two.lower) && !dates.test(two.lower)) return 1;
  if (two?.lower === 'the' && three?.capital && adjacent(one, two) && adjacent(two, three) && one.lower !== 'and')
    return 2;
  return 0;
}

/** "Department of Health and Human Services": "and" goes on only inside a name that already has its "of" or "for". */
function inList(words: readonly Word[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if (/^(?:of|for)$/.test(words[at]?.lower ?? '')) return true;
  return false;
}

/** All runs of the article outside headlines, in text order. Linear. */
export function findRuns(words: readonly Word[], capitals: Capitals): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word || word.mark || word.kind === 'HEADLINE' || !startsName(words, at, capitals)) {
      at += 1;
      continue;
    }
    let last = at;
    for (;;) {
      const here = words[last];
      const next = words[last + 1];
      if (!here || !next) break;
      if (adjacent(here, next) && (next.capital || (nameSuffixes.has(next.lower) && next.lower !== 'mp'))) {
        if (describes.test(next.text)) break;
        if (notNames.has(next.lower) && next.lower !== 'in' && next.lower !== 'out') break;
        if (dates.test(next.lower)) break;
        if (here.possessive && !ownsNext(here, next, word)) break;
        last += 1;
        continue;
      }
      if (here.possessive) break;
      if (/^(?:Local|Channel|Radio|Unit|Lodge)$/.test(here.text) && /^\d+$/.test(next.text)) {
        last += 1;
        continue;
      }
      if (next.text === '&' && words[last + 2]?.capital) {
        last += 2;
        continue;
      }
      const skip = bridge(words, at, last, capitals);
      if (!skip) break;
      last += skip + 1;
    }
    if (!(last === at && (plainCapitals.has(word.lower) || /^\p{L}\.?$/u.test(word.text))))
      runs.push({ first: at, end: last + 1 });
    at = last + 1;
  }
  return runs;
}
