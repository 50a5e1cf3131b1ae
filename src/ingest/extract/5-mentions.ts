import type { Document, Layout, Span } from '../document-types.ts';
import { spanAt } from '../span.ts';
import type { Affiliation, Credit, Entity, Mention } from '../types.ts';
import { type CastApart, castApart } from './5-apart.ts';
import { castCampaigns } from './5-campaigns.ts';
import { type Cast, type Member, partsOf, type Sighting } from './5-cast.ts';
import { type Leaning, weigh } from './5-evidence.ts';
import { castGenders } from './5-genders.ts';
import { isGivenName } from './5-given.ts';
import { isLabel } from './5-labels.ts';
import { type Name, namesOf } from './5-names.ts';
import { castOffices } from './5-offices.ts';
import { castOrganisations } from './5-organisations.ts';
import { castPeople } from './5-people.ts';
import { castRoles } from './5-roles.ts';
import { findRuns, readCapitals } from './5-runs.ts';
import { readWords, type Word, wordAt } from './5-words.ts';

/** A mention with the words it covers: `first` up to `end` in `Reading.words`. */
export interface Spot extends Mention {
  readonly first: number;
  readonly end: number;
}

/** Who an article names, and where. Spots are in text order and never overlap. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** What each entity was found to be, by its index. */
  readonly members: readonly Member[];
  readonly entities: readonly Entity[];
  readonly spots: readonly Spot[];
  /** All mentions: the spots, and names outside the running text. In text order, without overlap. */
  readonly mentions: readonly Mention[];
  readonly publisher: number | null;
  readonly credits: readonly Credit[];
}

/**
 * Finds everybody whom the article names. `voices` are the spans that stand for sources and addressees: an unclear name that
 * speaks is somebody. Linear in the text's length.
 */
export function findMentions(document: Document, voices: readonly Span[]): Reading {
  return mentionsAmong(document, readWords(document), voices);
}

/** The same from an article's words, for whom the document itself has become too large to keep. */
export function mentionsAmong(layout: Layout, words: readonly Word[], voices: readonly Span[]): Reading {
  const { text } = layout;
  const capitals = readCapitals(words);
  const cast: Cast = { words, text, headline: layout.headline, members: [], sightings: [], known: new Map() };
  const speaking = headsOf(words, voices);
  const inside = coveredBy(words, voices);
  const names = namesOf(words, text, findRuns(words, capitals));
  const singles = new Map<string, number>();
  for (const name of names)
    if (name.end - name.first === 1 && (name.sort === 'UNKNOWN' || name.honorific)) {
      const [part = ''] = partsOf(name.text);
      singles.set(part, (singles.get(part) ?? 0) + 1);
    }
  const weights = new Map<number, Leaning>();
  const weighed = (name: Name): Leaning => {
    const there = weights.get(name.first);
    if (there) return there;
    const leaning = weigh(words, text, name, singles, speaking.has(name.first), capitals);
    weights.set(name.first, leaning);
    return leaning;
  };
  // "Halloway" after Halloway Freight is the firm, whatever pronoun comes next; so is "Grey Heron" after Grey Heron Bank.
  const firms = new Set(
    names.filter((name) => name.end - name.first > 1 && name.sort !== 'PERSON').map((name) => words[name.first]?.lower),
  );
  const shortened = shortenedBodies(names);
  const told = (name: Name) => speaking.has(name.first) || words[name.first - 1]?.text === ',';
  const alone = (name: Name) => name.end - name.first > 1 || !firms.has(words[name.first]?.lower);
  // The same words are the same somebody: every place where they stand weighs in.
  const together = new Map<string, { person: number; organisation: number }>();
  for (const name of names) {
    if (name.sort !== 'UNKNOWN' || shortened.has(keyOf(name)) || !mayBePerson(words, name, told(name) && alone(name)))
      continue;
    const { person, organisation } = weighed(name);
    const key = keyOf(name);
    const there = together.get(key) ?? { person: Number.NEGATIVE_INFINITY, organisation: Number.NEGATIVE_INFINITY };
    together.set(key, {
      person: Math.max(there.person, person),
      organisation: Math.max(there.organisation, organisation),
    });
  }
  const sorted = names.map((name): Name => {
    const best = name.sort === 'UNKNOWN' ? together.get(keyOf(name)) : undefined;
    return best && best.person >= 2 && best.person > best.organisation ? { ...name, sort: 'PERSON' } : name;
  });
  const rest = castPeople(cast, sorted);
  castOrganisations(cast, rest, weighed, (word) => inside.has(word));
  const named = inOrder(cast.sightings);
  const places = {
    starts: new Map(named.map((s) => [s.first, s])),
    ends: new Map(named.map((s) => [s.end, s])),
    order: named,
  };
  const people = named.filter((sighting) => sighting.member.type === 'PERSON');
  castOffices(cast, people, places);
  castGenders(cast, people);
  const campaigns = castCampaigns(cast, people, (word) => inside.has(word));
  const all = campaigns.length === 0 ? named : inOrder([...named, ...campaigns]);
  castRoles(cast, all, places, (word) => inside.has(word));
  return assemble(cast, castApart(cast, layout));
}

const inOrder = (sightings: readonly Sighting[]) => [...sightings].sort((a, b) => a.first - b.first || b.end - a.end);

const keyOf = (name: Name) => partsOf(name.text).join(' ');

/** The first two words or more of every longer name that is a body's by its own words. */
function shortenedBodies(names: readonly Name[]): ReadonlySet<string> {
  const short = new Set<string>();
  for (const name of names) {
    if (name.sort !== 'ORGANISATION') continue;
    const parts = partsOf(name.text.replace(/^the /i, ''));
    for (let count = 2; count < parts.length && count < 6; count += 1) short.add(parts.slice(0, count).join(' '));
  }
  return short;
}

/** Two words or more, a transcript's label, one that speaks; or a first name, which needs the same evidence ("his wife, Mette,"). */
function mayBePerson(words: readonly Word[], name: Name, speaks: boolean): boolean {
  return name.end - name.first > 1 || speaks || isGivenName(name.text) || isLabel(words, name.first, name.end);
}

/** First words of names that head a source: nothing but a title before them. */
function headsOf(words: readonly Word[], voices: readonly Span[]): ReadonlySet<number> {
  const heads = new Set<number>();
  for (const voice of voices)
    for (let at = wordAt(words, voice.start); at < words.length; at += 1) {
      const word = words[at];
      if (
        !word ||
        word.end > voice.end ||
        word.mark ||
        word.possessive ||
        /^(?:of|for|at|to|from|in|with|on)$/.test(word.lower)
      ) {
        if (word?.possessive && word.end <= voice.end) heads.add(at);
        break;
      }
      heads.add(at);
    }
  return heads;
}

function coveredBy(words: readonly Word[], voices: readonly Span[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const voice of voices)
    for (let at = wordAt(words, voice.start); at < words.length && (words[at]?.end ?? 0) <= voice.end; at += 1)
      covered.add(at);
  return covered;
}

function assemble(cast: Cast, apart: CastApart): Reading {
  const kept = withoutOverlap(cast.sightings);
  const order = new Map<Member, number>();
  const number = (member: Member): number => {
    const there = order.get(member);
    if (there !== undefined) return there;
    order.set(member, order.size);
    return order.size - 1;
  };
  const spots = kept.map(({ member, first, end, form }): Spot => {
    const start = cast.words[first]?.start ?? 0;
    return {
      span: spanAt(cast.text, start, cast.words[end - 1]?.end ?? start),
      kind: form,
      entity: number(member),
      first,
      end,
    };
  });
  const outside = apart.sightings.flatMap(({ member, span }): Mention[] =>
    span ? [{ span, kind: 'NAME', entity: number(member) }] : [],
  );
  const publisher = apart.publisher && number(apart.publisher);
  const credits = apart.credits.map(
    ({ line, member }): Credit => ({ role: line.role, span: line.span, entity: number(member) }),
  );
  for (const member of [...order.keys()])
    for (const office of member.offices) if (office.organisation) number(office.organisation);
  const members = [...order.keys()];
  const entities = members.map(
    (member, index): Entity => ({
      index,
      type: member.type,
      name: member.name,
      aliases: [...member.aliases]
        .filter((alias) => alias !== member.name && alias.toLowerCase() !== `the ${member.name.toLowerCase()}`)
        .map(lowerArticle)
        .filter((alias, at, all) => all.indexOf(alias) === at),
      kind: member.kind,
      gender: member.type === 'PERSON' ? member.gender : 'UNKNOWN',
      affiliations: member.offices.map((office): Affiliation => {
        const start = cast.words[office.first]?.start ?? 0;
        return {
          span: spanAt(cast.text, start, cast.words[office.end - 1]?.end ?? start),
          title: office.text,
          former: office.former,
          organisation: office.organisation ? number(office.organisation) : null,
        };
      }),
    }),
  );
  let end = 0;
  const mentions = [...spots.map(({ span, kind, entity }): Mention => ({ span, kind, entity })), ...outside]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
  return { text: cast.text, words: cast.words, members, entities, spots, mentions, publisher, credits };
}

/** "The NATO chief" at a sentence's start is the alias "the NATO chief". */
function lowerArticle(alias: string): string {
  return /^(?:The|His|Her|Its|Their) /.test(alias) ? alias[0]?.toLowerCase() + alias.slice(1) : alias;
}

/** Text order; of two that overlap the longer stays. */
function withoutOverlap(sightings: readonly Sighting[]): readonly Sighting[] {
  const kept: Sighting[] = [];
  for (const sighting of [...sightings].sort((a, b) => a.first - b.first || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || sighting.first >= last.end) kept.push(sighting);
    else if (sighting.end - sighting.first > last.end - last.first) kept[kept.length - 1] = sighting;
  }
  return kept;
}
