import { bodyNouns } from '../lexicon/organisations.ts';
import { readAfter } from './5-appositions.ts';
import { isGivenName } from './5-given.ts';
import { endingKind, knownName, rolesKinds, stateOf } from './5-known.ts';
import { isLabel } from './5-labels.ts';
import type { Name } from './5-names.ts';
import type { Capitals } from './5-runs.ts';
import { isRole, readTitle } from './5-titles.ts';
import { adjacent, type Word } from './5-words.ts';

/** How strongly the words around a name say that it is a person, an organisation, a place or a state. */
export interface Leaning {
  readonly person: number;
  readonly organisation: number;
  readonly state: number;
}

const placing = new Set(
  'in at near from across around outside inside into through throughout toward towards within beyond off above'.split(
    ' ',
  ),
);
const statePosts =
  /^(?:president|premier|minister|prime|king|queen|government|ambassador|embassy|parliament|republic|chancellor|army|military)$/;
const bodyPosts = new Set(
  `spokesman spokeswoman spokesperson chief executive chairman chairwoman chair director president manager boss head leader founder owner lawyer board shareholders shares employees staff members coach editor lawyers secretary-general analyst
  officials pilots engineers workers campaign general-secretary headquarters website`.split(/\s+/),
);

/**
 * Weighs one unclear name by its neighbours: what stands before it, what an apposition calls it, whether it speaks, whether
 * its last word alone is used again. Weights were set by hand on the training part of our own corpus.
 */
export function weigh(
  words: readonly Word[],
  text: string,
  name: Name,
  singles: ReadonlyMap<string, number>,
  speaks: boolean,
  capitals: Capitals,
): Leaning {
  let [person, organisation, state] = [0, 0, 0];
  const inside = words.slice(name.first, name.end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return { person, organisation, state };
  const [before, next] = [words[name.first - 1], words[name.end]];
  const count = inside.length;
  if (count > 1) {
    if (isGivenName(first.text)) person += 2;
    if (singles.has(last.lower)) person += 2;
    if (singles.has(first.lower) && !isGivenName(first.text) && !singles.has(last.lower)) organisation += 1;
    if (endingKind(last.text)) organisation += isGivenName(first.text) ? 1 : 2;
    if (inside.some((word) => !word.capital && /^(?:of|for|and|&)$/.test(word.text))) organisation += 3;
    // "Young Norlanders", "Rural Unionists": a people or a party in the plural is nobody.
    if (/s$/.test(last.lower) && (stateOf(last.lower.slice(0, -1)) || knownName(last.text)?.kind === 'PARTY'))
      person -= 6;
    for (const word of inside) if (capitals.small.has(word.lower) && !isGivenName(word.text)) person -= 1;
    if (count > 3) person -= 2;
    // "the Norland Democrat", "a Brackwater Unionist": an adherent, whose own name stands elsewhere.
    if (/^(?:the|an?)$/.test(before?.lower ?? '') && /(?:crat|ican|alist|nist)$/.test(last.lower)) {
      person -= 6;
      organisation -= 6;
    }
  } else {
    person -= isGivenName(first.text) ? 1 : 2;
    // A first word whose capital says nothing: "Voters", "Officials".
    const due = first.opens && !capitals.inside.has(first.lower) && !/\p{L}\p{Lu}/u.test(first.text);
    if (due && (first.pos !== 'PROPN' || /s$/.test(first.lower) || capitals.small.has(first.lower))) organisation -= 3;
    if (/^\p{Lu}{2,}s?$/u.test(first.text) || /\p{Ll}\p{Lu}/u.test(first.text)) organisation += 1;
  }
  if (before && adjacent(before, first)) {
    if (before.lower === 'the') {
      person -= 3;
      organisation += 1;
    } else if (!isRole(before.lower) && !before.possessive && rolesKinds(before.lower)) {
      // "the charity Open Shore", "pollster Fjordpoll".
      organisation += 3;
    } else if (placing.has(before.lower)) {
      person -= 1;
      organisation -= 1;
    } else if (before.lower === 'of' || before.lower === 'for' || before.lower === 'at') {
      const noun = words[name.first - 2];
      if (noun && isRole(noun.lower)) {
        if (before.lower === 'of' && statePosts.test(noun.lower)) state += 1;
        if (bodyPosts.has(noun.lower)) organisation += 2;
        else organisation += 1;
      } else if (noun && statePosts.test(noun.lower)) state += 1;
    }
  }
  if (last.possessive && next && adjacent(last, next)) {
    const noun = statePosts.test(next.lower) ? next : words[name.end + 1];
    if (
      noun &&
      statePosts.test(noun.lower) &&
      /^(?:prime|foreign|interior|finance|defen[cs]e|president|government|parliament|ambassador|army|military)$/.test(
        next.lower,
      )
    )
      state += 2;
    if (
      bodyPosts.has(next.lower) ||
      (bodyPosts.has(noun?.lower ?? '') && next.pos !== 'VERB') ||
      bodyNouns.has(next.lower)
    )
      organisation += count > 1 ? 1 : 2;
  } else if (next && adjacent(last, next)) {
    const title = isRole(next.lower) ? next : null;
    if (title && bodyPosts.has(title.lower)) organisation += 2;
  }
  const after = readAfter(words, text, name.end);
  if (after?.hint === 'PERSON') person += 3;
  if (after?.hint === 'ORGANISATION') organisation += 3;
  if (speaks) {
    // Of unclear names that speak, two plain words are mostly somebody's, one word mostly a firm's; a first name tells.
    const two = count === 2 && person > -1 && !endingKind(last.text) && before?.lower !== 'the';
    person += two || (count === 1 && isGivenName(first.text)) ? 3 : 1;
    organisation += 2;
  }
  if (isLabel(words, name.first, name.end)) person += 5;
  // A capital that was due says nothing: "Friends", "Critics".
  if (count === 1 && speaks && (!first.opens || capitals.inside.has(first.lower)) && !capitals.small.has(first.lower)) {
    const taken = takenUp(words, name.end);
    if (taken === 'PERSON') person += 4;
    else if (taken === 'ORGANISATION') organisation += 1;
  }
  // "Joel and Tansy Birch".
  if (
    before?.lower === 'and' &&
    count === 2 &&
    words[name.first - 2]?.capital &&
    isGivenName(words[name.first - 2]?.text ?? '')
  )
    person += 2;
  // "its president, Dorn Bakker": a comma and an office before it.
  if (before?.text === ',' && officeBefore(words, name.first - 2, first.sentence)) person += count === 1 ? 5 : 3;
  // "a clerk named Merle Tarn".
  if (before?.lower === 'named' && isRole(words[name.first - 2]?.lower ?? '')) person += 3;
  // "their trade body, AdVeyra,", "a committee called Brannock Forward".
  const noun = before && /^(?:,|called|named)$/.test(before.lower) ? words[name.first - 2] : undefined;
  if (noun?.sentence === first.sentence && !isRole(noun.lower) && rolesKinds(noun.lower)) organisation += 4;
  // "his old strike partner Denny Voss": an office in lower case right before it.
  if (before && adjacent(before, first) && !before.possessive && readTitle(words, text, name.first) && count < 4) {
    // "grid operator Lysnett": some roles are a firm's as well, and one unclear word is the firm.
    if (rolesKinds(before.lower) && count === 1 && !isGivenName(first.text)) organisation += 3;
    else person += 3;
  }
  return { person, organisation, state };
}

/** The pronoun that takes a name up before anybody else is named, within its sentence and the start of the next. */
function takenUp(words: readonly Word[], end: number): 'PERSON' | 'ORGANISATION' | null {
  const sentence = words[end - 1]?.sentence ?? 0;
  for (let at = end; at < end + 30; at += 1) {
    const word = words[at];
    if (!word || word.sentence > sentence + 1 || (word.capital && !word.opens)) return null;
    if (word.sentence > sentence && !word.opens) return null;
    if (word.quotation !== (words[end - 1]?.quotation ?? -1)) continue;
    if (/^(?:he|she|his|her|him|himself|herself)$/.test(word.lower)) return 'PERSON';
    if (/^(?:it|its|itself)$/.test(word.lower)) return 'ORGANISATION';
  }
  return null;
}

/** Whether an office ends at the word, or did before an "of the state laboratory": nothing but a phrase since. */
function officeBefore(words: readonly Word[], at: number, sentence: number): boolean {
  for (let i = at; i > at - 8; i -= 1) {
    const word = words[i];
    if (!word || word.mark || word.sentence !== sentence || /^(?:VERB|AUX|PRON|SCONJ|CCONJ)$/.test(word.pos))
      return false;
    if (isRole(word.lower) && !word.possessive) return i === at || /^(?:of|for|at)$/.test(words[i + 1]?.lower ?? '');
  }
  return false;
}
