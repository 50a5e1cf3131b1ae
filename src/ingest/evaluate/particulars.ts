import { overlaps } from '../span.ts';
import type { Extraction, Statement } from '../types.ts';
import { castMemberOf } from './cast.ts';
import { matched, part, type Rate, rate } from './figures.ts';
import type { GoldArticle, GoldAttribution, LabelledParticulars } from './gold.ts';
import type { Matching, Pair, Triple } from './matching.ts';

/** A predicted statement in the shape of a triple. */
export interface PredictedStatement extends Triple {
  readonly statement: Statement;
}

/** How often something came out right; shares of `of`, 0 to 1. */
export interface Outcome {
  readonly of: number;
  readonly right: number;
  readonly wrong: number;
  readonly none: number;
}

/** What is right about statements whose content was matched (half their words by Dice), beyond their sources. */
export interface Particulars {
  readonly act: Outcome;
  /** Among labels of speech: acts other than THOUGHT. */
  readonly speechAct: Outcome;
  /** Telling NEGATED, DECLINED and HYPOTHETICAL from ASSERTED. */
  readonly notAsserted: Rate;
  /** One to one; a shared character is enough. */
  readonly addressees: Rate;
  /** Labels that have a day. */
  readonly day: Outcome;
  /** Labels without a day, and the share of them that were given one. */
  readonly undated: { readonly of: number; readonly dated: number };
  /** Labels whose source is in the cast: the right member, somebody else, nobody. */
  readonly speaker: Outcome;
  /** The same among pronouns. */
  readonly pronoun: Outcome;
  /** Labels whose source is nobody of the cast, and the share of them that were given one of it. */
  readonly outsiders: { readonly of: number; readonly given: number };
}

/** One article with its labels, its extraction and their matching. */
export interface Reading {
  readonly article: GoldArticle;
  readonly extraction: Extraction;
  readonly matching: Matching<GoldAttribution, PredictedStatement>;
}

interface Case {
  readonly gold: LabelledParticulars;
  readonly statement: Statement;
  /** The speaker's cast id; null for nobody, and 'other' for somebody who is not in the cast. */
  readonly speaker: string | null;
}

/** Figures over all articles together; null where no label tells more than source, cue and content. */
export function particularsOf(readings: readonly Reading[]): Particulars | null {
  const cases = readings.flatMap(casesOf);
  if (cases.length === 0) return null;
  const inCast = cases.filter(({ gold }) => gold.speakers.length > 0);
  const outside = cases.filter(({ gold }) => gold.speakers.length === 0);
  const undated = cases.filter(({ gold }) => gold.saidOn === null);
  return {
    act: outcome(cases, ({ gold, statement }) => gold.act === statement.act),
    speechAct: outcome(
      cases.filter(({ gold }) => gold.act !== 'THOUGHT'),
      ({ gold, statement }) => gold.act === statement.act,
    ),
    notAsserted: stanceRate(cases),
    addressees: addresseeRate(cases),
    day: outcome(
      cases.filter(({ gold }) => gold.saidOn !== null),
      ({ gold, statement }) => (statement.saidOn === null ? null : statement.saidOn === gold.saidOn),
    ),
    undated: { of: undated.length, dated: part(undated.filter((one) => one.statement.saidOn).length, undated.length) },
    speaker: outcome(inCast, rightSpeaker),
    pronoun: outcome(
      inCast.filter(({ gold }) => gold.pronoun),
      rightSpeaker,
    ),
    outsiders: {
      of: outside.length,
      given: part(outside.filter(({ speaker }) => speaker !== null && speaker !== 'other').length, outside.length),
    },
  };
}

function casesOf({ article, extraction, matching }: Reading): readonly Case[] {
  return matching.pairs.flatMap((pair: Pair<GoldAttribution, PredictedStatement>) => {
    const { particulars } = pair.gold.of;
    if (!particulars || !matched(pair)) return [];
    const { statement } = pair.predicted.of;
    const entity = statement.speaker === null ? undefined : extraction.entities[statement.speaker];
    return [{ gold: particulars, statement, speaker: entity ? (castMemberOf(entity, article.cast) ?? 'other') : null }];
  });
}

function rightSpeaker({ gold, speaker }: Case): boolean | null {
  return speaker === null ? null : gold.speakers.includes(speaker);
}

/** `right` tells whether a case is right; null where there is no answer. */
function outcome(cases: readonly Case[], right: (one: Case) => boolean | null): Outcome {
  const answers = cases.map(right);
  const share = (answer: boolean | null) => part(answers.filter((one) => one === answer).length, cases.length);
  return { of: cases.length, right: share(true), wrong: share(false), none: share(null) };
}

function stanceRate(cases: readonly Case[]): Rate {
  const marked = (stance: string) => stance !== 'ASSERTED';
  const hits = cases.filter(({ gold, statement }) => marked(gold.stance) && marked(statement.stance)).length;
  const predicted = cases.filter(({ statement }) => marked(statement.stance)).length;
  return rate(hits, predicted, hits, cases.filter(({ gold }) => marked(gold.stance)).length);
}

function addresseeRate(cases: readonly Case[]): Rate {
  let [hits, predicted, labelled] = [0, 0, 0];
  for (const { gold, statement } of cases) {
    const left = statement.addressees.map((addressee) => addressee.span);
    predicted += left.length;
    labelled += gold.addressees.length;
    for (const place of gold.addressees) {
      const at = left.findIndex((span) => overlaps(span, place));
      if (at < 0) continue;
      left.splice(at, 1);
      hits++;
    }
  }
  return rate(hits, predicted, hits, labelled);
}
