import type { Token } from '../document-types.ts';
import { cueVerbs } from '../lexicon/cues.ts';

/** Regular past forms of the verbs that report, with the verb. */
const pastForms = new Map(
  cueVerbs.map((entry): [string, string] => {
    const verb = entry.split(' ', 1)[0] as string;
    if (verb.endsWith('e')) return [`${verb}d`, verb];
    return [/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`, verb];
  }),
);
const followers = new Set(['PROPN', 'PRON', 'DET']);
const leaders = new Set(['PROPN', 'NOUN', 'PRON']);

/**
 * Mends a slip of the tagger that costs whole statements: "the league informed Weil it would …" has "informed" for an
 * adjective. Between a name and a name, a reporting verb's past form is the verb.
 */
export function retagReportingVerbs(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    if (token.pos !== 'ADJ') return token;
    const verb = pastForms.get(token.lower);
    const fits = leaders.has(tokens[index - 1]?.pos ?? '') && followers.has(tokens[index + 1]?.pos ?? '');
    return verb && fits ? { ...token, pos: 'VERB', lemma: verb } : token;
  });
}
