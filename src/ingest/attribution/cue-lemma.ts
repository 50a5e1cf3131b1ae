import type { Token } from '../document-types.ts';
import { cueAdjectives, cueParticles, lightCues } from '../lexicon/cues.ts';
import type { Stretch } from './hypothesis.ts';

/** The words behind a verb among which its particle or noun is looked for. */
const reach = 4;

/**
 * A cue's dictionary form: "call on", "rule out", "give indication", "be confident", "according to", else its main word's own.
 */
export function cueLemma(tokens: readonly Token[], anchor: number, cue: Stretch): string {
  const head = tokens[anchor];
  if (!head) return '';
  const { lemma, lower } = head;
  if (lower === 'according') return 'according to';
  const particle = Object.hasOwn(cueParticles, lemma) ? cueParticles[lemma]?.[0] : undefined;
  const nouns = Object.hasOwn(lightCues, lemma) ? lightCues[lemma] : undefined;
  for (let at = anchor + 1; at <= anchor + reach; at++) {
    const token = tokens[at];
    if (!token || token.pos === 'VERB' || (token.pos === 'PUNCT' && at >= cue.end)) break;
    if (token.lower === particle && (at === anchor + 1 || at < cue.end || lemma === 'brush' || lemma === 'make'))
      return `${lemma} ${particle}`;
    if (token.pos === 'NOUN' && nouns?.has(token.lemma)) return `${lemma} ${token.lemma}`;
  }
  const before = tokens[anchor - 1];
  const copula = before?.pos === 'AUX' || (before?.pos === 'ADV' && tokens[anchor - 2]?.pos === 'AUX');
  return cueAdjectives.has(lower) && copula && head.pos !== 'VERB' ? `be ${lower}` : lemma;
}
