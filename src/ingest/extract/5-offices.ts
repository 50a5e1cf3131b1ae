import { bodyOf, type Places } from './5-antecedents.ts';
import { readAfter, readPhrase } from './5-appositions.ts';
import type { Cast, Office, Sighting } from './5-cast.ts';
import { isRole, readTitle, type Title } from './5-titles.ts';
import type { Word } from './5-words.ts';

const links = /^(?:of|at|for|with|from|in|to)$/;
const determiner = /^(?:the|a|an|his|her|its|their|our|my)$/;

/** Gives every person the offices that stand before the name, after it, or in an apposition in front of it. */
export function castOffices(cast: Cast, people: readonly Sighting[], places: Places): void {
  for (const member of cast.members)
    for (const office of member.offices) office.organisation ??= bodyOf(cast, places, office, -1);
  for (const { member, first, end } of people) {
    const add = (title: Title, after: number) => {
      const office: Office = { ...title, organisation: bodyOf(cast, places, title, after) };
      const known = member.offices.some(
        (other) => other.text.toLowerCase() === office.text.toLowerCase() && other.former === office.former,
      );
      if (!known) member.offices.push(office);
      if (member.gender === 'UNKNOWN') member.gender = office.gender;
    };
    const after = readAfter(cast.words, cast.text, end);
    if (after?.title) add(after.title, after.after);
    const told = after?.title ? null : readBeing(cast, first, end);
    if (told) add(told, told.end);
    const before = readBefore(cast, first);
    if (before) add(before, before.end);
  }
}

const open = /^(?:if|whether|when|unless|once|until|before|should|would|could)$/;

/** "Rask, 52, was governor of Norland", "Rask is the mayor": the office that a sentence tells of its subject. */
function readBeing({ words, text }: Cast, first: number, end: number): Title | null {
  let at = end;
  if (words[at]?.text === ',' && words[at + 1]?.pos === 'NUM' && words[at + 2]?.text === ',') at += 3;
  const verb = words[at];
  if (!verb || !/^(?:is|was|remains|became)$/.test(verb.lower) || open.test(words[first - 1]?.lower ?? '')) return null;
  at += 1;
  while (words[at]?.pos === 'ADV' && words[at]?.lower !== 'not' && words[at]?.lower !== 'never') at += 1;
  const phrase = readPhrase(words, at);
  const head = phrase && words[phrase.head];
  if (!phrase || !head || head.possessive || !isRole(head.lower)) return null;
  const title = readTitle(words, text, phrase.end, phrase.first + (phrase.determiner ? 1 : 0));
  return title && { ...title, former: title.former || verb.lower === 'was' };
}

/** "who appointed" is no title between a comma and a name. */
const inTitle = (word: Word | undefined) =>
  word?.mark === false && (word.capital || !/^(?:VERB|AUX|PRON|SCONJ|ADP)$/.test(word.pos));

/** "A spokeswoman for the Foreign Office, Thea Ingersoll": the office in front of a name and a comma. */
function readBefore(cast: Cast, name: number): Title | null {
  const { words, text } = cast;
  let comma = name - 1;
  // "Its president, the composer Hollis Quade": between comma and name the name's own title may stand.
  while (name - comma < 5 && words[comma]?.sentence === words[name]?.sentence && inTitle(words[comma])) comma -= 1;
  if (words[comma]?.text !== ',' || words[comma]?.sentence !== words[name]?.sentence) return null;
  // "Kerr, a nurse, and Hale": the office is the one's before.
  if (words[comma + 1]?.pos === 'CCONJ') return null;
  for (let at = comma - 2; at >= 0 && comma - at < 12; at -= 1) {
    const word = words[at];
    if (!word || word.sentence !== words[name]?.sentence || word.mark) return null;
    if (!determiner.test(word.lower) && !word.possessive) continue;
    const start = word.possessive && !determiner.test(word.lower) ? at + 1 : at;
    const phrase = readPhrase(words, start);
    if (!phrase || phrase.end > comma) continue;
    const head = words[phrase.head];
    if (!head || !isRole(head.lower) || head.possessive) continue;
    if (phrase.end !== comma && !links.test(words[phrase.end]?.lower ?? '')) continue;
    return readTitle(words, text, phrase.end, determiner.test(word.lower) ? at + 1 : start);
  }
  return null;
}
