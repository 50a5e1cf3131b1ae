import type { Chosen } from '../attribution/choose.ts';
import type { Hypothesis, Stretch } from '../attribution/hypothesis.ts';
import type { TokenView } from '../attribution/tokens.ts';
import { cueVerbs } from '../lexicon/cues.ts';
import type { RuledAttribution } from './8-rules.ts';
import { tokenAt } from './10-frame.ts';

/** Shapes of the contents that verbs take, as the lexicon of cues writes them. */
const shapes = new Map(cueVerbs.map((entry) => [entry.split(' ', 1)[0] as string, entry.split(' ')[1] ?? '']));

/** How sure what a certain rule says is, by its own. */
const sure = 0.9;

/**
 * Lets rules have the last word where the construction leaves no doubt: "told Weil, who had left, that X" begins behind its
 * "that", "had asked them to X" is a request whatever the model thinks, and a source that holds another cue, or none where the rules see
 * a subject, is the rules'.
 */
export function withCertain(view: TokenView, chosen: readonly Chosen[]): readonly Chosen[] {
  const possible = chosen.filter(({ hypothesis }) => !isNoun(view, hypothesis));
  const anchors = possible.map(({ hypothesis }) => hypothesis.anchor);
  const mended = possible.map((one): Chosen => {
    const { hypothesis } = one;
    const rule = view.ruled.get(hypothesis.anchor);
    if (!rule) return one;
    const { source } = hypothesis;
    const holdsCue = source !== null && anchors.some((anchor) => source.first <= anchor && anchor < source.end);
    const [content] = hypothesis.content;
    const [ruled] = stretches(view, rule.content);
    const early = rule.certain && content && ruled && content.first < ruled.first && hypothesis.content.length === 1;
    return {
      likelihood: rule.certain ? Math.max(one.likelihood, sure) : one.likelihood,
      hypothesis: {
        ...hypothesis,
        source:
          (holdsCue || (rule.certain && !source)) && rule.source
            ? (stretches(view, [rule.source])[0] ?? source)
            : source,
        content: early ? [ruled] : hypothesis.content,
      },
    };
  });
  const added = [...view.ruled.values()].flatMap((rule): Chosen[] => {
    const held = mended.some(({ hypothesis: { cue } }) => cue.first < rule.cue.end && rule.cue.first < cue.end);
    if (!rule.certain || held) return [];
    const source = rule.source && (stretches(view, [rule.source])[0] ?? null);
    return [{ likelihood: sure, hypothesis: byRule(rule, source, stretches(view, rule.content)) }];
  });
  return [...mended, ...added].sort((a, b) => a.hypothesis.anchor - b.hypothesis.anchor);
}

function byRule(rule: RuledAttribution, source: Stretch | null, content: readonly Stretch[]): Hypothesis {
  const likelihoods = { cueLikelihood: sure, contentLikelihood: sure, sourceLikelihood: sure, certainty: sure };
  return { anchor: rule.token, ...likelihoods, cue: rule.cue, source, content, units: [], labels: new Uint8Array() };
}

/** "former Soviet states to join": what says something says no infinitive, so the word is none that says. */
function isNoun(view: TokenView, { anchor, content }: Hypothesis): boolean {
  const { tokens } = view.document;
  const [head, to, verb] = [tokens[anchor], tokens[anchor + 1], tokens[anchor + 2]];
  if (!head || to?.lower !== 'to' || verb?.tag !== 'VB' || content[0]?.first !== anchor + 1) return false;
  return head.tag === 'VBZ' && /^[lcna]+$/.test(shapes.get(head.lemma) ?? '');
}

function stretches(view: TokenView, parts: RuledAttribution['content']): readonly Stretch[] {
  const { tokens } = view.document;
  return parts.map(({ start, end }) => ({ first: tokenAt(tokens, start), end: tokenAt(tokens, end - 1) + 1 }));
}
