import type { Day, Document, Span } from '../document-types.ts';
import type { Attribution, JudgedAttribution } from '../types.ts';
import { findAddressees, isTold } from './10-addressees.ts';
import { type Frame, frameOf } from './10-frame.ts';
import { isPassiveVoice, isTalkedAbout } from './10-passives.ts';
import { findMedium, isOutlet } from './11-media.ts';
import { saidOn } from './12-dates.ts';
import { knownActOf } from './13-acts.ts';
import { stanceOf } from './13-stance.ts';

/**
 * Passes 10 to 14 on one attribution: whom it addresses, through what, when, what it does and how sure it is. `day` is
 * the article's own day (`articleDay`), or null. A station or paper that was told something is the medium, no addressee.
 */
export function judge(document: Document, attribution: Attribution, day: Day | null): JudgedAttribution {
  const frame = frameOf(document, attribution);
  const told = findAddressees(document, attribution, frame);
  const said = saidOn(document, frame, day);
  const stance = stanceOf(attribution, frame);
  const known = knownActOf(attribution, frame);
  const act = known ?? 'STATE';
  const silent = isSubjectOfPassive(attribution, frame);
  // Field by field: added to a copy, they would take four times the room.
  return {
    quotations: attribution.quotations,
    kind: attribution.kind,
    cue: attribution.cue,
    source: silent ? null : attribution.source,
    sources: silent ? [] : attribution.sources,
    continues: attribution.continues,
    confidence: attribution.confidence,
    // "would not say", "declined to answer": keeping silent is what is done.
    act: stance === 'DECLINED' && act !== 'THOUGHT' ? 'REFUSE' : act,
    stance,
    content: beforeHearer(document, attribution, told),
    addressees: told.filter((span) => !isOutlet(span.text)),
    medium: findMedium(document, frame, told),
    saidOn: said.day,
    saidOnSpan: said.span,
  };
}

/** "She was told", "he is said to": who stands in front of a passive heard it or is its matter, and said nothing. */
function isSubjectOfPassive(attribution: Attribution, frame: Frame | null): boolean {
  const { cue, source } = attribution;
  if (!frame || !cue || !source || source.start > cue.span.start) return false;
  return (isPassiveVoice(frame) && isTold(frame)) || isTalkedAbout(frame);
}

/** "Asked whether it was over, Weil laughed": a content that runs on past the one asked ends in front of her. */
function beforeHearer(document: Document, attribution: Attribution, told: readonly Span[]): readonly Span[] {
  const [content, ...more] = attribution.content;
  const [hearer] = told;
  if (!content || !hearer || more.length > 0 || hearer.start <= content.start || hearer.end > content.end) {
    return attribution.content;
  }
  const words = document.text.slice(content.start, hearer.start).replace(/[\s,]+$/, '');
  return words === ''
    ? attribution.content
    : [{ start: content.start, end: content.start + words.length, text: words }];
}
