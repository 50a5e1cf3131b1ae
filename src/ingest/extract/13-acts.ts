import type { Token } from '../document-types.ts';
import {
  actBeforeInfinitive,
  actBeforeQuestion,
  actCues,
  blameWords,
  namingCues,
  praiseWords,
} from '../lexicon/acts.ts';
import type { Attribution, AttributionAct } from '../types.ts';
import type { Frame } from './10-frame.ts';
import { lemmasOf } from './10-lemmas.ts';

const acts = new Map<string, AttributionAct>();
for (const [act, cues] of Object.entries(actCues)) {
  // The first list that names a cue keeps it; THOUGHT stands last and gives way.
  for (const cue of cues.split(',')) if (!acts.has(cue)) acts.set(cue, act as AttributionAct);
}
const naming = new Set(namingCues);
const starts = (words: readonly string[]) => new RegExp(`\\b(?:${words.join('|')})`, 'i');
const blame = starts(blameWords);
const praise = starts(praiseWords);

/** Words of a cue that carry no act of their own. */
const idle =
  /^(?:a|an|the|any|no|its|his|her|their|my|our|your|some|not|n['’]t|never|also|only|again|repeatedly|once|ever|even)$/;

/** Verbs that lend themselves to the word behind them: "kept asking", "began to complain", "issued a warning". */
const light = new Set(
  'keep,begin,start,continue,stop,go,come,try,take,make,have,give,use,issue,do,get,be,let,find,will,can,seem,want,hear,spend,include,send,deliver,hurl,ramp,step,rush,move,manage,happen,dare,tend,help,join,repeat,renew,reiterate,face,draw,prompt,spark,meet'.split(
    ',',
  ),
);

/** How a content begins. */
type Opening = 'INFINITIVE' | 'QUESTION' | 'OTHER';

const asks = /^(?:whether|if|what|who|whom|whose|how|why|when|where|which)\b/i;

function openingOf(attribution: Attribution): Opening {
  const first = attribution.content[0]?.text.replace(/^[^\p{L}\p{N}]+/u, '') ?? '';
  if (/\?["'”’»)\]]*$/.test(attribution.content.at(-1)?.text ?? '')) return 'QUESTION';
  if (/^to\b/i.test(first)) return 'INFINITIVE';
  return asks.test(first) && attribution.kind === 'INDIRECT' ? 'QUESTION' : 'OTHER';
}

/**
 * What one does with the words, by the cue's lemma and particles and the way the content begins: "asked whether" asks,
 * "asked them to" requests. THOUGHT for inner states. Without a cue it is a statement, or a question where it ends so.
 */
export function actOf(attribution: Attribution, frame: Frame | null): AttributionAct {
  return knownActOf(attribution, frame) ?? 'STATE';
}

/** The same, but null where the lexicon does not know the cue. */
export function knownActOf(attribution: Attribution, frame: Frame | null): AttributionAct | null {
  const opening = openingOf(attribution);
  const asked = opening === 'QUESTION' && /\?/.test(attribution.content.at(-1)?.text.slice(-3) ?? '');
  if (!attribution.cue || !frame) return asked ? 'ASK' : 'STATE';
  const words = frame.tokens.slice(frame.head, frame.cueEnd);
  if (!words.some((token) => /\p{L}/u.test(token.text))) return asked ? 'ASK' : 'STATE';
  for (let from = 0; from < words.length; from++) {
    const first = words[from] as Token;
    if (from > 0 && !/^(?:VERB|NOUN|ADJ|PROPN)$/.test(first.pos)) continue;
    const act = actAt(words.slice(from), opening, attribution);
    if (act && !(lemmasOf(first).some((lemma) => light.has(lemma)) && from + 1 < words.length && act === 'STATE'))
      return act;
  }
  return acts.get(attribution.cue.lemma) ?? acts.get(attribution.cue.lemma.split(' ')[0] ?? '') ?? null;
}

function actAt(words: readonly Token[], opening: Opening, attribution: Attribution): AttributionAct | null {
  const [first, ...rest] = words;
  if (!first) return null;
  const after = rest.filter((token) => !idle.test(token.lower) && /\p{L}/u.test(token.text)).slice(0, 2);
  const lemmas = lemmasOf(first);
  // "plead not guilty": here the small word is the point.
  const asWritten = rest.slice(0, 2).map((token) => token.lower);
  for (const lemma of lemmas) {
    const act = acts.get([lemma, ...asWritten].join(' '));
    if (act && asWritten.length === 2) return act;
  }
  for (let length = after.length; length >= 1; length--) {
    for (const lemma of lemmas) {
      const exact = [lemma, ...after.slice(0, length).map((token) => token.lower)].join(' ');
      const base = [lemma, ...after.slice(0, length).map((token) => lemmasOf(token)[0])].join(' ');
      const act = acts.get(exact) ?? acts.get(base);
      if (act) return act;
    }
  }
  for (const lemma of lemmas) {
    const framed =
      opening === 'INFINITIVE'
        ? actBeforeInfinitive[lemma]
        : opening === 'QUESTION'
          ? actBeforeQuestion[lemma]
          : undefined;
    if (framed) return framed;
    if (lemma === 'ask') return attribution.kind === 'INDIRECT' ? 'REQUEST' : 'ASK';
    if (naming.has(lemma)) return judgement(lemma, attribution);
    const act = acts.get(lemma);
    if (act) return act;
  }
  return null;
}

/** "called it a disgrace" blames, "called it a triumph" praises, "called it a merger" does neither. */
function judgement(lemma: string, attribution: Attribution): AttributionAct {
  const words = attribution.content.map((span) => span.text).join(' ');
  if (blame.test(words)) return 'CRITICISE';
  if (praise.test(words)) return 'PRAISE';
  if (lemma === 'declare') return 'ANNOUNCE';
  return lemma === 'call' && attribution.kind !== 'INDIRECT' ? 'CRITICISE' : 'STATE';
}
