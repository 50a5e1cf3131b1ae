import { formerWords, passingWords, plainPersonWords } from '../lexicon/titles.ts';
import { type Phrase, readPhrase } from './5-appositions.ts';
import { type Cast, enlist, type Member, type Office, partsOf, type Sighting, sight } from './5-cast.ts';
import { isBodyNoun, rolesKinds, stateOf } from './5-known.ts';
import { stateMember } from './5-organisations.ts';
import { isRole, readTitle, type Title, takesUp } from './5-titles.ts';

/** Sightings found by name, by the word they begin with and the word they end before. */
export interface Places {
  readonly starts: ReadonlyMap<number, Sighting>;
  readonly ends: ReadonlyMap<number, Sighting>;
}

const links = /^(?:of|at|for|with|from)$/;

/** The body that an office belongs to: named inside it, owning it ("Norland's"), or after it ("of the Harbour Trust"). */
export function bodyOf(cast: Cast, places: Places, title: Title, after: number): Member | null {
  for (let at = title.first; at < title.end; at += 1) {
    const inside = places.starts.get(at);
    if (inside?.member.type === 'ORGANISATION' && inside.end < title.end) return inside.member;
    const state = stateMember(cast, cast.words[at]?.text ?? '') ?? stateMember(cast, pair(cast, at));
    if (state && at < title.end - 1) return state;
  }
  if (title.owner >= 0) {
    const owner = places.ends.get(title.owner + 1)?.member;
    if (owner?.type === 'ORGANISATION') return owner;
    const state =
      stateOf(cast.words[title.owner]?.text ?? '') && stateMember(cast, cast.words[title.owner]?.text ?? '');
    if (state) return state;
  }
  if (!links.test(cast.words[after]?.lower ?? '')) return null;
  for (let at = after + 1; at < after + 3; at += 1) {
    const body = places.starts.get(at)?.member;
    if (body) return body.type === 'ORGANISATION' ? body : null;
    const state = stateMember(cast, cast.words[at]?.capital ? (cast.words[at]?.text ?? '') : '');
    if (state) return state;
    if (cast.words[at]?.lower !== 'the') return null;
  }
  return null;
}

const pair = (cast: Cast, at: number) => `${cast.words[at]?.text ?? ''} ${cast.words[at + 1]?.text ?? ''}`;
const small = /^(?:the|of|for|and|to|in|at)$/;
const unlike = /^(?:vice|deputy|assistant|acting|associate)\b/i;

/** What a title says beside its head: "foreign" of "foreign minister"; states and passing words left out. */
function extras(text: string): readonly string[] {
  return partsOf(text)
    .slice(0, -1)
    .filter((word) => !passingWords.has(word) && !small.test(word) && !stateOf(word));
}

const capitalised = (title: string) =>
  title
    .split(/\s+/)
    .slice(0, -1)
    .some((word) => /^\p{Lu}/u.test(word) && !stateOf(word));

/** How well a definite phrase ("the foreign minister") fits an office that somebody was given: 0 for not at all. */
export function fit(title: Title, body: Member | null, office: Office): number {
  const head = title.text.toLowerCase().split(/\s+/).at(-1) ?? '';
  if (!takesUp(head, office.heads)) return 0;
  if (body && office.organisation && body !== office.organisation) return 0;
  if (unlike.test(office.text) && !unlike.test(title.text)) return 0;
  const [asked, given] = [extras(title.text), extras(office.text)];
  const names = new Set(body?.parts ?? []);
  const open = asked.filter((word) => !names.has(word));
  const shared = open.filter((word) => given.includes(word));
  // "the Labour leader" is nobody whose office does not name Labour.
  if (open.length > 0 && shared.length === 0 && (given.length > 0 || capitalised(title.text))) return 0;
  return (
    1 +
    shared.length +
    (body && body === office.organisation ? 2 : 0) -
    (open.length > 0 && given.length === 0 ? 0.5 : 0)
  );
}

/** The nearest preceding person whose office the phrase takes up, or null. */
export function personByOffice(recent: readonly Sighting[], title: Title, body: Member | null): Member | null {
  let best: Member | null = null;
  let score = 0;
  const tried = new Set<Member>();
  for (let at = recent.length - 1; at >= 0; at -= 1) {
    const member = recent[at]?.member;
    if (!member || member.type !== 'PERSON' || tried.has(member)) continue;
    tried.add(member);
    if (title.gender !== 'UNKNOWN' && member.gender !== 'UNKNOWN' && title.gender !== member.gender) continue;
    const fits = Math.max(0, ...member.offices.map((office) => fit(title, body, office)));
    if (fits > score) [best, score] = [member, fits];
  }
  return best;
}

/** The nearest preceding organisation that a noun takes up: by its own noun first, then by its kind. */
export function organisationByNoun(recent: readonly Sighting[], noun: string, extra: readonly string[]): Member | null {
  const kinds = rolesKinds(noun);
  let byKind: Member | null = null;
  for (let at = recent.length - 1; at >= 0; at -= 1) {
    const member = recent[at]?.member;
    if (member?.type !== 'ORGANISATION') continue;
    const known = member.nouns.has(noun);
    if (
      known &&
      (member.kind !== 'COMPANY' || extra.every((word) => member.parts.includes(word) || member.kind !== 'OTHER')) &&
      named(member, extra)
    )
      return member;
    if (extra.length === 0 && member.kind !== 'STATE' && kinds?.has(member.kind)) byKind ??= member;
  }
  return byKind;
}

/** The words before the noun must be the organisation's own, unless it is known under the noun by itself ("the Western alliance"). */
function named(member: Member, extra: readonly string[]): boolean {
  return extra.every((word) => member.parts.includes(word)) || !member.parts.some((part) => member.nouns.has(part));
}

/** The person a phrase without an office means, "the former minister" or "the 34-year-old": who was last spoken of as subject. */
export function personInMind(
  cast: Cast,
  recent: readonly Sighting[],
  at: number,
  gender: Title['gender'],
): Member | null {
  const sentence = cast.words[at]?.sentence ?? 0;
  let best: Member | null = null;
  let score = -1;
  for (let i = recent.length - 1; i >= 0; i -= 1) {
    const seen = recent[i];
    const word = seen && cast.words[seen.first];
    if (!seen || !word || seen.member.type !== 'PERSON') continue;
    const distance = sentence - word.sentence;
    if (distance > 4) break;
    if (gender !== 'UNKNOWN' && seen.member.gender !== 'UNKNOWN' && gender !== seen.member.gender) continue;
    if (word.quotation >= 0) continue;
    const value = 4 - distance + (word.opens ? 1.5 : 0);
    if (value > score) [best, score] = [seen.member, value];
  }
  return best;
}

/** Whether words after a phrase narrow it to somebody new: "the man who kept the keys", "the head of the union". */
function narrowed(cast: Cast, phrase: Phrase): boolean {
  return /^(?:who|whose|that|of|in|with|from|at|for|on|behind)$/.test(cast.words[phrase.end]?.lower ?? '');
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
      if (held && noun && isRole(noun.lower) && !noun.possessive && !places.starts.has(held.end))
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
    const phrase = readPhrase(words, at);
    const head = phrase && words[phrase.head];
    if (!phrase || !head || head.possessive || places.starts.has(phrase.end) || places.ends.has(phrase.end)) continue;
    if (isRole(head.lower)) takeRole(phrase, at);
    else if (word.lower === 'the' && rolesKinds(head.lower)) takeNoun(phrase, at, head.lower);
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
    let member = personByOffice(recent, title, body);
    const definite = from === at && words[at]?.lower === 'the' && !narrowed(cast, phrase);
    if (!member && definite && (former || plainPersonWords.has(noun)))
      member = personInMind(cast, recent, at, title.gender);
    if (!member || (narrowed(cast, phrase) && !body)) return;
    const after = body && links.test(words[phrase.end]?.lower ?? '') ? bodyEnd(phrase.end) : phrase.end;
    const told =
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
    if (!member && extra.length > 0 && isBodyNoun(noun) && speaks(at)) {
      const name = text.slice(words[at + 1]?.start ?? 0, words[phrase.head]?.end ?? 0);
      member = cast.known.get(name) ?? enlist(cast, 'ORGANISATION', name, 'GOVERNMENT_BODY', 'UNKNOWN');
      cast.known.set(name, member);
      member.nouns.add(noun);
    }
    take(member, at, phrase.end);
  }
}
