import type { Document, Sentence, Token } from '../document-types.ts';
import { cueAdjectives, cueAdverbs, cueNouns, cueParticles, lightCues } from '../lexicon/cues.ts';
import { type VerbGroup, verbGroups } from './6-clauses.ts';
import { verbShapes } from './6-verb-shapes.ts';

/** Words that may report something, before anybody has looked for a content. Token indexes; `end` is after the last. */
export interface CueCandidate {
  readonly sentence: Sentence;
  readonly kind: 'VERB' | 'NOUN' | 'ACCORDING' | 'ADVERB';
  readonly first: number;
  readonly end: number;
  readonly head: number;
  readonly lemma: string;
  /** Shapes of its contents, as the lexicon of cues writes them. */
  readonly shapes: ReadonlySet<string>;
  readonly group: VerbGroup | null;
}

/** A sentence with its verbs and the cues among them. */
export interface CuedSentence {
  readonly sentence: Sentence;
  readonly groups: readonly VerbGroup[];
  readonly cues: readonly CueCandidate[];
}

const particleShapes = new Map(
  Object.entries(cueParticles).map(([verb, [particle, shapes]]) => {
    const [letters = '', ...prepositions] = shapes.split(' ');
    return [verb, { particle, shapes: new Set([...letters, ...prepositions]) as ReadonlySet<string> }] as const;
  }),
);
const lightNouns = new Map(Object.entries(lightCues));
const nounShapes: ReadonlySet<string> = new Set(['c', 'i']);
const noShapes: ReadonlySet<string> = new Set();

/** Finds the words of each body sentence that may be cues; one sentence after the other, since those of a long text take much room. */
export function* findCues({ tokens, passages, sentences }: Document): Generator<CuedSentence> {
  for (const sentence of sentences) {
    if (passages[sentence.passage]?.kind !== 'BODY') continue;
    const groups = verbGroups(tokens, sentence);
    const cues: CueCandidate[] = [];
    for (const group of groups) {
      const cue = verbCue(tokens, sentence, group);
      if (cue) cues.push(cue);
    }
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const cue = otherCue(tokens, sentence, at, cues);
      if (cue) cues.push(cue);
    }
    yield { sentence, groups, cues: cues.sort((a, b) => a.first - b.first) };
  }
}

function verbCue(tokens: readonly Token[], sentence: Sentence, group: VerbGroup): CueCandidate | null {
  const head = tokens[group.head];
  if (head?.pos === 'AUX') return adjectiveCue(tokens, sentence, group);
  if (head?.pos !== 'VERB') return null;
  // "has repeatedly warned": adverbs in front belong to the cue, too.
  let first = group.first;
  while (
    first > sentence.firstToken &&
    tokens[first - 1]?.pos === 'ADV' &&
    /ly$|^(?:also|never|later|then|again)$/.test(tokens[first - 1]?.lower ?? '')
  )
    first--;
  // Field by field: what is added to a copy takes four times the room.
  const cue = (end: number, lemma: string, shapes: ReadonlySet<string>): CueCandidate => ({
    sentence,
    kind: 'VERB',
    first,
    end,
    head: group.head,
    lemma,
    shapes,
    group,
  });
  const particle = particleShapes.get(head.lemma);
  for (let at = group.end; particle && at < group.end + (head.lemma === 'brush' ? 4 : 1); at++) {
    if (tokens[at]?.lower === particle.particle) {
      return cue(at + 1, `${head.lemma} ${particle.particle}`, particle.shapes);
    }
  }
  const light = lightNouns.get(head.lemma);
  if (light) {
    for (let at = group.end; at < Math.min(group.end + 5, sentence.endToken); at++) {
      const noun = tokens[at];
      if (!noun || noun.pos === 'VERB' || noun.pos === 'PUNCT') break;
      if (noun.pos === 'NOUN' && light.has(noun.lemma)) {
        return cue(at + 1, `${head.lemma} ${noun.lemma}`, lightShapes);
      }
    }
  }
  const shapes = verbShapes.get(head.lemma);
  if (!shapes || (group.form === 'INFINITIVE' && !carriesSpeech(tokens, group, sentence))) return null;
  return cue(group.end, head.lemma, shapes);
}

/** "plans to invite" invites nobody; "declined to say", "went on to say that" do report. */
function carriesSpeech(tokens: readonly Token[], group: VerbGroup, sentence: Sentence): boolean {
  const before = tokens[group.first - 1];
  if (before?.pos === 'VERB' && /^(?:decline|refuse|go|continue|use|dare|move|rush|hasten)$/.test(before.lemma))
    return true;
  const after = tokens[group.end];
  return (
    group.end < sentence.endToken &&
    /^(?:say|argue|suggest|claim|add|note|insist)$/.test(tokens[group.head]?.lemma ?? '') &&
    after?.lower === 'that'
  );
}

/** "is worried that", "are confident about". */
function adjectiveCue(tokens: readonly Token[], sentence: Sentence, group: VerbGroup): CueCandidate | null {
  let at = group.end;
  while (tokens[at]?.pos === 'ADV' && at < group.end + 2) at++;
  const adjective = tokens[at];
  if (!adjective || at >= sentence.endToken || !cueAdjectives.has(adjective.lower)) return null;
  const base = { sentence, kind: 'VERB' as const, first: group.first, end: at + 1, head: at, group };
  return { ...base, lemma: `be ${adjective.lower}`, shapes: adjectiveShapes };
}

const adjectiveShapes: ReadonlySet<string> = new Set(['c', 'i', 'about', 'of', 'in', 'to', 'with', 'at']);
const lightShapes: ReadonlySet<string> = new Set(['c', 'i', 'about', 'of', 'over', 'at', 'for']);

function otherCue(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  cues: readonly CueCandidate[],
): CueCandidate | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    return {
      sentence,
      kind: 'ACCORDING',
      first: at,
      end: at + 2,
      head: at,
      lemma: 'according to',
      shapes: noShapes,
      group: null,
    };
  }
  if (cueAdverbs.has(token.lower)) {
    return {
      sentence,
      kind: 'ADVERB',
      first: at,
      end: at + 1,
      head: at,
      lemma: token.lower,
      shapes: noShapes,
      group: null,
    };
  }
  if (token.pos !== 'NOUN' || !cueNouns.has(token.lemma)) return null;
  if (cues.some((cue) => at >= cue.first && at < cue.end)) return null;
  const next = tokens[at + 1]?.lower;
  if (next !== 'that' && next !== 'to' && next !== 'of') return null;
  return {
    sentence,
    kind: 'NOUN',
    first: at,
    end: at + 1,
    head: at,
    lemma: token.lemma,
    shapes: nounShapes,
    group: null,
  };
}
