import { z } from 'zod';
import { RefusedInput } from '../../errors.ts';
import type { Day, RawArticle } from '../document-types.ts';
import { findDay } from '../formats/day.ts';
import { firstIssue } from '../formats/fields.ts';
import type { AttributionAct, Stance } from '../types.ts';
import type { Triple } from './matching.ts';
import { isSpeechCue } from './speech-cues.ts';
import { isSpeechLike } from './speech-like.ts';
import type { Place } from './words.ts';

const PlaceShape = z.object({ start: z.int().min(0), end: z.int().min(1), text: z.string().optional() });
const Places = z.array(PlaceShape).nullish();
const Label = z.object({
  source: Places,
  cue: Places,
  content: Places,
  act: z.string().optional(),
  stance: z.string().optional(),
  speakers: z.array(z.string()).optional(),
  addressees: z.array(PlaceShape).optional(),
  said: z.object({ date: z.string().nullish() }).nullish(),
});
const CastMember = z.object({
  id: z.string(),
  type: z.enum(['person', 'organisation']),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
});
const Line = z.object({
  id: z.string(),
  text: z.string().min(1),
  headline: z.string().nullish(),
  publisher: z.string().nullish(),
  publishedOn: z.string().nullish(),
  date: z.string().nullish(),
  cast: z.array(CastMember).optional(),
  attributions: z.array(Label),
});

/** Somebody whom a labelled article names or lets speak. */
export type CastMember = z.infer<typeof CastMember>;

/** What labels tell beyond source, cue and content; null for a corpus that does not label them. */
export interface LabelledParticulars {
  readonly act: AttributionAct;
  readonly stance: Stance;
  readonly addressees: readonly Place[];
  /** When it was said, where that can be a day. */
  readonly saidOn: Day | null;
  /** Ids of cast members; none where nobody of the cast is meant. */
  readonly speakers: readonly string[];
  readonly pronoun: boolean;
}

/** One labelled attribution. */
export interface GoldAttribution extends Triple {
  readonly speech: boolean;
  /** Whether its cue is one of plain speech; see `isSpeechCue`. */
  readonly plain: boolean;
  readonly particulars: LabelledParticulars | null;
}

/** A labelled article. */
export interface GoldArticle {
  readonly raw: RawArticle;
  readonly cast: readonly CastMember[];
  readonly attributions: readonly GoldAttribution[];
}

const shape =
  'a line is {"id", "text", "attributions": [{"source", "cue", "content"}]}, each a list of {"start", "end"} or null';
const pronoun =
  /^(?:i|we|you|he|she|it|they|who|whom|which|that|him|her|them|his|hers|its|their|theirs|my|our|your|whose)$/i;

/**
 * Reads one line of a labelled corpus; `name` is what the line is called when it is wrong.
 * @throws RefusedInput for what is not JSON, not of the shape, or whose spans are not those of the text.
 */
export function readGoldLine(line: string, name: string): GoldArticle {
  const parsed = Line.safeParse(parse(line, name));
  if (!parsed.success) throw new RefusedInput(`${name} is of the wrong shape (${firstIssue(parsed.error)})`, shape);
  const { id, text, attributions, cast = [], ...fields } = parsed.data;
  const day = fields.publishedOn ?? fields.date ?? null;
  return {
    raw: {
      key: `gold:${id}`,
      text,
      headline: fields.headline ?? null,
      publishedOn: day === null ? null : findDay(day),
      publisher: fields.publisher ?? null,
      url: null,
    },
    cast,
    attributions: attributions.map((label, index) => {
      for (const place of [label.source, label.cue, label.content, label.addressees].flatMap(
        (places) => places ?? [],
      )) {
        checkPlace(text, place, `${name}, attribution ${index + 1}`);
      }
      return toAttribution(text, label);
    }),
  };
}

function parse(line: string, name: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new RefusedInput(`${name} is not JSON`, 'give JSON Lines: one labelled article a line');
  }
}

function checkPlace(text: string, { start, end, text: words }: z.infer<typeof PlaceShape>, name: string): void {
  if (start < end && end <= text.length && (words === undefined || text.slice(start, end) === words)) return;
  throw new RefusedInput(
    `${name}: the span ${start} to ${end} is not in its text or holds other words`,
    'count offsets in UTF-16 units, the end not included',
  );
}

function toAttribution(text: string, label: z.infer<typeof Label>): GoldAttribution {
  const source = label.source ?? [];
  const cue = label.cue ?? [];
  const words = (places: readonly Place[]) => places.map(({ start, end }) => text.slice(start, end)).join(' ');
  const particulars: LabelledParticulars | null =
    label.act === undefined
      ? null
      : {
          act: label.act as AttributionAct,
          stance: (label.stance ?? 'ASSERTED') as Stance,
          addressees: label.addressees ?? [],
          saidOn: label.said?.date ?? null,
          speakers: label.speakers ?? [],
          pronoun: pronoun.test(words(source)),
        };
  return {
    source,
    cue,
    content: label.content ?? [],
    speech: particulars ? particulars.act !== 'THOUGHT' : isSpeechLike(words(cue)),
    plain: isSpeechCue(words(cue)),
    particulars,
  };
}
