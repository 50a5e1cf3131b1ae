import type { Chosen } from '../attribution/choose.ts';
import type { Hypothesis, Stretch } from '../attribution/hypothesis.ts';
import type { TokenView } from '../attribution/tokens.ts';
import { verbShapes } from './6-verb-shapes.ts';
import { withBothSides, withoutFront, withoutMedium } from './8-asides.ts';
import { withRest } from './8-edges.ts';
import { insertedBehind } from './8-inverted.ts';
import { outsideSource } from './8-outside.ts';
import type { RuledAttribution } from './8-rules.ts';
import { soundSource, withoutReporter } from './8-sound-sources.ts';
import {
  joinedSource,
  participleSource,
  withoutInterval,
  withoutObject,
  withoutRelative,
  withPartner,
} from './8-subjects.ts';
import { withoutNextVoice } from './8-voices.ts';
import { tokenAt } from './10-frame.ts';

/** How sure what a certain rule says is, by its own. */
const sure = 0.9;

/**
 * Lets rules have the last word where the construction leaves no doubt: "told Weil, who had left, that X" begins behind its
 * "that", "had asked them to X" is a request whatever the model thinks, and a source that holds another cue, or none where the rules see
 * a subject, is the rules'.
 */
export function withCertain(view: TokenView, chosen: readonly Chosen[]): readonly Chosen[] {
  const possible = chosen.filter(({ hypothesis }) => !isNoun(view, hypothesis) && !isDescribed(view, hypothesis));
  const anchors = possible.map(({ hypothesis }) => hypothesis.anchor);
  const hypotheses = possible.map(({ hypothesis }) => hypothesis);
  const told = new Set(anchors);
  const mended = possible.map((found): Chosen => {
    const likely = { ...found, hypothesis: withoutReporter(view, found.hypothesis) };
    const { cue, content: parts } = likely.hypothesis;
    const upTo = Math.max(cue.end, parts.at(-1)?.end ?? 0);
    const behind = hypotheses.slice(firstAtOrBehind(anchors, cue.end), firstAtOrBehind(anchors, upTo));
    const beside = insertedBehind(view, heardBeside(view, likely.hypothesis, behind));
    const around = { ...beside, content: withBothSides(view, beside, told) };
    const front = { ...around, content: withoutFront(view, around) };
    const hypothesis = { ...front, content: withoutMedium(view, front) };
    const one = { ...likely, hypothesis };
    // Of a rumour the rules know no more.
    const rule = likely.hypothesis === found.hypothesis ? view.ruled.get(hypothesis.anchor) : undefined;
    const { source } = hypothesis;
    const speaker = (who: Stretch | null, other: Stretch | null) =>
      soundSource(view, withoutObject(view, who, cue), other);
    if (!rule)
      return {
        ...one,
        hypothesis: { ...hypothesis, source: speaker(source, null), content: withRest(view, hypothesis) },
      };
    const theirs = rule.source && (stretches(view, [rule.source])[0] ?? null);
    const holdsCue = source !== null && (anchors[firstAtOrBehind(anchors, source.first)] ?? source.end) < source.end;
    const [content] = hypothesis.content;
    const [ruled] = stretches(view, rule.content);
    const last = hypothesis.content.at(-1);
    // A content that stops in the middle of a phrase ("to fly cargoes -- including possibly") goes on as far as the rules see.
    const cut = last && ruled && last.end < ruled.end && content?.first === ruled.first && !mayEnd(view, last.end);
    const early =
      rule.certain && content && ruled && (cut || (content.first < ruled.first && hypothesis.content.length === 1));
    return {
      likelihood: rule.certain ? Math.max(one.likelihood, sure) : one.likelihood,
      hypothesis: {
        ...hypothesis,
        source: speaker(holdsCue || (rule.certain && !source) ? (theirs ?? source) : source, theirs),
        content: withRest(view, { ...hypothesis, content: early ? [ruled] : hypothesis.content }),
      },
    };
  });
  const [ofCue, ofContent] = [new Uint8Array(view.count), new Uint8Array(view.count)];
  for (const { hypothesis } of mended) {
    ofCue.fill(1, hypothesis.cue.first, hypothesis.cue.end);
    for (const { first, end } of hypothesis.content) ofContent.fill(1, first, end);
  }
  const added = [...view.ruled.values()].flatMap((rule): Chosen[] => {
    if (!(rule.certain || rule.quoting || rule.closing) || ofCue.subarray(rule.cue.first, rule.cue.end).includes(1))
      return [];
    const content = stretches(view, rule.content);
    // A quotation that nobody is known to have said yet is whose cue stands next to it.
    if (
      rule.quoting &&
      !rule.certain &&
      (!content.every((part) => isSaid(view, part)) ||
        content.some(({ first, end }) => ofContent.subarray(first, end).includes(1)))
    )
      return [];
    const source = rule.source && (stretches(view, [rule.source])[0] ?? null);
    return [{ likelihood: sure, hypothesis: withoutReporter(view, byRule(rule, source, content)) }];
  });
  const all = [...mended, ...added].sort((a, b) => a.hypothesis.anchor - b.hypothesis.anchor);
  const bySource = new Map<number, Chosen[]>();
  for (const one of all) {
    const { source } = one.hypothesis;
    const others = source && bySource.get(source.first);
    if (others) others.push(one);
    else if (source) bySource.set(source.first, [one]);
  }
  return all.filter(({ hypothesis, likelihood }) => {
    const others = hypothesis.source ? (bySource.get(hypothesis.source.first) ?? []) : [];
    return !others.some((other) => other.likelihood > likelihood && saysAgain(hypothesis, other.hypothesis));
  });
}

function spokenBy(view: TokenView, one: Hypothesis): Stretch | null {
  return joinedSource(view, { ...one, source: outsideSource(view, { ...one, source: participleSource(view, one) }) });
}

/** A hypothesis without what others say, given those whose cues stand behind its own, and with the source of its participle. */
function heardBeside(view: TokenView, one: Hypothesis, behind: readonly Hypothesis[]): Hypothesis {
  const whole = { ...one, content: withoutOthersQuotation(view, one, behind) };
  return {
    ...whole,
    source: withPartner(view, withoutRelative(view, withoutInterval(view, spokenBy(view, one)), one.cue), one.cue),
    content: withoutNextVoice(view, whole, behind),
  };
}

/** "“X,” Weil said, adding later, “Y”", "…, asking questions such as “Y”": Y belongs to the cue next to it. */
function withoutOthersQuotation(
  view: TokenView,
  { content, cue }: Hypothesis,
  behind: readonly Hypothesis[],
): readonly Stretch[] {
  const last = content.at(-1);
  if (content.length < 2 || !last || last.first < cue.end) return content;
  const holds = ({ first, end }: Stretch) => cue.end <= first && first <= last.first && last.end <= end;
  if (behind.some((other) => other.anchor < last.first && other.content.some(holds))) return content.slice(0, -1);
  const start = view.document.tokens[last.first]?.start;
  for (let at = cue.end; at < last.first; at++) {
    const rule = view.ruled.get(at);
    if (rule?.quoting && rule.content[0]?.start === start) return content.slice(0, -1);
  }
  return content;
}

/** A sentence or the better part of one, quoted, and neither a title nor a name. */
function isSaid({ document: { tokens }, quotation }: TokenView, { first, end }: Stretch): boolean {
  const words = tokens.slice(first, end).filter(({ text }) => /\p{L}/u.test(text));
  const lowered = words.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return words.length >= 4 && 2 * lowered >= words.length && (quotation[first] as number) >= 0;
}

/** Whether the rules, by themselves, come to the very same source and content. */
export function rulesAgree(view: TokenView, { anchor, source, content }: Hypothesis): boolean {
  const rule = view.ruled.get(anchor);
  const [only, ...more] = content;
  const [ruled, ...others] = rule?.content ?? [];
  if (!rule?.source || !source || !only || !ruled || more.length + others.length > 0) return false;
  return isSame(view, source, rule.source) && isSame(view, only, ruled);
}

function isSame(view: TokenView, { first, end }: Stretch, part: RuledAttribution['content'][number]): boolean {
  const { tokens } = view.document;
  return tokens[first]?.start === part.start && tokens[end - 1]?.end === part.end;
}

/** Index of the first of rising numbers that is not below another. */
function firstAtOrBehind(rising: readonly number[], least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byRule(rule: RuledAttribution, source: Stretch | null, content: readonly Stretch[]): Hypothesis {
  const likelihoods = { cueLikelihood: sure, contentLikelihood: sure, sourceLikelihood: sure, certainty: sure };
  return { anchor: rule.token, ...likelihoods, cue: rule.cue, source, content, words: 0, quoted: 0 };
}

/** "responded by announcing the closure of X" tells of X once: its content is the end of a surer one's of the same source. */
function saysAgain(one: Hypothesis, other: Hypothesis): boolean {
  const within = (part: Stretch) => other.content.some(({ first, end }) => first <= part.first && part.end <= end);
  return !within(one.cue) && one.content.every(within);
}

/** Whether a content may end in front of a token: at a comma, a stop or a joining word. */
function mayEnd(view: TokenView, end: number): boolean {
  const [token, next] = view.document.tokens.slice(end, end + 2);
  // "to fly cargoes and to provide help": one request.
  if (token?.pos === 'CCONJ' && next?.lower === 'to') return false;
  return !token || /^[,.;:]$/.test(token.text) || token.pos === 'CCONJ' || token.pos === 'SCONJ';
}

/** "former Soviet states to join": what says something says no infinitive, so the word is none that says. */
function isNoun(view: TokenView, { anchor, content }: Hypothesis): boolean {
  const { tokens } = view.document;
  const [head, to, verb] = [tokens[anchor], tokens[anchor + 1], tokens[anchor + 2]];
  if (!head || to?.lower !== 'to' || verb?.tag !== 'VB' || content[0]?.first !== anchor + 1) return false;
  const shapes = [...(verbShapes.get(head.lemma) ?? [])];
  return head.tag === 'VBZ' && shapes.length > 0 && shapes.every((shape) => /^[lcna]$/.test(shape));
}

/** "statements that are likely to anger the port": "that" is who does it, and the clause tells what kind of statements, not what they say. */
function isDescribed(view: TokenView, { anchor, content }: Hypothesis): boolean {
  const { tokens } = view.document;
  const first = content[0]?.first ?? -1;
  const [opener, verb] = [tokens[first], tokens[first + 1]];
  if (tokens[anchor]?.pos !== 'NOUN' || !opener || !verb || !/^(?:that|which|who)$/.test(opener.lower)) return false;
  return (verb.pos === 'AUX' || verb.pos === 'VERB') && verb.tag !== 'VBG';
}

function stretches(view: TokenView, parts: RuledAttribution['content']): readonly Stretch[] {
  const { tokens } = view.document;
  return parts.map(({ start, end }) => ({ first: tokenAt(tokens, start), end: tokenAt(tokens, end - 1) + 1 }));
}
