import { choose } from '../attribution/choose.ts';
import { cueLemma } from '../attribution/cue-lemma.ts';
import { spansOf } from '../attribution/hypothesis.ts';
import { type AttributionModel, shippedModel } from '../attribution/model.ts';
import { cueLikelihoods, propose, weigh } from '../attribution/propose.ts';
import { viewTokens } from '../attribution/tokens.ts';
import type { Document, Span } from '../document-types.ts';
import type { Attribution } from '../types.ts';
import { withTurns } from './6-turns.ts';
import { withAnnounced } from './8-announced.ts';
import { isAct, withBorders } from './8-borders.ts';
import { rulesAgree, withCertain } from './8-certain.ts';
import { withoutSecondClaim } from './8-claims.ts';
import { withHeadline } from './8-headlines.ts';
import { withoutOwnVoice } from './8-inner.ts';
import { isInTag, isOwnMark } from './8-marks.ts';
import { withoutNested } from './8-nested.ts';
import { withPlaced } from './8-placed.ts';
import { withoutStrays } from './8-strays.ts';
import { withUnsaid } from './8-unsaid.ts';
import { isWork } from './8-works.ts';
import { contentOf } from './content-spans.ts';

/**
 * Attributions less sure than this are left out; those of one or two words, which are wrong more often, than the second; those to which
 * the rules come by themselves, than the third.
 */
const least = 0.38;
const leastOfShort = 0.5;
const leastAgreed = 0.33;

/**
 * Ties contents to cues and cues to sources, in text order of the cues: the learned model decides, but for what layout makes
 * certain (transcripts) and quotations that run on without a cue.
 */
export function findAttributions(document: Document, model: AttributionModel = shippedModel()): readonly Attribution[] {
  const view = viewTokens(document);
  const proposed = propose(view, cueLikelihoods(view, model), model);
  const likely = choose(proposed, weigh(view, proposed, model), model.meta.least);
  const chosen = withCertain(view, likely);
  const found = chosen.flatMap(({ hypothesis, likelihood }): Attribution[] => {
    if (isAct(view, hypothesis) || isOwnMark(view, hypothesis)) return [];
    const { content, source, cue } = spansOf(view, { ...hypothesis, content: withBorders(view, hypothesis.content) });
    const said = contentOf(document.text, content, document.quotations);
    const confidence = model.confidence(likelihood);
    const needed = isShort(said.content) ? leastOfShort : rulesAgree(view, hypothesis) ? leastAgreed : least;
    if (said.content.length === 0 || confidence < needed) return [];
    if ([cue, ...said.content, ...(source ? [source] : [])].some(({ start }) => isInTag(document.text, start)))
      return [];
    const { anchor } = hypothesis;
    const lemma = cueLemma(document.tokens, anchor, hypothesis.cue);
    if (isWork(document.text, said, lemma)) return [];
    const of = { span: cue, lemma, token: anchor };
    // Field by field: added to a copy, they would take four times the room.
    return [
      {
        content: said.content,
        quotations: said.quotations,
        kind: said.kind,
        cue: of,
        source,
        sources: [],
        continues: null,
        confidence,
      },
    ];
  });
  const own = withoutStrays(document, withoutSecondClaim(document, withoutOwnVoice(document, found)));
  const all = withPlaced(document, withAnnounced(document, withTurns(document, withHeadline(document, own))));
  return withUnsaid(document, withoutNested(document, all));
}

const threeWords = /^[^\p{L}\p{N}]*[\p{L}\p{N}]+[^\p{L}\p{N}]+[\p{L}\p{N}]+[^\p{L}\p{N}]+[\p{L}\p{N}]/u;

function isShort(content: readonly Span[]): boolean {
  return !threeWords.test(content.map(({ text }) => text).join(' '));
}
