import { rolesKinds } from './5-known.ts';
import { headOfState, isRole, readTitle, type Title } from './5-titles.ts';
import { adjacent, type Word } from './5-words.ts';

const determiners = new Set('the a an his her its their our my another one'.split(' '));
const inPhrase = /^(?:NOUN|PROPN|ADJ|NUM|ADV|X|VERB)$/;
const links = new Set('of at for with from in on to'.split(' '));
const being = new Set('is was are were became becomes remains serves served'.split(' '));

const aged = /^\d+[-‐‑]year[-‐‑]old$/;

/** A noun phrase without what follows its head: words `first` up to `end`, `head` the last of them. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  /** The determiner, lower case, or "". */
  readonly determiner: string;
}

/** Reads the noun phrase that starts at a determiner, a possessive or its first word, up to the head noun. */
export function readPhrase(words: readonly Word[], at: number): Phrase | null {
  const opens = words[at];
  if (!opens || opens.mark) return null;
  const determiner = determiners.has(opens.lower) ? opens.lower : '';
  let head = -1;
  for (let i = determiner ? at + 1 : at; i < at + 10; i += 1) {
    const word = words[i];
    if (!word || word.mark || word.sentence !== opens.sentence) break;
    const noun =
      word.pos === 'NOUN' || word.pos === 'PROPN' || isRole(word.lower) || rolesKinds(word.lower) !== undefined;
    const fits =
      noun ||
      word.capital ||
      (inPhrase.test(word.pos) && !(word.pos === 'VERB' && (head >= 0 || /s$/.test(word.lower))));
    if (!fits || (head >= 0 && !noun && !word.capital && !nounAhead(words, i))) break;
    if (determiners.has(word.lower) || links.has(word.lower)) break;
    if (noun) {
      head = i;
      // "the minister Jane Roe": the name is no part of the phrase.
      if (isRole(word.lower) && words[i + 1]?.capital && !word.possessive && !isRole(words[i + 1]?.lower ?? '')) break;
    }
  }
  return head < 0 ? null : { first: at, end: headOfState(words, head + 1) ? head + 3 : head + 1, head, determiner };
}

function nounAhead(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return words[at]?.pos === 'ADJ' && adjacent(words[at], next) && next?.pos === 'NOUN';
}

/** An office or a noun told of a name, and the word after it, where "of the ministry" would begin. */
export interface Apposition {
  readonly title: Title | null;
  /** The head noun, lower case. */
  readonly noun: string;
  readonly after: number;
  /** "which", "who", an age: what follows the name even where it tells no office. */
  readonly hint: 'PERSON' | 'ORGANISATION' | null;
}

/** What follows a name: ", 61, a nurse", ", the chief economist at", ", who is now prime minister", ", which makes". */
export function readAfter(words: readonly Word[], text: string, end: number): Apposition | null {
  let at = end;
  let hint: Apposition['hint'] = null;
  const comma = words[at]?.text;
  if (comma === '(' && words[at + 1]?.pos === 'NUM' && words[at + 2]?.text === ')')
    return { title: null, noun: '', after: at + 3, hint: 'PERSON' };
  if (comma === ',' || comma === '–' || comma === '—' || comma === '--' || comma === '(') {
    at += 1;
    if (/^(?:(?:now|aged|then)|\d{1,3})$/.test(words[at]?.lower ?? '')) {
      if (words[at]?.lower === 'aged') at += 1;
      if (/^\d{1,3}$/.test(words[at]?.text ?? '') && /^[,.;)]$/.test(words[at + 1]?.text ?? '')) {
        hint = 'PERSON';
        if (words[at + 1]?.text !== ',') return { title: null, noun: '', after: at, hint };
        at += 2;
      }
    }
  } else if (words[at]?.lower !== 'who') return null;
  const next = words[at];
  if (!next || next.sentence !== words[end - 1]?.sentence)
    return hint ? { title: null, noun: '', after: at, hint } : null;
  if (next.lower === 'which') return { title: null, noun: '', after: at, hint: 'ORGANISATION' };
  let former = false;
  let who = false;
  if (/^(?:who|whose|whom)$/.test(next.lower)) {
    // "Kjolvik, whose fridge won": firms are taken up by "whose" as well.
    if (next.lower !== 'whose') hint = 'PERSON';
    who = true;
    if (next.lower !== 'who' || !being.has(words[at + 1]?.lower ?? ''))
      return hint ? { title: null, noun: '', after: at, hint } : null;
    former = words[at + 1]?.lower === 'was';
    at += 2;
    while (words[at]?.pos === 'ADV') at += 1;
  }
  const phrase = readPhrase(words, at);
  if (!phrase) return hint ? { title: null, noun: '', after: at, hint } : null;
  const head = words[phrase.head];
  const none: Apposition | null = hint ? { title: null, noun: '', after: at, hint } : null;
  if (!head || head.possessive) return none;
  if (who && phrase.determiner === '' && !isRole(head.lower)) return none;
  // A bare noun is told of the name only where the phrase is closed: ", president of the union," but not ", officials said".
  const closed = words[phrase.end];
  if (
    phrase.determiner === '' &&
    !who &&
    closed &&
    !/^[,.;:)]$|^(?:of|at|for|in|with|from|to|on|and|who)$/.test(closed.lower)
  )
    return none;
  if (!isRole(head.lower)) {
    // "Lund, a 24-year-old deckhand": whatever the noun, who has an age so told is somebody, unless it is a firm's.
    if (!rolesKinds(head.lower) && words.slice(phrase.first, phrase.end).some((word) => aged.test(word.lower)))
      return { title: null, noun: '', after: phrase.end, hint: 'PERSON' };
    if (!rolesKinds(head.lower) || (phrase.determiner === '' && !who)) return none;
    return { title: null, noun: head.lower, after: phrase.end, hint: hint ?? 'ORGANISATION' };
  }
  const title = readTitle(words, text, phrase.end, phrase.first + (phrase.determiner ? 1 : 0));
  return {
    title: title && { ...title, former: title.former || former },
    noun: head.lower,
    after: phrase.end,
    hint: 'PERSON',
  };
}
