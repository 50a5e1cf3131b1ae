import { contentLabel, cueLabel, outside, sourceLabel } from '../attribution/chain.ts';
import type { TokenView } from '../attribution/tokens.ts';
import type { Window } from '../attribution/window.ts';
import type { GoldArticle, GoldAttribution } from '../evaluate/gold.ts';
import type { Place } from '../evaluate/words.ts';
import { tokenAt } from '../extract/10-frame.ts';

/** The main words of an article's labelled cues: token indexes, each with its label. */
export function anchorsOf(view: TokenView, article: GoldArticle): ReadonlyMap<number, GoldAttribution> {
  const { document } = view;
  const anchors = new Map<number, GoldAttribution>();
  for (const label of article.attributions) {
    const [cue] = label.cue;
    if (!cue || label.content.length === 0) continue;
    const anchor = anchorOf(view, cue);
    const passage = document.passages[document.sentences[view.sentence[anchor] ?? 0]?.passage ?? 0];
    if (anchor >= 0 && passage?.kind === 'BODY' && !anchors.has(anchor)) anchors.set(anchor, label);
  }
  return anchors;
}

/** The last verb of a cue, else its last noun or adjective, else its last word. */
function anchorOf({ document: { tokens } }: TokenView, cue: Place): number {
  const first = tokenAt(tokens, cue.start);
  let [verb, nominal, last] = [-1, -1, -1];
  for (let at = first; at < tokens.length && (tokens[at]?.start ?? 0) < cue.end; at++) {
    const pos = tokens[at]?.pos;
    last = at;
    if (pos === 'VERB') verb = at;
    if (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN') nominal = at;
  }
  return verb >= 0 ? verb : nominal >= 0 ? nominal : last;
}

/** A window's units by what they are to the label; all but the cue OUTSIDE where there is none. */
export function unitLabels(view: TokenView, { units, center }: Window, label: GoldAttribution | undefined): Uint8Array {
  const labels = new Uint8Array(units.length);
  labels[center] = cueLabel;
  if (!label) return labels;
  const { tokens } = view.document;
  units.forEach((unit, at) => {
    if (at === center) return;
    const start = tokens[unit.first]?.start ?? 0;
    const end = tokens[unit.end - 1]?.end ?? 0;
    const share = (places: readonly Place[]) =>
      places.reduce((sum, place) => sum + Math.max(0, Math.min(end, place.end) - Math.max(start, place.start)), 0) /
      (end - start);
    if (share(label.source) >= 0.5) labels[at] = sourceLabel;
    else if (share(label.cue) >= 0.5) labels[at] = cueLabel;
    else labels[at] = share(label.content) >= 0.5 ? contentLabel : outside;
  });
  return labels;
}
