import type { Token } from '../document-types.ts';
import { cueVerbs } from '../lexicon/cues.ts';
import { PlacedToken, readAs } from './3-tokens.ts';

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
 * Mends slips of the tagger that cost whole statements and names:
 * "the league informed Weil it would …" has "informed" for an adjective, though between a name and a name a reporting verb's past
 * form is the verb; "The mayor left." has "left" for a noun; "Vellomed, which makes scales, grew." has its first word for a verb;
 * "The mayor left, texting, “…”" has "texting" for a noun.
 */
export function retag(tokens: readonly Token[]): readonly Token[] {
  const last = lastWord(tokens);
  return tokens.map((token, index) => {
    if (token.pos === 'ADJ') return asReportingVerb(tokens, index);
    if (token.tag === 'NN' && announces(tokens, index)) return readAs(token, { pos: 'VERB', tag: 'VBG' });
    if (token.pos === 'NOUN' && token.lower === 'left' && index === last && tokens[index - 1]?.pos === 'NOUN')
      return readAs(token, { pos: 'VERB', tag: 'VBD', lemma: 'leave' });
    if (index === last - 1 && token.label === 'compound' && tokens[last]?.lower === 'left')
      return new PlacedToken(token.start, token.form, token.head, 'nsubj');
    return index === 0 && opensWithName(tokens)
      ? readAs(token, { pos: 'PROPN', tag: 'NNP', lemma: token.lower })
      : token;
  });
}

function asReportingVerb(tokens: readonly Token[], index: number): Token {
  const token = tokens[index] as Token;
  const verb = pastForms.get(token.lower);
  const fits = leaders.has(tokens[index - 1]?.pos ?? '') && followers.has(tokens[index + 1]?.pos ?? '');
  return verb && fits ? readAs(token, { pos: 'VERB', lemma: verb }) : token;
}

/** Between commas, in front of a quotation: what is done while something is said. */
function announces(tokens: readonly Token[], index: number): boolean {
  const [before, behind, mark] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  return (
    behind?.text === ',' &&
    before?.text === ',' &&
    /^(?:["“‘']|``)$/.test(mark?.text ?? '') &&
    /\p{L}{2}ing$/u.test(tokens[index]?.lower ?? '')
  );
}

/** The sentence's last word; its marks stand behind it. */
function lastWord(tokens: readonly Token[]): number {
  let last = tokens.length - 1;
  while (last > 0 && tokens[last]?.pos === 'PUNCT') last--;
  return last;
}

/** A capital, then a relative clause behind a comma: what a clause tells of is a thing and no act. */
function opensWithName(tokens: readonly Token[]): boolean {
  const [first, comma, relative] = tokens;
  return (
    first?.pos === 'VERB' &&
    /^\p{Lu}/u.test(first.text) &&
    comma?.text === ',' &&
    /^(?:which|who)$/.test(relative?.lower ?? '')
  );
}
