import { join, spread } from '../models/hash.ts';
import type { ParseState } from './state.ts';

/** Most features that a state has. */
export const mostMoveFeatures = 112;

/** A sentence's words as the parser sees them, by number (1 to size; 0 the root; size + 1 none): hashes and running counts. */
export interface ParseInput {
  readonly size: number;
  /** Lower-case word. */
  readonly word: Int32Array;
  /** Tag, of the fine set. */
  readonly tag: Int32Array;
  /** Part of speech. */
  readonly part: Int32Array;
  /** How many commas, verbs and conjunctions stand before it: see `between`. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
}

/**
 * Features of a state, after Zhang and Nivre (2011): the three words on top of the stack (s), the next four (b), their outermost
 * children, how far apart they are, how many children they have, and what stands between. Returns how many.
 */
export function moveFeatures(input: ParseInput, state: ParseState, out: Int32Array): number {
  const { word, tag, part } = input;
  const s0 = state.top(0);
  const s1 = state.top(1);
  const s2 = state.top(2);
  const b0 = state.ahead(0);
  const b1 = state.ahead(1);
  const b2 = state.ahead(2);
  const b3 = state.ahead(3);
  const s0l = state.firstLeft[s0] as number;
  const s0r = state.firstRight[s0] as number;
  const s1l = state.firstLeft[s1] as number;
  const s1r = state.firstRight[s1] as number;
  const b0l = state.firstLeft[b0] as number;
  const s0w = word[s0] as number;
  const s0t = tag[s0] as number;
  const s1w = word[s1] as number;
  const s1t = tag[s1] as number;
  const b0w = word[b0] as number;
  const b0t = tag[b0] as number;
  const b1w = word[b1] as number;
  const b1t = tag[b1] as number;
  const b2t = tag[b2] as number;
  const s2t = tag[s2] as number;
  const s0p = part[s0] as number;
  const s1p = part[s1] as number;
  const b0p = part[b0] as number;
  const b1p = part[b1] as number;
  const s0wt = join(s0w, s0t);
  const s1wt = join(s1w, s1t);
  const b0wt = join(b0w, b0t);
  let n = 0;
  let name = 200;
  const put = (value: number) => {
    out[n++] = spread(join(value, name++));
  };
  put(s0w);
  put(s0t);
  put(s0wt);
  put(s1w);
  put(s1t);
  put(s1wt);
  put(b0w);
  put(b0t);
  put(b0wt);
  put(b1w);
  put(b1t);
  put(join(b1w, b1t));
  put(join(word[b2] as number, b2t));
  put(b2t);
  put(s2t);
  put(join(word[s2] as number, s2t));
  put(tag[b3] as number);
  // Pairs: top and next.
  const t0 = join(s0t, b0t);
  put(t0);
  put(join(s0wt, b0wt));
  put(join(s0wt, b0w));
  put(join(s0w, b0wt));
  put(join(s0w, b0w));
  put(join(s0wt, b0t));
  put(join(s0t, b0wt));
  put(join(s0w, b0p));
  put(join(s0p, b0w));
  // Pairs: the two on top.
  const ss = join(s1t, s0t);
  put(ss);
  put(join(s1wt, s0wt));
  put(join(s1w, s0w));
  put(join(s1wt, s0t));
  put(join(s1t, s0wt));
  put(join(s1w, s0p));
  put(join(s1p, s0w));
  // Pairs: what comes next.
  const bb = join(b0t, b1t);
  put(bb);
  put(join(b0w, b1w));
  put(join(b0wt, b1t));
  put(join(b0t, b1w));
  put(join(s0wt, b1t));
  put(join(s1t, b0t));
  put(join(s1w, b0t));
  put(join(s1t, b0w));
  put(join(s1w, b0w));
  // Three and four at once.
  put(join(t0, b1t));
  put(join(bb, b2t));
  put(join(ss, b0t));
  put(join(join(s1p, s0p), join(b0p, b1p)));
  put(join(t0, join(b1t, b2t)));
  put(join(join(s2t, s1t), s0t));
  put(join(join(s0w, b0p), b1p));
  put(join(join(s0p, b0w), b1p));
  put(join(join(s0p, b0p), b1w));
  put(join(join(s1w, s0p), b0p));
  put(join(join(s1p, s0w), b0p));
  put(join(join(s1p, s0p), b0w));
  put(join(join(s1w, s0w), b0p));
  put(join(join(s1p, s0w), b0w));
  // Children.
  const s0lt = tag[s0l] as number;
  const s0rt = tag[s0r] as number;
  const b0lt = tag[b0l] as number;
  const s1rt = tag[s1r] as number;
  const s1lt = tag[s1l] as number;
  put(join(s0lt, word[s0l] as number));
  put(join(s0rt, word[s0r] as number));
  put(join(b0lt, word[b0l] as number));
  put(join(s1rt, word[s1r] as number));
  put(join(s0t, s0lt));
  put(join(s0t, s0rt));
  put(join(s1t, s1rt));
  put(join(b0t, b0lt));
  put(join(t0, s0lt));
  put(join(t0, s0rt));
  put(join(t0, b0lt));
  put(join(ss, s0lt));
  put(join(ss, s0rt));
  put(join(ss, s1lt));
  put(join(ss, s1rt));
  put(join(ss, b0lt));
  put(join(s0wt, word[s0l] as number));
  put(join(b0wt, word[b0l] as number));
  put(join(s1w, join(word[s1r] as number, s0p)));
  put(join(s0t, join(s0lt, tag[state.secondLeft[s0] as number] as number)));
  put(join(s0t, join(s0rt, tag[state.secondRight[s0] as number] as number)));
  put(join(b0t, join(b0lt, tag[state.secondLeft[b0] as number] as number)));
  put(join(s1t, join(s1rt, tag[state.secondRight[s1] as number] as number)));
  // Distance, number of children, and what stands between.
  const near = distance(b0 - s0);
  const span = distance(s0 - s1);
  put(join(s0w, near));
  put(join(s0t, near));
  put(join(b0w, near));
  put(join(b0t, near));
  put(join(t0, near));
  put(join(ss, span));
  put(join(s1w, span));
  put(join(s0w, span));
  const s0v = few(state.lefts[s0] as number);
  const s0u = few(state.rights[s0] as number);
  const s1u = few(state.rights[s1] as number);
  const b0v = few(state.lefts[b0] as number);
  put(join(s0w, s0v));
  put(join(s0t, s0v));
  put(join(s0w, 8 + s0u));
  put(join(s0t, 8 + s0u));
  put(join(s1w, s1u));
  put(join(s1t, s1u));
  put(join(b0w, b0v));
  put(join(b0t, b0v));
  put(join(ss, s1u));
  put(join(t0, b0v));
  put(join(t0, between(input, s0, b0)));
  put(join(ss, between(input, s1, s0)));
  put(join(join(s1p, s0p), join(b0p, between(input, s0, b0))));
  return n;
}

function distance(apart: number): number {
  if (apart < 5) return apart;
  return apart < 10 ? 5 : 6;
}

function few(count: number): number {
  return Math.min(count, 3);
}

/** Commas (up to two) and verbs (up to two) between two words, as one number. */
function between(input: ParseInput, from: number, to: number): number {
  if (to > input.size || from >= to) return 99;
  const commas = (input.commas[to] as number) - (input.commas[from + 1] as number);
  const verbs = (input.verbs[to] as number) - (input.verbs[from + 1] as number);
  return 3 * Math.min(commas, 2) + Math.min(verbs, 2);
}
