import {
  femaleRoles,
  formerWords,
  headRoles,
  headWords,
  maleRoles,
  neutralRoles,
  passingWords,
  shortTitles,
} from '../lexicon/titles.ts';
import type { Gender } from '../types.ts';
import { adjacent, type Word } from './5-words.ts';

/** An office or role in the article's words: words `first` up to `end`, `head` its noun. */
export interface Title {
  readonly first: number;
  readonly end: number;
  /** The head noun's dictionary forms: "gen." gives "general" and "commander". */
  readonly heads: readonly string[];
  readonly text: string;
  readonly former: boolean;
  readonly gender: Gender;
  /** Index of the word that owns the office: "Norland's prime minister", or of a pronoun ("its director"); -1 for none. */
  readonly owner: number;
}

const genderedRoles: ReadonlySet<string> = new Set([...femaleRoles, ...maleRoles, ...neutralRoles]);
const allRoles: ReadonlySet<string> = new Set([...genderedRoles, ...shortTitles.keys()]);
const hyphen = /[-‐‑]/;

/** Without "ex-" in front and the point of a short form. */
function bare(lower: string): string {
  const word = lower.startsWith('ex') ? lower.replace(/^ex[-‐‑]/, '') : lower;
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

/** The role in a word: all of it, or what stands behind its last hyphen. */
function singular(lower: string): string {
  const word = bare(lower);
  if (genderedRoles.has(word) || !hyphen.test(word)) return word;
  return /[-‐‑](\p{L}+)$/u.exec(word)?.[1] ?? word;
}

/** True where the word, hyphened or not, names an office or a role: "minister", "Secretary-General", "Sen.", "co-founder". */
export function isRole(lower: string): boolean {
  return allRoles.has(singular(lower));
}

/** The gender that the office's word itself tells. */
export function roleGender(lower: string): Gender {
  const word = singular(lower);
  if (femaleRoles.has(word)) return 'FEMALE';
  return maleRoles.has(word) ? 'MALE' : 'UNKNOWN';
}

/** The nouns by which an office is taken up again. */
export function roleHeads(lower: string): readonly string[] {
  const word = bare(lower);
  return shortTitles.get(word) ?? [word, ...(singular(lower) === word ? [] : [singular(lower)])];
}

const ofStateHead = 'head of state';

/** Whether a "head" ends before word `end` and "of state" begins there: one office, whatever a head of something else is. */
export function headOfState(words: readonly Word[], end: number): boolean {
  return words[end - 1]?.lower === 'head' && words[end]?.lower === 'of' && words[end + 1]?.lower === 'state';
}

/** The noun by which a title is compared with others: its last word, or the whole of "head of state". */
export function titleHead(title: string): string {
  const lower = title.toLowerCase();
  if (lower.endsWith(ofStateHead)) return ofStateHead;
  let at = lower.length;
  while (at > 0 && lower.charCodeAt(at - 1) > 32) at -= 1;
  return lower.slice(at);
}

/** Whether the role noun `again` may take up somebody whose offices have `heads`: the same noun, or any head's "chief". */
export function takesUp(again: string, heads: readonly string[]): boolean {
  const word = bare(again);
  return heads.some(
    (head) =>
      head === word ||
      head.endsWith(`-${word}`) ||
      (headWords.has(word) && (headRoles.has(head) || head.endsWith('president'))) ||
      (word === ofStateHead && /^(?:president|king|queen|monarch|emperor|empress|emir|sultan)$/.test(head)) ||
      (word === 'lawmaker' && /^(?:senator|representative|congress(?:wo)?man|delegate|mp|legislator)$/.test(head)) ||
      (word === 'politician' && /^(?:senator|minister|president|governor|mayor|mp|leader|lawmaker)$/.test(head)) ||
      (word === 'officer' && /^(?:detective|inspector|sergeant|constable|superintendent)$/.test(head)) ||
      (word === 'lawyer' && /^(?:attorney|barrister|solicitor|counsel)$/.test(head)) ||
      (word === 'attorney' && /^(?:lawyer|counsel)$/.test(head)) ||
      (word === 'researcher' && /^(?:scientist|professor)$/.test(head)) ||
      (word === 'scientist' &&
        /^(?:professor|biologist|physicist|chemist|ecologist|researcher|neurologist|climatologist)$/.test(head)),
  );
}

const inTitle = /^(?:NOUN|PROPN|ADJ|NUM|X)$/;
const stops = new Set(
  'the a an his her its their our my your this that as by and or but for with from to of in on at who former ex then now said'.split(
    ' ',
  ),
);

/** First word of the office that ends before word `end`, its head noun the word before `end`. */
export function titleStart(words: readonly Word[], end: number, from = 0): number {
  let first = end - 1;
  const head = words[end - 1];
  while (first - 1 >= from && end - first < 7) {
    const [word, next] = [words[first - 1], words[first]];
    if (!word || !adjacent(word, next) || word.possessive || stops.has(word.lower)) break;
    if (head?.capital && !head.opens && !word.capital) break;
    if (!inTitle.test(word.pos) && !word.capital && !/[-‐‑]/.test(word.text)) break;
    first -= 1;
  }
  return first;
}

/**
 * The office that ends with word `end - 1`, whose words before it belong to it: "the powerful NATO chief" without "powerful".
 * What stands before it tells whether it is past ("former"), and whose it is ("Norland's").
 */
export function readTitle(words: readonly Word[], text: string, end: number, from = 0): Title | null {
  const ofState = headOfState(words, end - 2);
  const head = words[ofState ? end - 3 : end - 1];
  if (!head || !isRole(head.lower)) return null;
  if (ofState) {
    const [first, text_] = [end - 3, text.slice(head.start, words[end - 1]?.end)];
    return { first, end, heads: [ofStateHead], text: text_, former: false, gender: 'UNKNOWN', owner: -1 };
  }
  let first = titleStart(words, end, from);
  let former = /^ex[-‐‑]/.test(head.lower);
  while (first < end - 1) {
    const word = words[first];
    if (!word || (word.capital && !word.opens) || !passingWords.has(word.lower)) break;
    if (formerWords.has(word.lower)) former = true;
    first += 1;
  }
  const before = words[first - 1];
  if (before && adjacent(before, words[first]) && formerWords.has(before.lower)) former = true;
  let owner = -1;
  for (let at = first - 1; at >= 0 && first - at < 4; at -= 1) {
    const word = words[at];
    if (!word || !adjacent(word, words[at + 1])) break;
    if (word.possessive || /^(?:his|her|its|their|our|my)$/.test(word.lower)) {
      owner = at;
      break;
    }
    if (!passingWords.has(word.lower)) break;
  }
  const start = words[first]?.start ?? head.start;
  let title = text.slice(start, head.end);
  if (/^ex[-‐‑]/i.test(title)) title = title.slice(3);
  return { first, end, heads: roleHeads(head.lower), text: title, former, gender: roleGender(head.lower), owner };
}
