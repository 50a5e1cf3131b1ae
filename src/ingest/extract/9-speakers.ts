import type { Attribution, Resolution, Span } from '../types.ts';
import { pronounGender } from './5-genders.ts';
import type { Reading, Spot } from './5-mentions.ts';
import { isRole } from './5-titles.ts';
import { headOf, wordsOf } from './9-heads.ts';
import { antecedent, relativeOf } from './9-pronouns.ts';

/** Who speaks, how it was worked out, and the mentions that lead there, nearest first. */
export interface Voice {
  readonly entity: number | null;
  readonly others: readonly number[];
  readonly resolution: Resolution;
  readonly evidence: readonly Span[];
}

export const nobody: Voice = { entity: null, others: [], resolution: 'UNRESOLVED', evidence: [] };
const resolutions = { NAME: 'NAMED', ALIAS: 'ALIAS', ROLE: 'ROLE', PRONOUN: 'PRONOUN' } as const;
const firstPerson = /^(?:i|me|my|myself)$/;

/** Works out the speakers of an article's attributions; each is worked out once, on demand. */
export function castSpeakers(reading: Reading, attributions: readonly Attribution[]): readonly Voice[] {
  const done = new Map<number, Voice>();
  const names = firstNames(reading);
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => placeOf(attributions[a]) - placeOf(attributions[b]) || a - b);
  const rank = new Map(order.map((index, at) => [index, at]));
  const around = enclosing(attributions);
  const author = authorOf(reading);

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

  const workOut = (index: number, attribution: Attribution, depth: number): Voice => {
    if (!attribution.source) {
      if (attribution.continues === null) return nobody;
      const origin = voice(attribution.continues, depth + 1);
      return origin.entity === null ? nobody : { ...origin, resolution: 'CONTINUED' };
    }
    const spans = attribution.sources.length > 1 ? attribution.sources : [attribution.source];
    const voices = spans.map((span) => single(index, span, depth)).filter((one) => one.entity !== null);
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
    if (end - first === 1 || /^(?:he|she|they|it|who|i)$/.test(word.lower)) {
      const pronoun = byPronoun(index, first, word.lower, depth);
      if (pronoun !== undefined) return pronoun;
    }
    const head = headOf(reading, span);
    if (!head) return nobody;
    return lead(head.spot, head.proxy ? 'ROLE' : resolutions[head.spot.kind], []);
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
    if (gender === undefined && lower !== 'it' && lower !== 'itself')
      return /^(?:they|we|you|us|them|our|their|its)$/.test(lower) ? nobody : undefined;
    const not = new Set<number>();
    // Who speaks a quotation does not call himself "he" in it.
    if (outer >= 0 && (reading.words[at]?.quotation ?? -1) >= 0) {
      const speaker = voice(outer, depth + 1).entity;
      if (speaker !== null) not.add(speaker);
    }
    return known(
      antecedent(reading, at, {
        type: gender === undefined ? 'ORGANISATION' : 'PERSON',
        gender: gender ?? 'UNKNOWN',
        not,
        lastSpeaker: lastSpeaker(index),
      }),
    );
  };

  const known = (spot: Spot | null): Voice => (spot ? lead(spot, 'PRONOUN', []) : nobody);

  const lastSpeaker = (index: number): number | null => {
    const before = order[(rank.get(index) ?? 0) - 1];
    return before === undefined ? null : (done.get(before)?.entity ?? null);
  };

  for (const index of order) voice(index);
  return attributions.map((_, index) => done.get(index) ?? nobody);
}

/** Who tells the article as "I": the one that its sign-off names, "Ida Rask writes every Thursday." */
function authorOf(reading: Reading): Spot | null {
  const { words, spots, entities } = reading;
  const passage = words.at(-1)?.passage;
  const spot = spots.find(({ first }) => words[first]?.passage === passage);
  if (!spot || entities[spot.entity]?.type !== 'PERSON') return null;
  const [before, next, after] = [words[spot.first - 1], words[spot.end], words[spot.end + 2]];
  if (before && before.passage === passage && !before.mark) return null;
  const writes =
    next?.lower === 'writes' || (next?.lower === 'is' && isRole(after?.lower ?? words[spot.end + 1]?.lower ?? ''));
  return writes ? spot : null;
}

function placeOf(attribution: Attribution | undefined): number {
  return attribution?.source?.start ?? attribution?.cue?.span.start ?? attribution?.content[0]?.start ?? 0;
}

/** The first full name of every entity. */
function firstNames(reading: Reading): ReadonlyMap<number, Span> {
  const names = new Map<number, Span>();
  for (const spot of reading.spots)
    if (spot.kind === 'NAME' && !names.has(spot.entity)) names.set(spot.entity, spot.span);
  return names;
}

/** For each attribution, the innermost other one whose content holds its source (or cue), or -1. Linear but for nesting. */
function enclosing(attributions: readonly Attribution[]): readonly number[] {
  const spans = attributions
    .flatMap((attribution, index) => attribution.content.map((span) => ({ span, index })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const asked = attributions
    .map((attribution, index) => ({ at: placeOf(attribution), index }))
    .sort((a, b) => a.at - b.at);
  const result = new Array<number>(attributions.length).fill(-1);
  const open: { span: Span; index: number }[] = [];
  let next = 0;
  for (const { at, index } of asked) {
    for (; next < spans.length && (spans[next]?.span.start ?? 0) <= at; next += 1) {
      const opened = spans[next];
      while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= (opened?.span.start ?? 0)) open.pop();
      if (opened) open.push(opened);
    }
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= at) open.pop();
    for (let i = open.length - 1; i >= 0; i -= 1) {
      const candidate = open[i];
      if (candidate && candidate.index !== index && candidate.span.end > at) {
        result[index] = candidate.index;
        break;
      }
    }
  }
  return result;
}

/** Who an addressee's words mean, or null: a name or a role, or a pronoun that is not the speaker. */
export function addressed(reading: Reading, span: Span, speaker: number | null): number | null {
  const { first, end } = wordsOf(reading, span);
  const lower = end - first === 1 ? (reading.words[first]?.lower ?? '') : '';
  const gender = pronounGender(lower);
  if (gender !== undefined && gender !== 'UNKNOWN') {
    const not = new Set(speaker === null ? [] : [speaker]);
    return antecedent(reading, first, { type: 'PERSON', gender, not, lastSpeaker: null })?.entity ?? null;
  }
  const head = headOf(reading, span);
  return head && !head.proxy ? head.spot.entity : null;
}
