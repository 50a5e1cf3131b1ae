import { hashText, mix } from './hash.ts';
import { markSubject } from './subject.ts';
import type { TokenView } from './tokens.ts';
import type { Unit, Window } from './window.ts';
import { hasTag, isWord } from './words.ts';

/** A window's units as numbers, and where each stands towards the cue. Arrays run along `Window.units`. */
export interface UnitView {
  readonly count: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  readonly person: Int32Array;
  readonly cue: Int32Array;
  /** How likely the unit is a cue itself, in steps from 0 to 4. */
  readonly likely: Int32Array;
  /** Verbs, commas, noun phrases, likely cues and openers ("that", "which", "who") between unit and cue. */
  readonly verbs: Int32Array;
  readonly commas: Int32Array;
  readonly phrases: Int32Array;
  readonly cues: Int32Array;
  readonly openers: Int32Array;
  /** The last opener between unit and cue. */
  readonly opener: Int32Array;
  readonly quotes: Int32Array;
  /** The relation chain from the cue down or up to the unit's head; 0 where there is none within reach. */
  readonly path: Int32Array;
  /** The cue's child that the unit hangs from, by relation; another number where it hangs from elsewhere. */
  readonly branch: Int32Array;
  /** How the unit stands to the cue's subject: 0 no subject is known, 1 outside of it, else in it, by how it was found. */
  readonly subject: Int32Array;
  /** The same for the subject of the verb above: "Weil said he would go and warned": Weil's. */
  readonly upper: Int32Array;
  /** What the rules make of the unit: 0 they have no answer for the cue, 1 nothing, 2 source, 3 content. */
  readonly ruled: Int32Array;
}

const columns = [
  ...([
    'word',
    'lemma',
    'pos',
    'person',
    'cue',
    'likely',
    'verbs',
    'commas',
    'phrases',
    'cues',
    'openers',
    'opener',
  ] as const),
  ...(['quotes', 'path', 'branch', 'subject', 'upper', 'ruled'] as const),
];

/** Room for a window's units; grows and is used again. */
export class UnitRoom implements UnitView {
  count = 0;
  word = new Int32Array(0);
  lemma = this.word;
  pos = this.word;
  person = this.word;
  cue = this.word;
  likely = this.word;
  verbs = this.word;
  commas = this.word;
  phrases = this.word;
  cues = this.word;
  openers = this.word;
  opener = this.word;
  quotes = this.word;
  path = this.word;
  branch = this.word;
  subject = this.word;
  upper = this.word;
  ruled = this.word;

  /** Makes room for `count` units, all zero. */
  fit(count: number): void {
    this.count = count;
    if (this.word.length < count) for (const column of columns) this[column] = new Int32Array(2 * count);
    else for (const column of columns) this[column].fill(0, 0, count);
  }
}

const quotationMark = hashText('«quotation»');
const runMark = hashText('«run»');

/** The step of a likelihood. */
export function stepOf(likelihood: number): number {
  if (likelihood < 0.05) return 0;
  if (likelihood < 0.25) return 1;
  if (likelihood < 0.6) return 2;
  return likelihood < 0.9 ? 3 : 4;
}

/**
 * Numbers the units of a window, in a room that is the view until the next is made there. `likelihoods` tells for every token of
 * the document how likely it is a cue's main word.
 */
export function viewUnits(view: TokenView, window: Window, likelihoods: Float64Array, of: UnitRoom): UnitView {
  const { units, center } = window;
  of.fit(units.length);
  for (let at = 0; at < units.length; at++) viewUnit(view, units[at] as Unit, likelihoods, of, at);
  countFrom(view, window, of, center, 1);
  countFrom(view, window, of, center, -1);
  findPaths(view, window, of);
  markSubject(view, window, of);
  markRuled(view, window, of);
  return of;
}

/** A longer unit is as likely a cue as the likeliest of so many first tokens. */
const tokensSeen = 200;

function viewUnit(view: TokenView, unit: Unit, likelihoods: Float64Array, of: UnitRoom, at: number): void {
  const { kind, first, end, passage, sentence } = unit;
  if (kind === 'TOKEN') {
    of.word[at] = view.word[first] as number;
    of.lemma[at] = view.lemma[first] as number;
    of.pos[at] = view.pos[first] as number;
    of.person[at] = view.person[first] as number;
    of.cue[at] = view.cue[first] as number;
    of.likely[at] = stepOf(likelihoods[first] as number);
    return;
  }
  let most = 0;
  for (let token = first; token < end && token < first + tokensSeen; token++)
    if ((likelihoods[token] as number) > most) most = likelihoods[token] as number;
  of.likely[at] = stepOf(most);
  if (kind === 'QUOTATION') {
    of.word[at] = quotationMark;
    of.lemma[at] = mix(quotationMark, Math.min(3, end - first > 12 ? 3 : (end - first) >> 2));
    of.pos[at] = mix(quotationMark, Math.sign(passage));
  } else {
    of.word[at] = view.word[first] as number;
    of.lemma[at] = runMark;
    of.pos[at] = mix(runMark, Math.sign(sentence));
  }
}

const nominal = hasTag('DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON');
const verbal = hasTag('VERB');
const dividing = isWord(',', ';', '—', '--');

function countFrom(view: TokenView, { units }: Window, of: UnitRoom, center: number, step: 1 | -1): void {
  let [verbs, commas, phrases, cues, openers, opener, quotes] = [0, 0, 0, 0, 0, 0, 0];
  let inPhrase = false;
  for (let at = center + step; at >= 0 && at < of.count; at += step) {
    const unit = units[at] as Window['units'][number];
    const token = unit.first;
    const single = unit.kind === 'TOKEN';
    const isNominal = single && nominal(view, token);
    if (isNominal && !inPhrase) phrases++;
    inPhrase = isNominal;
    of.verbs[at] = Math.min(3, verbs);
    of.commas[at] = Math.min(3, commas);
    of.phrases[at] = Math.min(5, phrases);
    of.cues[at] = Math.min(2, cues);
    of.openers[at] = Math.min(2, openers);
    of.opener[at] = opener;
    of.quotes[at] = Math.min(2, quotes);
    if (single) {
      if (verbal(view, token)) verbs++;
      if (dividing(view, token)) commas++;
      if (isOpener(view, token)) {
        openers++;
        opener = view.word[token] as number;
      }
      if ((of.likely[at] as number) >= 3) cues++;
    } else if (unit.kind === 'QUOTATION') quotes++;
  }
}

const isOpener = isWord(...'that which who whether if to what how why because after when while and but'.split(' '));
const isMark = hasTag('PUNCT');

const longestPath = 5;

/** The cue's own ancestors, itself the first, with the way up to each; used again for every window. */
const ancestors = new Int32Array(longestPath);
const ways = new Int32Array(longestPath);

function findPaths(view: TokenView, { anchor, units }: Window, of: UnitRoom): void {
  const { head, rel } = view;
  let way = 1;
  let count = 0;
  for (let at = anchor; at >= 0 && count < longestPath; at = head[at] as number, count++) {
    ancestors[count] = at;
    ways[count] = way;
    way = mix(2001, way, rel[at] as number);
  }
  for (let u = 0; u < units.length; u++) {
    let down = 1;
    let below = 0;
    let place = topOf(view, units[u] as Unit);
    for (let step = 0; place >= 0 && step < longestPath + 8; step++) {
      let met = 0;
      while (met < count && ancestors[met] !== place) met++;
      if (met < count) {
        const top = ways[met] as number;
        of.path[u] = step <= longestPath ? mix(2002, top, down) : mix(2003, top, below);
        of.branch[u] = mix(2004, top, below);
        break;
      }
      if (step < 3) down = mix(2005, down, rel[place] as number);
      below = rel[place] as number;
      place = head[place] as number;
    }
  }
}

/** The token by which a unit hangs in the tree: a quotation hangs where its topmost word does. */
function topOf(view: TokenView, { kind, first, end }: Unit): number {
  if (kind === 'TOKEN') return first;
  let top = first;
  for (let place = first; place < Math.min(end, first + 60); place++) {
    const head = view.head[place] as number;
    if (head >= first && head < end) continue;
    top = place;
    if (!isMark(view, place)) break;
  }
  return top;
}

function markRuled(view: TokenView, { anchor, units }: Window, of: UnitRoom): void {
  const rule = view.ruled.get(anchor);
  if (!rule) return;
  const { tokens } = view.document;
  const { source, content } = rule;
  for (let u = 0; u < units.length; u++) {
    const { first, end } = units[u] as Unit;
    const middle = ((tokens[first]?.start ?? 0) + (tokens[end - 1]?.end ?? 0)) / 2;
    of.ruled[u] = content.some((part) => holds(part, middle)) ? 3 : source && holds(source, middle) ? 2 : 1;
  }
}

const holds = (part: { readonly start: number; readonly end: number }, place: number) =>
  part.start <= place && place < part.end;
