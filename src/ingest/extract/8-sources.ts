import type { Sentence, Token } from '../document-types.ts';
import { isNominal, phraseEnd, phraseStart, type VerbGroup } from './6-clauses.ts';
import type { CueCandidate } from './6-cues.ts';

/** The words that stand for whoever said it, as tokens, and how they stand to the cue. */
export interface SourcePhrase {
  readonly first: number;
  readonly end: number;
  readonly role: 'SUBJECT' | 'INVERTED' | 'RELATIVE' | 'POSSESSIVE' | 'SHARED' | 'AGENT';
}

const relatives = new Set(['who', 'which', 'that']);

/** The source of a cue. `groups` are the sentence's verbs. Null where the words name nobody. */
export function findSource(
  tokens: readonly Token[],
  cue: CueCandidate,
  groups: readonly VerbGroup[],
): SourcePhrase | null {
  if (cue.kind === 'ADVERB') return null;
  if (cue.kind === 'ACCORDING') return rightOf(tokens, cue.end, cue.sentence);
  if (cue.kind === 'NOUN' || !cue.group) return possessor(tokens, cue);
  return subjectOf(tokens, cue.sentence, cue.group, groups, cue.first, 0);
}

/** The noun phrase right of a cue: "according to X", ", said X". */
export function rightOf(tokens: readonly Token[], from: number, sentence: Sentence): SourcePhrase | null {
  let end = phraseEnd(tokens, from, sentence.endToken);
  if (end === from) return null;
  end = withApposition(tokens, end, sentence.endToken);
  return { first: from, end, role: 'INVERTED' };
}

/** "Weil, a clerk at the port," and "Weil, 34,": what stands between commas after a name belongs to it. */
function withApposition(tokens: readonly Token[], end: number, limit: number): number {
  if (tokens[end]?.lower !== ',') return end;
  const next = tokens[end + 1];
  const apposition = next && (next.pos === 'DET' || next.pos === 'NUM' || next.lower === 'who' || next.pos === 'NOUN');
  if (!apposition) return end;
  for (let at = end + 1; at < Math.min(limit, end + 24); at++) {
    const token = tokens[at];
    if (token?.lower === ',' || token?.lower === '"') return at;
    if (next.lower !== 'who' && token?.pos === 'VERB') return end;
    if (at === limit - 1 && token?.pos === 'PUNCT') return at;
  }
  return end;
}

/** The subject of a verb group: the phrase before it, or the one that it shares with the verb before. */
export function subjectOf(
  tokens: readonly Token[],
  sentence: Sentence,
  group: VerbGroup,
  groups: readonly VerbGroup[],
  first: number,
  depth: number,
): SourcePhrase | null {
  const floor = sentence.firstToken;
  let end = first;
  // Adverbs and what stands between commas come between a subject and its verb.
  while (end > floor && tokens[end - 1]?.pos === 'ADV') end--;
  const before = tokens[end - 1];
  if (!before || end <= floor) return null;
  if (group.form === 'FINITE' || group.form === 'PASSIVE') {
    if (relatives.has(before.lower) && (before.pos === 'PRON' || before.lower === 'who' || before.lower === 'which')) {
      return { first: end - 1, end, role: 'RELATIVE' };
    }
    if (isNominal(before) && before.lower !== "'s") {
      const start = phraseStart(tokens, end, floor);
      if (start < end) return { first: start, end, role: 'SUBJECT' };
    }
    if (before.lower === ',' || before.lower === ')' || before.text === '—' || before.lower === '-') {
      const apart = beforeInsertion(tokens, end - 1, floor);
      if (apart) return apart;
    }
  }
  return depth > 4 ? null : sharedSubject(tokens, sentence, group, groups, end, depth);
}

/** "Rasmussen, who wants more, said": back over the insertion to the noun phrase in front of its comma. */
function beforeInsertion(tokens: readonly Token[], comma: number, floor: number): SourcePhrase | null {
  for (let at = comma - 1; at > floor && comma - at < 40; at--) {
    const token = tokens[at];
    if (token?.lower === '"') return null;
    if (token?.lower !== ',' && token?.text !== '(' && token?.text !== '—') continue;
    const start = phraseStart(tokens, at, floor);
    const opens = tokens[at + 1];
    const inserted =
      opens &&
      (opens.pos === 'DET' ||
        opens.pos === 'NUM' ||
        /^(?:who|which|whose|speaking|asked|responding|citing|a|an|the|in|at|on|when|while|after|referring|along|like|including|then|now|himself|herself|himself|meanwhile|however|too|also|for)$/.test(
          opens.lower,
        ) ||
        opens.pos === 'NOUN' ||
        opens.pos === 'PROPN' ||
        opens.pos === 'ADJ');
    if (start < at && inserted && isNominal(tokens[at - 1])) return { first: start, end: comma, role: 'SUBJECT' };
  }
  return null;
}

/** "… and said", ", adding that", "declined to say": the subject of the verb before. */
function sharedSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  group: VerbGroup,
  groups: readonly VerbGroup[],
  end: number,
  depth: number,
): SourcePhrase | null {
  const word = tokens[end - 1];
  const index = groups.indexOf(group);
  const joined =
    group.form === 'ING' ||
    group.form === 'INFINITIVE' ||
    word?.pos === 'CCONJ' ||
    word?.lower === ',' ||
    (word?.pos === 'ADP' && group.form !== 'FINITE');
  if (!joined) return null;
  for (let at = index - 1; at >= 0; at--) {
    const earlier = groups[at] as VerbGroup;
    if (earlier.form === 'ING') continue;
    if (group.form === 'FINITE' && earlier.form === 'INFINITIVE') continue;
    const found = subjectOf(tokens, sentence, earlier, groups, earlier.first, depth + 1);
    if (found) return { ...found, role: found.role === 'RELATIVE' ? 'RELATIVE' : 'SHARED' };
  }
  return null;
}

/** "his promise", "the union's demand". */
function possessor(tokens: readonly Token[], cue: CueCandidate): SourcePhrase | null {
  const floor = cue.sentence.firstToken;
  for (let at = cue.first - 1; at >= Math.max(floor, cue.first - 4); at--) {
    const token = tokens[at];
    if (!token) return null;
    if (/^(?:his|her|its|their|my|our|your)$/.test(token.lower)) return { first: at, end: at + 1, role: 'POSSESSIVE' };
    if (token.lower === "'s" || token.lower === "'") {
      const start = phraseStart(tokens, at, floor);
      return start < at ? { first: start, end: at, role: 'POSSESSIVE' } : null;
    }
    if (token.pos !== 'ADJ' && token.pos !== 'ADV' && token.pos !== 'NOUN') return null;
  }
  return null;
}
