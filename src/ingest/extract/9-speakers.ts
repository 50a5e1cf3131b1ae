import { spanAt } from '../span.ts';
import type { Attribution, Resolution, Span } from '../types.ts';
import { pronounGender } from './5-genders.ts';
import type { Reading, Spot } from './5-mentions.ts';
import { isRole } from './5-titles.ts';
import { type Anaphor, nounAt, pronounAt } from './9-anaphors.ts';
import { ask, choose, type Question } from './9-antecedents.ts';
import { partsOfSource } from './9-compounds.ts';
import type { Setting } from './9-features.ts';
import { headOf, wordsOf } from './9-heads.ts';
import { antecedent, relativeOf } from './9-pronouns.ts';
import { standings } from './9-scene.ts';
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

  const workOut = (index: number, attribution: Uttered, depth: number): Voice => {
    if (!attribution.source) {
      if (attribution.continues === null) return nobody;
      const origin = voice(attribution.continues, depth + 1);
      return origin.entity === null ? nobody : { ...origin, resolution: 'CONTINUED' };
    }
    const spans = attribution.sources.length > 1 ? attribution.sources : partsOfSource(reading, attribution.source);
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
    if (isPublisherLabel(reading, first, end))
      return { entity: reading.publisher, others: [], resolution: 'ALIAS', evidence: [spanOfWord(reading, first)] };
    const head = headOf(reading, span);
    if (head && !head.proxy && head.spot.kind !== 'ROLE') return lead(head.spot, resolutions[head.spot.kind], []);
    const noun = nounAt(reading, span);
    if (!noun) return head ? lead(head.spot, 'ROLE', []) : nobody;
    const { owner, tied } = tiesOf(reading, noun, (at) => pronounEntity(index, at, depth));
    const setting = { ...settingOf(index, noun, depth), rule: head?.spot.entity ?? null, owner, tied };
    const question = ask(reading, standing, noun, setting, new Set());
    const found = answer(question, index);
    const candidate = found === null ? undefined : question.candidates[found];
    return candidate ? lead(candidate.spot, 'ROLE', []) : nobody;
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
      lastSpeakers: lastSpeakers(index),
      reporter: outer >= 0 ? voice(outer, depth + 1).entity : null,
      rule: null,
      owner: null,
      tied: null,
      behindQuotation:
        previous !== undefined && previous.mark && previous.quotation >= 0 && (here?.quotation ?? -1) < 0,
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
    return known(byRank(index, at, depth));
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
    const spot = other === undefined ? undefined : reading.spots.find((one) => one.entity === other);
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

/** "COURIER:" in an interview of the Brackenmoor Courier, "P&P:" in one of Purse & Passport. */
function isPublisherLabel({ words, entities, publisher }: Reading, first: number, end: number): boolean {
  const name = publisher === null ? undefined : entities[publisher]?.name;
  if (!name || words[end]?.text !== ':' || words[first - 1]?.passage === words[first]?.passage) return false;
  const label = words.slice(first, end).map((word) => word.text);
  if (label.some((word) => /\p{Ll}/u.test(word))) return false;
  const whole = name.toLowerCase().split(/\s+/);
  const initials = whole.filter((word) => word !== 'the').map((word) => word[0]);
  const letters = label.join('').toLowerCase();
  return (
    label.every((word) => whole.includes(word.toLowerCase())) ||
    (letters.length > 1 && letters.replace(/[^\p{L}]/gu, '') === initials.join('').replace(/[^\p{L}]/gu, ''))
  );
}

const spanOfWord = ({ words, text }: Reading, at: number): Span => {
  const { start, end } = words[at] ?? { start: 0, end: 0 };
  return spanAt(text, start, end);
};

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
