import { hashText, mix } from './hash.ts';
import { markSubject } from './subject.ts';
import type { TokenView } from './tokens.ts';
import type { Window } from './window.ts';
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
    upper: column(),
    ruled: column(),
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
  markRuled(view, window, of);
  return of;
}

const nominal = hasTag('DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON');
const verbal = hasTag('VERB');
const dividing = isWord(',', ';', '—', '--');

function countFrom(view: TokenView, { units }: Window, of: UnitView, center: number, step: 1 | -1): void {
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
          if (!isMark(view, place)) break;
        }
      }
    }
    let down = 1;
    let below = 0;
    for (
      let place = token, step = 0;
      place >= 0 && step < longestPath + 8;
      place = view.head[place] as number, step++
    ) {
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

function markRuled(view: TokenView, { anchor, units }: Window, of: UnitView): void {
  const rule = view.ruled.get(anchor);
  if (!rule) return;
  const { tokens } = view.document;
  units.forEach(({ first, end }, u) => {
    const middle = ((tokens[first]?.start ?? 0) + (tokens[end - 1]?.end ?? 0)) / 2;
    const within = (part: { readonly start: number; readonly end: number }) =>
      part.start <= middle && middle < part.end;
    of.ruled[u] = rule.content.some(within) ? 3 : rule.source && within(rule.source) ? 2 : 1;
  });
}
