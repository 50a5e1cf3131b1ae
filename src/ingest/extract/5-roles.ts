import { ownBodies, unnamedBodies } from '../lexicon/organisations.ts';
import { formerWords, passingWords, plainPersonWords } from '../lexicon/titles.ts';
import type { OrganisationKind } from '../types.ts';
import {
  bodyOf,
  capitalised,
  links,
  organisationByNoun,
  type Places,
  personByOffice,
  personInMind,
  personWithout,
} from './5-antecedents.ts';
import { type Phrase, readPhrase } from './5-appositions.ts';
import { type Cast, enlist, type Member, type Sighting, sight } from './5-cast.ts';
import { isBodyNoun, rolesKinds } from './5-known.ts';
import { isRole, readTitle } from './5-titles.ts';

/** Whether words after a phrase narrow it to somebody new: "the man who kept the keys", "the head of the union". */
function narrowed(cast: Cast, phrase: Phrase): boolean {
  return /^(?:who|whose|that|of|in|with|from|at|for|on|behind)$/.test(cast.words[phrase.end]?.lower ?? '');
}

function bodyKind(noun: string): OrganisationKind {
  const kinds = rolesKinds(noun);
  if (!kinds || kinds.has('GOVERNMENT_BODY')) return 'GOVERNMENT_BODY';
  // "The union" is of workers before it is of states.
  if (kinds.has('NON_PROFIT')) return 'NON_PROFIT';
  return [...kinds][0] ?? 'OTHER';
}

/** Reads every definite phrase of the body in text order, and gives it to whom it takes up. */
export function castRoles(
  cast: Cast,
  names: readonly Sighting[],
  places: Places,
  speaks: (word: number) => boolean,
): void {
  const recent: Sighting[] = [];
  let next = 0;
  const { words, text } = cast;
  for (let at = 0; at < words.length; at += 1) {
    for (; next < names.length && (names[next]?.end ?? 0) <= at; next += 1) remember(names[next]);
    const word = words[at];
    if (word?.kind !== 'BODY' || word.mark) continue;
    const owner = word.possessive ? places.ends.get(at + 1) : undefined;
    if (owner?.member.type === 'ORGANISATION') {
      const held = readPhrase(words, at + 1);
      const noun = held && words[held.head];
      if (held && noun && isBodyNoun(noun.lower) && speaks(owner.first)) takeBody(held, owner.first, noun.lower);
      else if (held && noun && isRole(noun.lower) && !noun.possessive && !places.starts.has(held.end))
        takeRole(held, at + 1, owner.first);
      continue;
    }
    if (!(word.lower === 'the' || /^(?:his|her|its|their)$/.test(word.lower))) continue;
    const aged = words[at + 1];
    if (
      aged &&
      word.lower === 'the' &&
      /-year-old$/.test(aged.lower) &&
      !/^(?:NOUN|PROPN)$/.test(words[at + 2]?.pos ?? '')
    ) {
      take(personInMind(cast, recent, at, 'UNKNOWN'), at, at + 2);
      continue;
    }
    const whole = readPhrase(words, at);
    const owning = whole && word.lower === 'the' ? ownerIn(whole) : null;
    if (owning) takeDefinite(owning, at);
    const phrase = whole;
    const head = phrase && words[phrase.head];
    if (!phrase || !head || places.starts.has(phrase.end) || places.ends.has(phrase.end)) continue;
    takeDefinite(phrase, at);
  }
  function takeDefinite(phrase: Phrase, at: number): void {
    const [word, head] = [words[at], words[phrase.head]];
    if (!word || !head) return;
    if (isRole(head.lower) && !(word.lower === 'the' && isBodyNoun(head.lower))) takeRole(phrase, at);
    else if (word.lower === 'the' && rolesKinds(head.lower)) takeNoun(phrase, at, head.lower);
  }
  /** "the company's" in "the company's announcement". */
  function ownerIn(phrase: Phrase): Phrase | null {
    for (let at = phrase.first + 1; at < phrase.head; at += 1)
      if (words[at]?.possessive) return places.ends.has(at + 1) ? null : { ...phrase, end: at + 1, head: at };
    return null;
  }

  function remember(sighting: Sighting | undefined): void {
    if (!sighting || words[sighting.first]?.kind === 'CREDIT') return;
    recent.push(sighting);
    if (recent.length > 60) recent.splice(0, 20);
  }

  function take(member: Member | null, first: number, end: number): void {
    if (!member) return;
    sight(cast, member, first, end, 'ROLE');
    const sighting = cast.sightings.at(-1);
    while (next < names.length && (names[next]?.first ?? 0) < end) next += 1;
    remember(sighting);
  }

  function takeRole(phrase: Phrase, at: number, from = at): void {
    const title = readTitle(words, text, phrase.end, from < at ? at : at + 1);
    if (!title || (words[phrase.end]?.text === ',' && introduces(phrase))) return;
    const body = bodyOf(cast, places, title, phrase.end);
    const noun = words[phrase.head]?.lower ?? '';
    const former = title.former || [...words.slice(at, phrase.end)].some((word) => formerWords.has(word.lower));
    const holder = personByOffice(recent, title, body);
    let member = holder;
    const definite = from === at && words[at]?.lower === 'the' && !narrowed(cast, phrase);
    if (!member && definite && (former || plainPersonWords.has(noun)))
      member = personInMind(cast, recent, at, title.gender);
    // "the former Danish premier" tells more than "the former governor", who may be anybody.
    const sure = member !== null && (holder !== null || body !== null);
    if (!member && definite && speaks(at) && !capitalised(title.text))
      member = personWithout(cast, recent, at, title.gender);
    if (!member || (narrowed(cast, phrase) && !body)) return;
    const after = body && links.test(words[phrase.end]?.lower ?? '') ? bodyEnd(phrase.end) : phrase.end;
    // Whoever is only likely to be meant is not given the office for it.
    const told =
      sure &&
      title.text.includes(' ') &&
      !member.offices.some((office) => office.text.toLowerCase() === title.text.toLowerCase());
    if (told && !plainPersonWords.has(noun)) member.offices.push({ ...title, former, organisation: body });
    take(member, from, after);
  }

  function bodyEnd(after: number): number {
    return places.starts.get(after + 1)?.end ?? places.starts.get(after + 2)?.end ?? after + 2;
  }

  /** "The director, Ylva Brandt,": the name after the comma has its office from the phrase. */
  function introduces(phrase: Phrase): boolean {
    const person = places.starts.get(phrase.end + 1)?.member;
    return person?.type === 'PERSON';
  }

  /** "Norland's foreign ministry" is a body of its own, named so. */
  function takeBody(phrase: Phrase, from: number, noun: string): void {
    const name = text.slice(words[from]?.start ?? 0, words[phrase.head]?.end ?? 0);
    const member = cast.known.get(name) ?? enlist(cast, 'ORGANISATION', name, 'GOVERNMENT_BODY', 'UNKNOWN');
    cast.known.set(name, member);
    member.nouns.add(noun);
    // It goes by what it is called without its owner as well.
    member.aliases.add(text.slice(words[phrase.first]?.start ?? 0, words[phrase.head]?.end ?? 0));
    take(member, from, phrase.end);
  }

  function takeNoun(phrase: Phrase, at: number, noun: string): void {
    if (words[phrase.end]?.text === ',' && places.starts.get(phrase.end + 1)?.member.type === 'ORGANISATION') {
      places.starts.get(phrase.end + 1)?.member.nouns.add(noun);
      return;
    }
    if (narrowed(cast, phrase)) return;
    const extra = words
      .slice(at + 1, phrase.head)
      .map((word) => word.lower)
      .filter((word) => !passingWords.has(word));
    let member = organisationByNoun(recent, noun, extra);
    // "the Treasury" is a name, and no other body's because that is of its kind; so is a council no court's.
    const own = words[phrase.head]?.capital || ownBodies.has(noun);
    if (own && member && !member.nouns.has(noun) && !member.parts.includes(noun)) member = null;
    // A body that speaks and is named nowhere is called what the article calls it: "the council".
    // So is "the supporters' trust", whose members are told.
    const before = words[phrase.head - 1];
    const members = before?.possessive === true && before.lower.endsWith('s');
    // "The agency's watchdog" is some body's that has a name.
    const owned = !members && words.slice(at + 1, phrase.head).some(({ possessive }) => possessive);
    const unnamed = !owned && (extra.length > 0 && !members ? isBodyNoun(noun) : unnamedBodies.has(noun));
    if (!member && speaks(at) && unnamed) {
      const name = text.slice(words[at + 1]?.start ?? 0, words[phrase.head]?.end ?? 0);
      member = cast.known.get(name) ?? enlist(cast, 'ORGANISATION', name, bodyKind(noun), 'UNKNOWN');
      cast.known.set(name, member);
      member.nouns.add(noun);
    }
    take(member, at, phrase.end);
  }
}
