import { passingOffices, passingWords } from '../lexicon/titles.ts';
import { type Cast, type Member, type Office, partsOf, type Sighting } from './5-cast.ts';
import { rolesKinds, stateOf } from './5-known.ts';
import { stateMember } from './5-organisations.ts';
import { type Title, takesUp, titleHead } from './5-titles.ts';

/** Sightings found by name, by the word they begin with and the word they end before. */
export interface Places {
  readonly starts: ReadonlyMap<number, Sighting>;
  readonly ends: ReadonlyMap<number, Sighting>;
  /** All of them, in text order. */
  readonly order: readonly Sighting[];
}

export const links = /^(?:of|at|for|with|from)$/;

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
    const taken = bodyBefore(cast, places, title.owner);
    if (taken) return taken;
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

/** "its spokeswoman", "the trust's director": the organisation that the owner's word takes up, of the last two sentences. */
function bodyBefore(cast: Cast, places: Places, owner: number): Member | null {
  const word = cast.words[owner];
  const own = word?.lower === 'its' || word?.lower === 'their';
  if (!word || (!own && !rolesKinds(word.lower))) return null;
  let [low, high] = [0, places.order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places.order[middle]?.first ?? 0) < owner) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - 12); at -= 1) {
    const seen = places.order[at];
    const there = seen && cast.words[seen.first];
    if (!seen || !there || (own && word.sentence - there.sentence > 1)) return null;
    if (seen.member.type !== 'ORGANISATION') continue;
    if (own) return seen.member;
    if (seen.member.nouns.has(word.lower) || seen.member.parts.includes(word.lower)) return seen.member;
  }
  return null;
}

const pair = (cast: Cast, at: number) => `${cast.words[at]?.text ?? ''} ${cast.words[at + 1]?.text ?? ''}`;
const small = /^(?:the|of|for|and|to|in|at)$/;
const unlike = /^(?:vice|deputy|assistant|acting|associate)\b|\b(?:prime|first) minister$/i;

const ofState = /\bstate (?:senator|representative|lawmaker|legislator|delegate)$/i;

/** What a title says beside its head: "foreign" of "foreign minister"; states and passing words left out. */
function extras(text: string): readonly string[] {
  return partsOf(text)
    .slice(0, -titleHead(text).split(' ').length)
    .filter((word) => !passingWords.has(word) && !small.test(word) && !stateOf(word));
}

export const capitalised = (title: string) =>
  title
    .split(/\s+/)
    .slice(0, -1)
    .some((word) => /^\p{Lu}/u.test(word) && !stateOf(word));

/** How well a definite phrase ("the foreign minister") fits an office that somebody was given: 0 for not at all. */
export function closeness(title: Title, body: Member | null, office: Office): number {
  if (!takesUp(titleHead(title.text), office.heads)) return 0;
  if (body && office.organisation && body !== office.organisation) return 0;
  if (unlike.test(office.text) && !unlike.test(title.text)) return 0;
  // "the state senator" is not "Sen. Jane Roe".
  if (ofState.test(title.text) && !ofState.test(office.text) && !/\s/.test(office.text)) return 0;
  const [asked, given] = [extras(title.text), extras(office.text)];
  const names = new Set(body?.parts ?? []);
  const open = asked.filter((word) => !names.has(word));
  const shared = open.filter((word) => given.includes(word));
  // "the Norland minister" is not the Foreign Minister of somebody else, "the Labour leader" not the director of something.
  if (body && body !== office.organisation && asked.length > open.length && !given.some((word) => names.has(word)))
    if (given.length > 0 || !office.heads.includes(titleHead(title.text))) return 0;
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
    if (member?.type !== 'PERSON' || tried.has(member)) continue;
    tried.add(member);
    if (title.gender !== 'UNKNOWN' && member.gender !== 'UNKNOWN' && title.gender !== member.gender) continue;
    const fits = Math.max(0, ...member.offices.map((office) => closeness(title, body, office)));
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
    if (distance === 0) continue;
    if (gender !== 'UNKNOWN' && seen.member.gender !== 'UNKNOWN' && gender !== seen.member.gender) continue;
    if (word.quotation >= 0) continue;
    const value = 4 - distance + (word.opens ? 1.5 : 0);
    if (value > score) [best, score] = [seen.member, value];
  }
  return best;
}

/** The one person of the last two sentences, where the article has given them no office yet: "Orsk asked. The senator waved it off." */
export function personWithout(
  cast: Cast,
  recent: readonly Sighting[],
  at: number,
  gender: Title['gender'],
): Member | null {
  const sentence = cast.words[at]?.sentence ?? 0;
  let found: Member | null = null;
  for (let i = recent.length - 1; i >= 0; i -= 1) {
    const seen = recent[i];
    if (!seen || sentence - (cast.words[seen.first]?.sentence ?? 0) > 2) break;
    if (seen.member.type !== 'PERSON' || seen.member === found) continue;
    // "Orsk spoke so softly that the judge asked him to go on": whoever the sentence has named is not named so again.
    if (cast.words[seen.first]?.sentence === sentence) return null;
    if (gender !== 'UNKNOWN' && seen.member.gender !== 'UNKNOWN' && gender !== seen.member.gender) continue;
    // "Callers asked for Weil's number. The host refused": who only owns something there is not taken up.
    if (cast.words[seen.end - 1]?.possessive) continue;
    if (found || seen.member.offices.some((office) => office.heads.every((head) => !passingOffices.has(head))))
      return null;
    found = seen.member;
  }
  return found;
}
