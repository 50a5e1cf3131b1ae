import type { Span } from '../document-types.ts';
import type { Attribution, Resolution } from '../types.ts';
import { pronounGender } from './5-genders.ts';
import type { Reading, Spot } from './5-mentions.ts';
import { core } from './5-people.ts';
import { addressed } from './9-addressed.ts';
import { type Anaphor, nounAt, pronounAt } from './9-anaphors.ts';
import { ask, choose, type Question } from './9-antecedents.ts';
import { partsOfSource } from './9-compounds.ts';
import { coreOf } from './9-cores.ts';
import { enclosing, placeOf } from './9-enclosing.ts';
import type { Setting } from './9-features.ts';
import { namedInBody } from './9-headlines.ts';
import { headOf, wordsOf } from './9-heads.ts';
import { isCalled } from './9-noun-features.ts';
import { askedOf, onlyBodyBefore, relativeOf } from './9-pronouns.ts';
import { campaignsOf, isOwnCampaign, principalOf } from './9-proxies.ts';
import { mainOf, standings } from './9-scene.ts';
import { authorOf, firstNames, firstSpots, isOwnOutlet, isPublisherLabel, spanOfWord } from './9-tellers.ts';
import { tiesOf } from './9-ties.ts';

/** Who speaks, how it was worked out, and the mentions that lead there, nearest first. */
export interface Voice {
  readonly entity: number | null;
  readonly others: readonly number[];
  readonly resolution: Resolution;
  readonly evidence: readonly Span[];
}

/** An attribution, with its addressees where they are known. */
export type Uttered = Attribution & { readonly addressees?: readonly Span[] };

export const nobody: Voice = { entity: null, others: [], resolution: 'UNRESOLVED', evidence: [] };
const resolutions = { NAME: 'NAMED', ALIAS: 'ALIAS', ROLE: 'ROLE', PRONOUN: 'PRONOUN' } as const;
const firstPerson = /^(?:i|me|my|myself)$/;

/** Works out the speakers of an article's attributions; each is worked out once, on demand. */
export function castSpeakers(
  reading: Reading,
  attributions: readonly Uttered[],
  answer: (question: Question, index: number) => number | null = choose,
): readonly Voice[] {
  const standing = standings(reading);
  const done = new Map<number, Voice>();
  const names = firstNames(reading);
  const firsts = firstSpots(reading);
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => placeOf(attributions[a]) - placeOf(attributions[b]) || a - b);
  const rank = new Map(order.map((index, at) => [index, at]));
  const around = enclosing(attributions);
  const main = mainOf(reading);
  const author = authorOf(reading);
  const campaigns = campaignsOf(reading);

  const voice = (index: number, depth = 0): Voice => {
    const there = done.get(index);
    if (there) return there;
    const attribution = attributions[index];
    if (!attribution || depth > 20) return nobody;
    done.set(index, nobody);
    const found = workOut(index, attribution, depth);
    done.set(index, found);
    return found;
  };

  const workOut = (index: number, attribution: Uttered, depth: number): Voice => {
    if (!attribution.source) {
      if (attribution.continues === null) return nobody;
      const origin = voice(attribution.continues, depth + 1);
      return origin.entity === null ? nobody : { ...origin, resolution: 'CONTINUED' };
    }
    const spans = attribution.sources.length > 1 ? attribution.sources : partsOfSource(reading, attribution.source);
    const voices = spans
      .map((span) => single(index, coreOf(reading, span), depth))
      .filter((one) => one.entity !== null);
    const [first, ...rest] = voices;
    if (!first) return nobody;
    const others = [...first.others, ...rest.flatMap((one) => [one.entity, ...one.others])].filter(
      (entity): entity is number => entity !== null && entity !== first.entity,
    );
    return {
      ...first,
      others: [...new Set(others)],
      evidence: [...first.evidence, ...rest.flatMap((one) => one.evidence)],
    };
  };

  const single = (index: number, span: Span, depth: number): Voice => {
    const { first, end } = wordsOf(reading, span);
    const word = reading.words[first];
    if (!word) return nobody;
    const called = word.kind === 'HEADLINE' ? namedInBody(reading, span) : null;
    if (called) return lead(called.spot, called.resolution, []);
    if (end - first === 1 || /^(?:he|she|they|it|who|i)$/.test(word.lower)) {
      const pronoun = byPronoun(index, first, word.lower, depth);
      if (pronoun !== undefined) return pronoun;
    }
    // "Lucy Marr, 29, he": what the source's borders took in before it is no part of it.
    if (/^(?:he|she|they)$/.test(reading.words[end - 1]?.lower ?? '') && reading.words[end - 2]?.mark)
      return byPronoun(index, end - 1, reading.words[end - 1]?.lower ?? '', depth) ?? nobody;
    if (isPublisherLabel(reading, first, end))
      return { entity: reading.publisher, others: [], resolution: 'ALIAS', evidence: [spanOfWord(reading, first)] };
    if (reading.publisher !== null && isOwnOutlet(reading, first, end))
      return { entity: reading.publisher, others: [], resolution: 'ROLE', evidence: [span] };
    const head = headOf(reading, span);
    if (head && !head.proxy && head.spot.kind !== 'ROLE') return lead(head.spot, resolutions[head.spot.kind], []);
    const noun = nounAt(reading, span);
    if (!noun) return head ? lead(head.spot, 'ROLE', []) : nobody;
    const { owner, tied } = tiesOf(reading, noun, (at) => pronounEntity(index, at, depth));
    if (isOwnCampaign(reading, noun)) {
      const campaign = campaigns.get(core(reading.members[owner ?? -1]?.parts ?? []).at(-1) ?? '');
      return campaign ? lead(campaign, 'ROLE', []) : nobody;
    }
    const setting = { ...settingOf(index, noun, depth), rule: head?.spot.entity ?? null, owner, tied };
    const question = ask(reading, standing, noun, setting, new Set());
    const found = answer(question, index);
    const candidate = found === null ? undefined : question.candidates[found];
    // "The council" is no weather service, however near it stands.
    const unlike = noun.headSort === 'BODY' && candidate && !isCalled(reading, noun, candidate.entity);
    const spot = candidate && !unlike ? candidate.spot : principalOf(reading, noun);
    return spot ? lead(spot, 'ROLE', []) : nobody;
  };

  /** Whom a pronoun at a word means, within the statement of this index. */
  const byRank = (index: number, at: number, depth: number): Spot | null => {
    const anaphor = pronounAt(reading, at);
    if (!anaphor) return null;
    const outer = around[index] ?? -1;
    const not = new Set<number>();
    const setting = settingOf(index, anaphor, depth);
    // Who speaks a quotation does not call himself "he" in it.
    if (outer >= 0 && (reading.words[at]?.quotation ?? -1) >= 0 && setting.reporter !== null) not.add(setting.reporter);
    // "He told Hale": he is not Hale.
    for (const hearer of attributions[index]?.addressees ?? []) {
      const entity = addressed(reading, hearer, null);
      if (entity !== null) not.add(entity);
    }
    const question = ask(reading, standing, anaphor, setting, not);
    const found = answer(question, index);
    return found === null ? null : (question.candidates[found]?.spot ?? null);
  };

  const pronounEntity = (index: number, at: number, depth: number): number | null =>
    byRank(index, at, depth)?.entity ?? null;

  const settingOf = (index: number, anaphor: Anaphor, depth: number): Setting => {
    const outer = around[index] ?? -1;
    const previous = reading.words[anaphor.at - 1];
    const here = reading.words[anaphor.at];
    return {
      main,
      lastSpeakers: lastSpeakers(index),
      reporter: outer >= 0 ? voice(outer, depth + 1).entity : null,
      rule: null,
      owner: null,
      tied: null,
      behindQuotation: previous?.mark === true && previous.quotation >= 0 && (here?.quotation ?? -1) < 0,
      opensPassage: previous?.passage !== here?.passage,
    };
  };

  /** The voice behind a mention; the article's first full name stands last in the evidence. */
  const lead = (spot: Spot, resolution: Resolution, before: readonly Span[]): Voice => {
    const full = names.get(spot.entity);
    const trail = [...before, spot.span, ...(full && full.start !== spot.span.start ? [full] : [])];
    return { entity: spot.entity, others: [], resolution, evidence: trail };
  };

  const byPronoun = (index: number, at: number, lower: string, depth: number): Voice | undefined => {
    const outer = around[index] ?? -1;
    if (firstPerson.test(lower)) {
      if (outer < 0 && (reading.words[at]?.quotation ?? -1) < 0) return author ? lead(author, 'PRONOUN', []) : nobody;
      const origin = outer >= 0 ? voice(outer, depth + 1) : nobody;
      return origin.entity === null ? nobody : { ...origin, others: [], resolution: 'PRONOUN' };
    }
    const gender = pronounGender(lower);
    if (lower === 'who' || lower === 'whom') return known(relativeOf(reading, at, 'PERSON'));
    if (lower === 'which' || lower === 'that') return known(relativeOf(reading, at, 'ORGANISATION'));
    if (/^(?:we|us|our|ours|ourselves)$/.test(lower)) return byWe(index, at, depth);
    if (lower === 'you') return byYou(index, depth);
    if (gender === undefined && !/^(?:it|itself|they|them|its|their)$/.test(lower)) return undefined;
    if (gender && gender !== 'UNKNOWN') return known(askedOf(reading, at) ?? byRank(index, at, depth));
    return known(byRank(index, at, depth) ?? (lower === 'it' ? onlyBodyBefore(reading, at) : null));
  };

  /** "We" is the publisher in its own voice; within somebody's words the body that he speaks for, else himself. */
  const byWe = (index: number, at: number, depth: number): Voice => {
    const span = spanOfWord(reading, at);
    const outer = around[index] ?? -1;
    if (outer < 0) {
      const own = (reading.words[at]?.quotation ?? -1) < 0 ? reading.publisher : null;
      return own === null ? nobody : { entity: own, others: [], resolution: 'PRONOUN', evidence: [span] };
    }
    const origin = voice(outer, depth + 1);
    if (origin.entity === null) return nobody;
    const offices = reading.entities[origin.entity]?.affiliations ?? [];
    const body = offices.find((office) => office.organisation !== null && !office.former);
    // An office of a body that is not told: "we" is that body, and nobody knows which.
    if (!body && offices.some((office) => !office.former)) return nobody;
    return {
      entity: body?.organisation ?? origin.entity,
      others: [],
      resolution: 'PRONOUN',
      evidence: [...origin.evidence, ...(body ? [body.span] : [])],
    };
  };

  /** "You" in somebody's words is whom he addresses, where that is one; in an interview, whoever spoke before him. */
  const byYou = (index: number, depth: number): Voice => {
    const outer = attributions[around[index] ?? -1];
    if (!outer) return nobody;
    const speaker = voice(around[index] ?? -1, depth + 1).entity;
    const [hearer, ...more] = outer.addressees ?? [];
    if (hearer && more.length === 0) {
      const entity = addressed(reading, hearer, speaker);
      return entity === null ? nobody : { entity, others: [], resolution: 'PRONOUN', evidence: [hearer] };
    }
    if (outer.cue?.span.text.trim() !== ':') return nobody;
    const other = lastSpeakers(index).find((entity) => entity !== speaker);
    const spot = other === undefined ? undefined : firsts.get(other);
    return spot ? lead(spot, 'PRONOUN', []) : nobody;
  };

  const known = (spot: Spot | null): Voice => (spot ? lead(spot, 'PRONOUN', []) : nobody);

  /** Who made the statements before, the last one first; two at most. */
  const lastSpeakers = (index: number): readonly number[] => {
    const found: number[] = [];
    const place = rank.get(index) ?? 0;
    for (let at = place - 1; at >= 0 && at > place - 6 && found.length < 2; at -= 1) {
      const entity = done.get(order[at] ?? -1)?.entity ?? null;
      if (entity !== null && !found.includes(entity)) found.push(entity);
    }
    return found;
  };

  for (const index of order) voice(index);
  return attributions.map((_, index) => done.get(index) ?? nobody);
}
