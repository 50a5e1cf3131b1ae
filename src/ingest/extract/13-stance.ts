import type { Token } from '../document-types.ts';
import type { Attribution, Stance } from '../types.ts';
import { type Frame, partAt } from './10-frame.ts';
import { lemmasOf } from './10-lemmas.ts';

const not = /^(?:not|n['’]?t|never|cannot|neither|nor|without|hardly|scarcely|barely|rarely|seldom)$/;
const no = /^(?:no|nothing|nobody|none|little)$/;
const nobody = /^(?:nobody|none|neither|few|no one|hardly anyone|not everyone|no-one)\b|^no \p{L}/iu;
/** Verbs that hold words back, whatever stands in front of them. */
const withholds = new Set(['decline', 'refuse']);
const negating = new Set(['fail', 'neglect', 'forget', 'omit', 'avoid', 'cease', 'unconvinced', 'disagree']);

/** Saying: what "would not …" and "refused to …" hold back. */
const saying = new Set(
  'say,tell,comment,discuss,answer,elaborate,reveal,disclose,confirm,deny,speak,talk,name,identify,specify,respond,reply,explain,speculate,release,provide,detail,describe,draw,quote,interview,share,divulge'.split(
    ',',
  ),
);
const responds = new Set('respond,reply,return,answer,acknowledge'.split(','));
const modal = /^(?:would|could|might|may|should|['’]d)$/;

/** Preferences are put in the conditional and meant as they stand: "would like", "would rather". */
const preference =
  /^(?:like|prefer|rather|love|sooner|settle|welcome|content|glad|happy|appreciate|hate|dearly|be|only|astonish|require|seem)$/;
const conditional = /^(?:if|whether|unless|until|when|once)$/;
const inverted = /^(?:do|does|did|will|would|can|could|is|are|was|were|has|have|had|should|may|might)$/;

/**
 * Whether the words were said at all: NEGATED "did not say whether", DECLINED "declined to comment", HYPOTHETICAL "might
 * say, if asked", else ASSERTED. Only the cue's own words and those right in front of it count.
 */
export function stanceOf(attribution: Attribution, frame: Frame | null): Stance {
  if (!attribution.cue || !frame) return 'ASSERTED';
  const group = groupOf(frame);
  if (isDeclined(group, attribution)) return 'DECLINED';
  if (isNegated(group, attribution)) return 'NEGATED';
  return isHypothetical(group, frame) ? 'HYPOTHETICAL' : 'ASSERTED';
}

/** The cue's tokens with the auxiliaries, adverbs and negations that lead up to it. */
function groupOf(frame: Frame): readonly Token[] {
  let first = frame.cueFirst;
  while (first > frame.from && partAt(frame, first - 1) === 'FREE') {
    const before = frame.tokens[first - 1] as Token;
    const chain = /^(?:AUX|ADV|PART)$/.test(before.pos) || not.test(before.lower) || withholds.has(before.lemma);
    const holding =
      /^(?:to|no|neither|confirm)$/.test(before.lower) || /^(?:yet|fail|stop|short|of)$/.test(before.lemma);
    if (!chain && !holding) break;
    first--;
  }
  let end = frame.cueEnd;
  // "would say only", "said nothing about": the word behind the cue turns it.
  if (/^(?:only|nothing|little|no)$/.test(frame.tokens[end]?.lower ?? '') && partAt(frame, end) === 'FREE') end++;
  return frame.tokens.slice(first, end);
}

const has = (group: readonly Token[], words: ReadonlySet<string>) =>
  group.some((token) => lemmasOf(token).some((lemma) => words.has(lemma)));

function isDeclined(group: readonly Token[], attribution: Attribution): boolean {
  const words = group.map((token) => token.lower).join(' ');
  if (/\bno comment\b|\b(?:decline|refuse)[sd]? (?:all |further |any )?(?:comment|request|interview)/.test(words))
    return true;
  if (/\bnot? (?:immediately |at once )?(?:available|reachable)\b/.test(words)) return true;
  if (/\bun(?:available|reachable) for comment\b/.test(words)) return true;
  if (has(group, withholds)) {
    const rest = group.slice(group.findIndex((token) => lemmasOf(token).some((lemma) => withholds.has(lemma))) + 1);
    // "refused to pay" is a refusal, not a silence; "declined" alone may be either.
    if (rest.some((token) => token.pos !== 'PART')) return has(rest, saying);
    const withheld = /^to (\p{L}+)/u.exec(attribution.content[0]?.text ?? '')?.[1];
    return withheld === undefined ? /\bdecline[sd]?$/.test(words) : saying.has(withheld);
  }
  if (!group.some((token) => not.test(token.lower))) return false;
  if (
    /\b(?:would|will|wo) ?(?:not|n['’]t) (?:be drawn|comment|say|discuss|elaborate|reveal|disclose|confirm|speculate|answer|name|identify|specify|speak|talk|tell|give|describe|explain)\b/.test(
      words,
    )
  ) {
    return true;
  }
  if (/\b(?:neither|nor) confirm(?:ed)? (?:nor|or)\b|\bneither confirm\b/.test(words)) return true;
  return has(group, responds) && /\bdid (?:not|n['’]t)\b|\b(?:has|have|had) (?:not|n['’]t)\b/.test(words);
}

function isNegated(group: readonly Token[], attribution: Attribution): boolean {
  const words = group.map((token) => token.lower).join(' ');
  if (/\bnot only\b|\bno (?:secret|longer|doubt|fan|objection|wish|harm|reason)\b|\bnot guilty\b/.test(words))
    return /\bno longer\b/.test(words);
  // "does not rule out": two negations; the refusal itself is what is not made.
  if (group.some((token) => not.test(token.lower) || no.test(token.lower))) return true;
  if (
    /\b(?:has|have|had) yet to\b|\bstop(?:s|ped)? short of\b|\bis silent\b|\b(?:is|was|are|were) unaware\b/.test(words)
  )
    return true;
  if (has(group, negating)) return true;
  return attribution.source !== null && nobody.test(attribution.source.text);
}

function isHypothetical(group: readonly Token[], frame: Frame): boolean {
  const at = group.findIndex((token) => modal.test(token.lower));
  if (at >= 0) {
    const rest = group.slice(at + 1);
    const wish = rest.some((token) => preference.test(token.lower) || preference.test(token.lemma));
    return rest.length > 0 && !wish;
  }
  // "if they want", "asked whether she believes": the condition stands right in front of the source or the cue.
  let back = frame.cueFirst - 1;
  let steps = 0;
  while (back >= frame.from && partAt(frame, back) !== 'CONTENT' && steps++ < 12) {
    const token = frame.tokens[back] as Token;
    const inSource = partAt(frame, back) === 'SOURCE';
    if (!inSource && conditional.test(token.lower)) return /^(?:if|whether|unless)$/.test(token.lower);
    if (!inSource && inverted.test(token.lower) && asksAt(frame, back)) return true;
    if (!inSource && !/^(?:ADV|AUX|PART)$/.test(token.pos)) return false;
    back--;
  }
  return inverted.test(group[0]?.lower ?? '') && group.length > 1 && asksAt(frame, frame.cueFirst);
}

/** "Do you believe him?": an auxiliary opens the clause and the sentence closes with a question mark. */
function asksAt(frame: Frame, index: number): boolean {
  const before = frame.tokens[index - 1];
  const opens = index === frame.from || /^(?:[,:;.?!"“‘]|and|but|or|why|how|what|when)$/.test(before?.lower ?? '');
  if (!opens) return false;
  for (let at = frame.cueEnd; at < frame.to + 3; at++) {
    const mark = frame.tokens[at]?.text;
    if (mark === '?') return true;
    if (mark === '.') return false;
  }
  return false;
}
