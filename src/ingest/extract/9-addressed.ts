import type { Span } from '../document-types.ts';
import { pronounGender } from './5-genders.ts';
import type { Reading } from './5-mentions.ts';
import { headOf, wordsOf } from './9-heads.ts';
import { antecedent } from './9-pronouns.ts';

/** Who an addressee's words mean, or null: a name or a role, or a pronoun that is not the speaker. */
export function addressed(reading: Reading, span: Span, speaker: number | null): number | null {
  const { first, end } = wordsOf(reading, span);
  const lower = end - first === 1 ? (reading.words[first]?.lower ?? '') : '';
  const gender = pronounGender(lower);
  if (gender !== undefined && gender !== 'UNKNOWN') {
    const not = new Set(speaker === null ? [] : [speaker]);
    return antecedent(reading, first, { type: 'PERSON', gender, not, lastSpeaker: null })?.entity ?? null;
  }
  const head = headOf(reading, span);
  return head && !head.proxy ? head.spot.entity : null;
}
