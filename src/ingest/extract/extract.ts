import type { Document, Layout, RawArticle } from '../document-types.ts';
import { passageAt } from '../span.ts';
import type { Attribution, Extraction, JudgedAttribution, Statement } from '../types.ts';
import { mentionsAmong, type Reading } from './5-mentions.ts';
import { readWords } from './5-words.ts';
import { addressed } from './9-addressed.ts';
import { heardThrough } from './9-heads.ts';
import { castSpeakers, type Voice } from './9-speakers.ts';
import { articleDay } from './12-article-day.ts';
import { sharingDays } from './12-shared-days.ts';
import { findAttributions } from './attributions.ts';
import { readDocument } from './document.ts';
import { judge } from './judge.ts';

/**
 * Reads one article: who is named in it, what it says that they said, to whom, when and through what. Pure and synchronous; the
 * same text always yields the same extraction. Inner states (act THOUGHT) are included: who stores leaves them out.
 */
export function extract(raw: RawArticle): Extraction {
  return extractWith(raw, findAttributions);
}

/** The same with another finder of attributions: for measuring what comes after the finding with labels in its place. */
export function extractWith(raw: RawArticle, find: (document: Document) => readonly Attribution[]): Extraction {
  const { layout, sentences, day, attributions, words } = readAttributions(raw, find);
  const voices = attributions.flatMap((one) => [
    ...(one.source ? [one.source] : []),
    ...one.sources,
    ...one.addressees,
  ]);
  const reading = mentionsAmong(layout, words, voices);
  const speakers = castSpeakers(reading, attributions);
  return {
    raw,
    headline: layout.headline,
    language: 'en',
    dateline: layout.dateline,
    publisher: reading.publisher,
    publishedOn: day.publishedOn,
    publishedOnBasis: day.basis,
    passages: layout.passages,
    sentences,
    entities: reading.entities,
    mentions: reading.mentions,
    credits: reading.credits,
    statements: attributions.map((attribution, index) =>
      statement(layout.passages, reading, attribution, index, speakers[index]),
    ),
  };
}

/** What is said, before anybody knows by whom. A call of its own, so that its end is the tokens': with the words they take twice as much. */
function readAttributions(raw: RawArticle, find: (document: Document) => readonly Attribution[]) {
  const document = readDocument(raw);
  const day = articleDay(document);
  const attributions = sharingDays(
    document,
    inTextOrder(find(document).map((attribution) => judge(document, attribution, day.publishedOn))),
  );
  const { text, headline, dateline, passages, credits } = document;
  const layout: Layout = { raw, text, headline, dateline, passages, credits };
  const sentences = document.sentences.map((sentence) => sentence.span);
  return { layout, sentences, day, attributions, words: readWords(document) };
}

/** By where their content begins, then by their cue; what continues another keeps pointing to it. */
function inTextOrder(attributions: readonly JudgedAttribution[]): readonly JudgedAttribution[] {
  const place = (one: JudgedAttribution) => one.content[0]?.start ?? one.cue?.span.start ?? 0;
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, other] = [attributions[a], attributions[b]];
      if (!one || !other) return 0;
      return place(one) - place(other) || (one.cue?.span.start ?? 0) - (other.cue?.span.start ?? 0) || a - b;
    });
  const moved = new Map(order.map((from, to) => [from, to]));
  return order.flatMap((from) => {
    const one = attributions[from];
    return one ? [{ ...one, continues: one.continues === null ? null : (moved.get(one.continues) ?? null) }] : [];
  });
}

function statement(
  passages: Extraction['passages'],
  reading: Reading,
  one: JudgedAttribution,
  index: number,
  voice?: Voice,
): Statement {
  const speaker = voice?.entity ?? null;
  const start = one.content[0]?.start ?? one.cue?.span.start ?? 0;
  // Field by field: taking some out of a copy costs more than all the rest.
  return {
    content: one.content,
    quotations: one.quotations,
    kind: one.kind,
    cue: one.cue,
    source: one.source,
    confidence: one.confidence,
    act: one.act,
    stance: one.stance,
    addressees: one.addressees.map((span) => ({ span, entity: addressed(reading, span, speaker) })),
    medium: one.medium && { span: one.medium, entity: heardThrough(reading, one.medium) },
    saidOn: one.saidOn,
    saidOnSpan: one.saidOnSpan,
    index,
    passage: passageAt(passages, start),
    text: one.content.map((span) => span.text).join(' '),
    speaker,
    coSpeakers: voice?.others ?? [],
    resolution: voice?.resolution ?? 'UNRESOLVED',
    evidence: voice?.evidence ?? [],
  };
}
