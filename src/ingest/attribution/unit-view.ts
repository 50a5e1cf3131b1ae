import { hashText, mix } from './hash.ts';
import { sentenceOf, type TokenView } from './tokens.ts';
import type { Window } from './window.ts';
import { labelIs, tagIs, wordIs } from './words.ts';

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

/** Numbers the units of a window. `likelihoods` tells for every token of the document how likely it is a cue's main word. */
export function viewUnits(view: TokenView, window: Window, likelihoods: Float64Array): UnitView {
  const { units, center } = window;
  const count = units.length;
  const column = () => new Int32Array(count);
  const of: UnitView = {
    count,
    word: column(),
    lemma: column(),
    pos: column(),
    person: column(),
    cue: column(),
    likely: column(),
    verbs: column(),
    commas: column(),
    phrases: column(),
    cues: column(),
    openers: column(),
    opener: column(),
    quotes: column(),
    path: column(),
    branch: column(),
    subject: column(),
  };
  units.forEach(({ kind, first, end, passage, sentence }, at) => {
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
    for (let token = first; token < end && token < first + 200; token++)
      most = Math.max(most, likelihoods[token] as number);
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
  });
  countFrom(view, window, of, center, 1);
  countFrom(view, window, of, center, -1);
  findPaths(view, window, of);
  markSubject(view, window, of);
  return of;
}

const nominal = ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'];

function countFrom(view: TokenView, { units }: Window, of: UnitView, center: number, step: 1 | -1): void {
  let [verbs, commas, phrases, cues, openers, opener, quotes] = [0, 0, 0, 0, 0, 0, 0];
  let inPhrase = false;
  for (let at = center + step; at >= 0 && at < of.count; at += step) {
    const unit = units[at] as Window['units'][number];
    const token = unit.first;
    const single = unit.kind === 'TOKEN';
    const isNominal = single && nominal.some((tag) => tagIs(view, token, tag));
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
      if (tagIs(view, token, 'VERB')) verbs++;
      if (wordIs(view, token, ',') || wordIs(view, token, ';') || wordIs(view, token, '—') || wordIs(view, token, '--')) commas++;
      if (isOpener(view, token)) {
        openers++;
        opener = view.word[token] as number;
      }
      if ((of.likely[at] as number) >= 3) cues++;
    } else if (unit.kind === 'QUOTATION') quotes++;
  }
}

const openingWords = 'that which who whether if to what how why because after when while and but'.split(' ');
const isOpener = (view: TokenView, token: number) => openingWords.some((word) => wordIs(view, token, word));

const longestPath = 5;

function findPaths(view: TokenView, { anchor, units }: Window, of: UnitView): void {
  // The cue's own ancestors, with the way up to each.
  const up = new Map<number, number>();
  let way = 1;
  for (let at = anchor, step = 0; at >= 0 && step < longestPath; at = view.head[at] as number, step++) {
    up.set(at, way);
    way = mix(2001, way, view.rel[at] as number);
  }
  units.forEach(({ kind, first, end }, at) => {
    let token = first;
    if (kind !== 'TOKEN') {
      // A quotation hangs where its topmost word does.
      for (let place = first; place < Math.min(end, first + 60); place++) {
        const head = view.head[place] as number;
        if (head < first || head >= end) {
          token = place;
          if (!tagIs(view, place, 'PUNCT')) break;
        }
      }
    }
    let down = 1;
    let below = 0;
    for (let place = token, step = 0; place >= 0 && step < longestPath + 8; place = view.head[place] as number, step++) {
      const top = up.get(place);
      if (top !== undefined) {
        of.path[at] = step <= longestPath ? mix(2002, top, down) : mix(2003, top, below);
        of.branch[at] = mix(2004, top, below);
        return;
      }
      if (step < 3) down = mix(2005, down, view.rel[place] as number);
      below = view.rel[place] as number;
    }
  });
}

/** Labels over which a verb shares its head's subject. */
const sharing = ['conj', 'xcomp', 'advcl', 'aux', 'cop', 'ccomp', 'compound', 'obj', 'obl'];

/**
 * Marks the cue's subject: its own, or that of the verb that it is joined to ("… and said", ", adding that", "wants to say"),
 * its owner ("her promise") or the noun that it describes.
 */
function markSubject(view: TokenView, { anchor, units }: Window, of: UnitView): void {
  const { head } = view;
  const { firstToken, endToken } = sentenceOf(view, anchor);
  const from = Math.max(firstToken, anchor - 150);
  const to = Math.min(endToken, anchor + 150);
  let at = anchor;
  let subject = -1;
  let way = 2;
  for (let step = 0; step < 4 && subject < 0; step++) {
    for (let child = from; child < to; child++) {
      if (head[child] !== at || !labelIs(view, child, 'nsubj', 'nmod:poss', 'obl:agent', 'nsubj:pass')) continue;
      subject = child;
      way += labelIs(view, child, 'nsubj') ? 0 : labelIs(view, child, 'nmod:poss') ? 10 : 20;
      break;
    }
    if (subject >= 0) break;
    const up = head[at] as number;
    if (labelIs(view, at, 'acl', 'acl:relcl') && up >= 0) {
      subject = up;
      way += 30;
    } else if (up < 0 || !sharing.some((label) => labelIs(view, at, label))) break;
    at = up;
    way++;
  }
  if (subject < 0) return;
  units.forEach(({ first }, u) => {
    let place = first;
    for (let step = 0; step < 12 && place >= 0 && place !== subject && place !== anchor; step++) place = head[place] as number;
    of.subject[u] = place === subject ? way : 1;
  });
}
