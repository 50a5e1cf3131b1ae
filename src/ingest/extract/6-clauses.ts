import type { Sentence, Token } from '../document-types.ts';

/** A verb with its helpers: "has repeatedly warned", "would not say". Token indexes; `end` is the one after the last. */
export interface VerbGroup {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  readonly form: 'FINITE' | 'INFINITIVE' | 'ING' | 'PASSIVE';
}

/** Whether the word can stand inside a plain noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    token.pos === 'DET' ||
    token.pos === 'ADJ' ||
    token.pos === 'NUM' ||
    token.pos === 'PRON' ||
    (token.pos === 'SYM' && token.lower !== '/') ||
    token.lower === "'s" ||
    token.lower === "'"
  );
}

const isVerb = (token: Token | undefined) => token?.pos === 'VERB' || token?.pos === 'AUX';
const between = new Set(['ADV', 'PART']);
const beForms = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m", 'get', 'got']);

/** The verb groups of a sentence, in order. Helpers, adverbs and negations between them belong to the group. */
export function verbGroups(tokens: readonly Token[], sentence: Sentence): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (!isVerb(tokens[at])) continue;
    let end = at + 1;
    let head = at;
    for (let next = end; next < sentence.endToken; next++) {
      const token = tokens[next];
      if (isVerb(token) && tokens[head]?.pos === 'AUX') {
        head = next;
        end = next + 1;
      } else if (!(token && between.has(token.pos) && tokens[head]?.pos === 'AUX' && token.lower !== 'to')) break;
    }
    const before = tokens[at - 1];
    const first = before?.pos === 'PART' && before.lower === 'to' ? at - 1 : at;
    groups.push({ first, end, head, form: formOf(tokens, first, at, head) });
    at = end - 1;
  }
  return groups;
}

function formOf(tokens: readonly Token[], first: number, at: number, head: number): VerbGroup['form'] {
  if (first < at) return 'INFINITIVE';
  const word = tokens[head]?.lower ?? '';
  const helped = head > at;
  if (word.endsWith('ing') && !helped && tokens[head]?.pos === 'VERB') return 'ING';
  if (helped && !word.endsWith('ing')) {
    const last = [...tokens.slice(at, head)].reverse().find((token) => token.pos === 'AUX');
    if (last && beForms.has(last.lower)) return 'PASSIVE';
  }
  return 'FINITE';
}

/**
 * The first token of the noun phrase that ends before `end`, or `end` where there is none. Attached phrases belong to
 * it: "a spokesman for the ministry", "Marek and Duval".
 */
export function phraseStart(tokens: readonly Token[], end: number, floor: number): number {
  let start = end;
  for (let at = end - 1; at >= floor; at--) {
    const token = tokens[at];
    if (!token) break;
    if (isNominal(token)) {
      // A pronoun is a phrase of its own.
      if (token.pos === 'PRON' && start < end && !/^(?:his|her|its|their|our|my|your|whose)$/.test(token.lower)) break;
      start = at;
      if (token.pos === 'PRON' && isSubjectPronoun(token)) break;
    } else if (start < end && joins(tokens, at, start)) start = at;
    else if (start === end && token.pos === 'ADV') start = end;
    else break;
  }
  while (start < end && (tokens[start]?.lower === "'s" || joinsOnly(tokens[start]))) start++;
  return start;
}

const isSubjectPronoun = (token: Token) => /^(?:i|you|he|she|it|we|they|who)$/.test(token.lower);
const attaching = new Set(['of', 'for', 'at', 'from', 'in', 'with', 'on', 'to']);
const joinsOnly = (token: Token | undefined) =>
  token !== undefined && (token.pos === 'ADP' || token.pos === 'CCONJ' || token.pos === 'PUNCT');

/** Prepositions, "and" between names, hyphens and ampersands hold a phrase together when nouns stand on both sides. */
function joins(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  const left = tokens[at - 1];
  const right = tokens[start];
  if (!token || !left || !right) return false;
  const nouns = left.pos === 'NOUN' || left.pos === 'PROPN' || left.pos === 'NUM';
  if (token.pos === 'ADP') return attaching.has(token.lower) && nouns;
  if (token.lower === 'and' || token.lower === '&') {
    return nouns && (right.pos === 'PROPN' || right.pos === 'DET' || right.pos === 'NOUN' || right.pos === 'ADJ');
  }
  return /^[-–/.]$/.test(token.text) && token.start === left.end && token.end === right.start;
}

/** The token after the noun phrase that starts at `start`; `start` itself where there is none. */
export function phraseEnd(tokens: readonly Token[], start: number, limit: number, attach = true): number {
  let end = start;
  for (let at = start; at < limit; at++) {
    const token = tokens[at];
    if (!token) break;
    if (isNominal(token)) {
      if (end > start && (token.pos === 'PRON' || token.pos === 'DET') && !joinsOnly(tokens[at - 1])) break;
      end = at + 1;
      if (token.pos === 'PRON' && end === start + 1 && !/^(?:his|her|its|their|our|my|your)$/.test(token.lower)) break;
    } else if (end > start && at + 1 < limit && isNominal(tokens[at + 1])) {
      const name = tokens[at + 1]?.pos === 'PROPN' || tokens[at + 1]?.pos === 'DET' || tokens[at + 1]?.pos === 'NOUN';
      const holds =
        (attach && token.pos === 'ADP' && /^(?:of|for|at|from)$/.test(token.lower)) ||
        ((token.lower === 'and' || token.lower === '&') && name) ||
        (/^[-–/]$/.test(token.text) && token.start === tokens[at - 1]?.end);
      if (!holds) break;
    } else break;
  }
  return end;
}
