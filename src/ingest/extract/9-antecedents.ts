import { loadModel } from '../models/load.ts';
import type { Reading, Spot } from './5-mentions.ts';
import type { Anaphor, AnaphorSort } from './9-anaphors.ts';
import { type Candidate, featuresOf, nobodyFeatures, type Setting } from './9-features.ts';
import { spotAt } from './9-heads.ts';
import { isCalled, nounFeatures } from './9-noun-features.ts';
import type { Standing } from './9-scene.ts';

/** An anaphor with everybody it may mean, each with what speaks for him, and what speaks for nobody. */
export interface Question {
  readonly anaphor: Anaphor;
  readonly candidates: readonly {
    readonly entity: number;
    readonly spot: Spot;
    readonly features: readonly string[];
  }[];
  readonly nobody: readonly string[];
}

/** Answers a question with an index into its candidates, or null for nobody. */
export type Chooser = (question: Question) => number | null;

/** What the model `antecedents` holds. */
export interface AntecedentMeta {
  /** How likely an answer must be to be given, by what asks for it. */
  readonly leastSure: Readonly<Record<AnaphorSort, number>>;
  /** Weights by feature. */
  readonly weights: Readonly<Record<string, number>>;
}

let known: { readonly weights: ReadonlyMap<string, number>; readonly leastSure: AntecedentMeta['leastSure'] } | null =
  null;

function model() {
  if (known) return known;
  const meta = loadModel('antecedents').meta as AntecedentMeta;
  known = { weights: new Map(Object.entries(meta.weights)), leastSure: meta.leastSure };
  return known;
}

// Bounds, so that no text takes more than linear time: mentions looked at before and behind an anaphor.
const before = { HE: 60, SHE: 60, IT: 60, THEY: 60, NOUN: 120 } as const;
const sentencesBack = { HE: 10, SHE: 10, IT: 8, THEY: 8, NOUN: 400 } as const;
const ahead = 40;
/** How far into an article a phrase may stand for somebody who is named further on. */
const openingPassages = 5;

/** Puts the question of whom an anaphor means; entities in `not` are none of the answers. */
export function ask(
  reading: Reading,
  standing: readonly Standing[],
  anaphor: Anaphor,
  setting: Setting,
  not: ReadonlySet<number>,
): Question {
  const candidates = candidatesOf(reading, standing, anaphor, setting, not);
  const matching = anaphor.sort === 'NOUN' ? candidates.filter((one) => isCalled(reading, anaphor, one.entity)) : [];
  const call = (candidate: Candidate): string => {
    if (matching.length === 0) return 'called=nobody';
    const place = matching.indexOf(candidate);
    return `called=${place < 0 ? 'another' : matching.length === 1 ? 'only' : place === 0 ? 'nearest' : 'further'}`;
  };
  return {
    anaphor,
    candidates: candidates.flatMap((candidate) => {
      const spot = reading.spots[candidate.spots[0] ?? -1];
      return spot
        ? [
            {
              entity: candidate.entity,
              spot,
              features: [
                ...featuresOf(reading, standing, anaphor, candidate, setting),
                ...(anaphor.sort === 'NOUN'
                  ? [
                      ...nounFeatures(reading, anaphor, candidate, setting),
                      `N:${call(candidate)}`,
                      `N:${call(candidate)}&${anaphor.determiner}`,
                    ]
                  : []),
              ],
            },
          ]
        : [];
    }),
    nobody: [
      ...nobodyFeatures(anaphor, candidates.length, setting),
      `${anaphor.sort === 'NOUN' ? 'N' : 'P'}:nobody&called=${Math.min(matching.length, 2)}`,
    ],
  };
}

/**
 * The answer by the weights of a log-linear model over the candidates and nobody, trained on the labelled articles of our own corpus;
 * nobody too where the best one is not likely enough, since a wrong speaker is worse than none.
 */
export function choose(question: Question): number | null {
  const { weights, leastSure } = model();
  const sum = (features: readonly string[]) =>
    features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
  const scores = question.candidates.map(({ features }) => sum(features));
  const nobody = sum(question.nobody);
  let best = -1;
  for (const [at, score] of scores.entries()) if (best < 0 || score > (scores[best] ?? 0)) best = at;
  const top = scores[best];
  if (top === undefined || top <= nobody) return null;
  const most = Math.max(top, nobody);
  const all = scores.reduce((total, score) => total + Math.exp(score - most), Math.exp(nobody - most));
  return Math.exp(top - most) / all >= leastSure[question.anaphor.sort] ? best : null;
}

function candidatesOf(
  reading: Reading,
  standing: readonly Standing[],
  anaphor: Anaphor,
  setting: Setting,
  not: ReadonlySet<number>,
): readonly Candidate[] {
  const { words, spots } = reading;
  const here = words[anaphor.at];
  if (!here) return [];
  const found = new Map<
    number,
    { spots: number[]; count: number; rank: number; subjectRank: number | null; ahead: boolean }
  >();
  let subjects = 0;
  let itself = -1;
  const from = spotAt(spots, anaphor.stop) - 1;
  for (let at = from, seen = 0; at >= 0 && seen < before[anaphor.sort]; at -= 1, seen += 1) {
    const spot = spots[at];
    const word = spot && words[spot.first];
    if (!spot || !word) continue;
    if (here.sentence - word.sentence > sentencesBack[anaphor.sort]) break;
    const inside = spot.end > anaphor.at;
    if (inside && !isTie(spot, anaphor, setting)) continue;
    // The phrase itself, where the rules gave it to somebody: what speaks for him is where he stands else.
    if (inside && spot.kind === 'ROLE' && spot.end > anaphor.head) {
      itself = at;
      continue;
    }
    if (!fits(reading, spot.entity, anaphor) || not.has(spot.entity) || word.kind === 'CREDIT') continue;
    const there = found.get(spot.entity);
    if (there) {
      there.count += 1;
      if (there.spots.length < 4) there.spots.push(at);
      if (there.subjectRank === null && standing[at]?.subject) there.subjectRank = subjects++;
    } else {
      const subjectRank = standing[at]?.subject ? subjects++ : null;
      found.set(spot.entity, { spots: [at], count: 1, rank: found.size, subjectRank, ahead: false });
    }
  }
  const own = spots[itself]?.entity;
  if (own !== undefined && !found.has(own) && !not.has(own) && fits(reading, own, anaphor))
    found.set(own, { spots: [itself], count: 1, rank: found.size, subjectRank: null, ahead: false });
  if (anaphor.sort === 'NOUN' && here.passage <= openingPassages)
    for (let at = from + 1; at <= from + ahead && at < spots.length; at += 1) {
      const spot = spots[at];
      if (!spot || found.has(spot.entity) || spot.first < anaphor.stop) continue;
      if (!fits(reading, spot.entity, anaphor) || not.has(spot.entity)) continue;
      found.set(spot.entity, { spots: [at], count: 1, rank: found.size, subjectRank: null, ahead: true });
    }
  return [...found].map(([entity, one]) => ({ entity, ...one, rivals: found.size }));
}

/** A mention inside the phrase counts only where it owns it or is tied to it, or is what the rules took the phrase for. */
function isTie(spot: Spot, anaphor: Anaphor, setting: Setting): boolean {
  if (anaphor.sort !== 'NOUN') return false;
  return spot.entity === setting.owner || spot.entity === setting.tied || spot.entity === setting.rule;
}

function fits(reading: Reading, index: number, anaphor: Anaphor): boolean {
  const entity = reading.entities[index];
  if (!entity) return false;
  if (anaphor.sort === 'IT' || anaphor.sort === 'THEY') return entity.type === 'ORGANISATION';
  if (anaphor.sort !== 'NOUN' && entity.type !== 'PERSON') return false;
  return anaphor.gender === 'UNKNOWN' || entity.gender === 'UNKNOWN' || entity.gender === anaphor.gender;
}
