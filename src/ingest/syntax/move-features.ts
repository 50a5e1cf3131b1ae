import { mixer, nameAll } from '../models/hash.ts';
import type { ParseState } from './state.ts';

/** Tags' numbers, those of the root and of no word included, are below this. */
export const mostTags = 256;

/** Most features that a state has. */
export const mostMoveFeatures = 80;

/** A sentence's words as the parser sees them, in columns that may be longer, by number (1 to size; 0 the root; size + 1 none): hashes and running counts. */
export interface ParseInput {
  readonly size: number;
  /** Lower-case word; a rare one's looks. */
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
  const b0 = state.ahead(0);
  const b1 = state.ahead(1);
  const b2 = state.ahead(2);
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
  const s0p = part[s0] as number;
  const s1p = part[s1] as number;
  const b0p = part[b0] as number;
  const b1p = part[b1] as number;
  const s0wt = (Math.imul(s0w, mixer) + s0t) | 0;
  const b0wt = (Math.imul(b0w, mixer) + b0t) | 0;
  let n = 0;
  out[n++] = s0w;
  out[n++] = s0t;
  out[n++] = s1t;
  out[n++] = b0t;
  out[n++] = b0wt;
  out[n++] = b1t;
  out[n++] = b2t;
  // Pairs: top and next.
  const t0 = (Math.imul(s0t, mixer) + b0t) | 0;
  out[n++] = t0;
  out[n++] = Math.imul(s0wt, mixer) + b0wt;
  out[n++] = Math.imul(s0w, mixer) + b0w;
  out[n++] = Math.imul(s0w, mixer) + b0p;
  out[n++] = Math.imul(s0p, mixer) + b0w;
  // Pairs: the two on top.
  const ss = (Math.imul(s1t, mixer) + s0t) | 0;
  out[n++] = ss;
  out[n++] = Math.imul(s1t, mixer) + s0wt;
  out[n++] = Math.imul(s1w, mixer) + s0p;
  // Pairs: what comes next.
  const bb = (Math.imul(b0t, mixer) + b1t) | 0;
  out[n++] = bb;
  out[n++] = Math.imul(b0t, mixer) + b1w;
  out[n++] = Math.imul(s0wt, mixer) + b1t;
  // Three and four at once.
  out[n++] = Math.imul(t0, mixer) + b1t;
  out[n++] = Math.imul(Math.imul(s1p, mixer) + s0p, mixer) + (Math.imul(b0p, mixer) + b1p);
  out[n++] = Math.imul(Math.imul(s0w, mixer) + b0p, mixer) + b1p;
  // Children.
  const s0lt = tag[s0l] as number;
  const s0rt = tag[s0r] as number;
  const b0lt = tag[b0l] as number;
  const s1rt = tag[s1r] as number;
  const s1lt = tag[s1l] as number;
  out[n++] = Math.imul(s0lt, mixer) + (word[s0l] as number);
  out[n++] = Math.imul(s0rt, mixer) + (word[s0r] as number);
  out[n++] = Math.imul(b0lt, mixer) + (word[b0l] as number);
  out[n++] = Math.imul(s1rt, mixer) + (word[s1r] as number);
  out[n++] = Math.imul(s0t, mixer) + s0lt;
  out[n++] = Math.imul(s1t, mixer) + s1rt;
  out[n++] = Math.imul(b0t, mixer) + b0lt;
  out[n++] = Math.imul(t0, mixer) + s0lt;
  out[n++] = Math.imul(t0, mixer) + s0rt;
  out[n++] = Math.imul(t0, mixer) + b0lt;
  out[n++] = Math.imul(ss, mixer) + s0rt;
  out[n++] = Math.imul(ss, mixer) + s1lt;
  out[n++] = Math.imul(ss, mixer) + b0lt;
  out[n++] = Math.imul(s0wt, mixer) + (word[s0l] as number);
  out[n++] = Math.imul(s0t, mixer) + (Math.imul(s0lt, mixer) + (tag[state.secondLeft[s0] as number] as number));
  out[n++] = Math.imul(s0t, mixer) + (Math.imul(s0rt, mixer) + (tag[state.secondRight[s0] as number] as number));
  out[n++] = Math.imul(b0t, mixer) + (Math.imul(b0lt, mixer) + (tag[state.secondLeft[b0] as number] as number));
  out[n++] = Math.imul(s1t, mixer) + (Math.imul(s1rt, mixer) + (tag[state.secondRight[s1] as number] as number));
  // Distance, number of children, and what stands between.
  const near = distance(b0 - s0);
  const span = distance(s0 - s1);
  out[n++] = Math.imul(s0t, mixer) + near;
  out[n++] = Math.imul(b0t, mixer) + near;
  out[n++] = Math.imul(t0, mixer) + near;
  const s0v = few(state.lefts[s0] as number);
  const s1u = few(state.rights[s1] as number);
  const b0v = few(state.lefts[b0] as number);
  out[n++] = Math.imul(s0w, mixer) + s0v;
  out[n++] = Math.imul(s0t, mixer) + s0v;
  out[n++] = Math.imul(s1t, mixer) + s1u;
  out[n++] = Math.imul(b0t, mixer) + b0v;
  out[n++] = Math.imul(t0, mixer) + b0v;
  out[n++] = Math.imul(t0, mixer) + between(input, s0, b0);
  out[n++] = Math.imul(ss, mixer) + between(input, s1, s0);
  out[n++] = Math.imul(Math.imul(s1p, mixer) + s0p, mixer) + (Math.imul(b0p, mixer) + between(input, s0, b0));
  out[n++] = Math.imul(Math.imul(s1w, mixer) + s0w, mixer) + b0p;
  out[n++] = Math.imul(Math.imul(s1w, mixer) + s0p, mixer) + b0p;
  out[n++] = Math.imul(s0w, mixer) + span;
  out[n++] = Math.imul(s1w, mixer) + span;
  out[n++] = Math.imul(ss, mixer) + span;
  nameAll(out, n);
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
