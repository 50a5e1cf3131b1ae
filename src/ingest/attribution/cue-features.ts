import { type FeatureList, mix } from './hash.ts';
import { sentenceOf, type TokenView } from './tokens.ts';
import { hasTag, isWord } from './words.ts';

const isOf = isWord('of');
const isThat = isWord('that');
const opens = isWord('to', 'whether', 'if', 'for', 'about', 'on', 'against', 'with');
const isNoun = hasTag('NOUN');
const isVerb = hasTag('VERB');

/** How far to the sides a cue's company is looked for, in tokens. */
const reach = 7;

/** What speaks for and against token `at` being the main word of a cue. */
export function cueFeatures(view: TokenView, at: number, out: FeatureList): void {
  const { word, lemma, pos, suffix, shape, cue, person, quotation, sense } = view;
  const { firstToken: from, endToken: to } = sentenceOf(view, at);
  const near = (column: Int32Array, place: number) => (place >= from && place < to ? (column[place] as number) : 7);
  const l = lemma[at] as number;
  const p = pos[at] as number;
  const w = word[at] as number;
  const c = cue[at] as number;
  const s = sense[at] as number;
  let t = 1000;
  const add = (a: number, b = 0) => out.add(mix(t++, a, b));
  add(w);
  add(l);
  add(l, p);
  add(p);
  add(suffix[at] as number, p);
  add(c);
  add(c, p);
  add(s, p);
  add(s, mix(2, near(pos, at + 1), p));
  add(s, mix(2, near(pos, at - 1), p));
  add(shape[at] as number, p);
  for (let offset = -2; offset <= 2; offset++) {
    if (offset === 0) continue;
    const place = at + offset;
    add(near(word, place));
    add(near(pos, place), p);
    add(near(pos, place), c);
    add(near(lemma, place), l);
    add(near(pos, place), l);
    add(near(cue, place), p);
    add(near(person, place), p);
  }
  add(mix(1, near(pos, at - 1), near(pos, at + 1)), p);
  add(mix(1, near(pos, at + 1), near(pos, at + 2)), c);
  add(mix(1, near(pos, at - 2), near(pos, at - 1)), c);
  add(mix(1, near(word, at + 1), near(word, at + 2)), p);
  add(mix(1, near(word, at - 2), near(word, at - 1)), p);
  const quoted = quotation[at] as number;
  add(Number(quoted >= 0), p);
  add(Number(quoted >= 0), l);
  add(Number(at === from), p);

  // Who may be its subject: the nearest nominal to the left that no preposition leads in.
  let left = at - 1;
  while (left >= from && at - left <= reach && (person[left] === 0 || isOf(view, left - 1))) left--;
  const subject = left >= from && at - left <= reach ? (person[left] as number) : -1;
  add(subject, p);
  add(subject, c);
  add(subject, l);
  add(subject, s);
  add(mix(1, subject, Math.min(4, at - left)), c);

  // What opens behind it: "that", "to", a question word, a quotation.
  let that = 0;
  let opening = 0;
  let noun = 0;
  let quote = 0;
  for (let place = at + 1; place < Math.min(to, at + reach); place++) {
    if (quotation[place] !== quoted && quotation[place] !== -1 && !quote) quote = Math.min(3, place - at);
    if (!that && isThat(view, place)) that = Math.min(4, place - at);
    if (!opening && opens(view, place)) opening = mix(word[place] as number, Math.min(3, place - at));
    if (!noun && isNoun(view, place) && place - at <= 3) noun = lemma[place] as number;
  }
  add(that, c);
  add(that, l);
  add(that, s);
  add(opening, c);
  add(opening, l);
  add(opening, mix(2, s, p));
  add(noun, l);
  add(noun, c);
  add(quote, c);
  add(quote, l);
  add(quote, p);
  add(quote, s);
  let before = 0;
  for (let place = at - 1; place >= Math.max(from, at - reach) && !before; place--)
    if (quotation[place] !== quoted && quotation[place] !== -1) before = Math.min(4, at - place);
  add(before, c);
  add(before, l);
  add(before, p);
  add(before, s);
  // "wanted to say", "refused to": the verb before.
  let verb = 0;
  for (let place = at - 1; place >= Math.max(from, at - 4) && !verb; place--)
    if (isVerb(view, place)) verb = lemma[place] as number;
  add(verb, l);
  add(verb, c);
  add(verb, p);
  const rule = view.ruled.get(at);
  const ruled = rule ? (rule.source ? 2 : 1) : 0;
  add(ruled, p);
  add(ruled, c);
  add(ruled, s);
  dependencyFeatures(view, at, from, to, out);
}

function dependencyFeatures(view: TokenView, at: number, from: number, to: number, out: FeatureList): void {
  const { lemma, pos, cue, person, rel, head, sense } = view;
  const l = lemma[at] as number;
  const c = cue[at] as number;
  const p = pos[at] as number;
  const r = rel[at] as number;
  const up = head[at] as number;
  let t = 1200;
  const add = (a: number, b = 0) => out.add(mix(t++, a, b));
  add(r, p);
  add(r, c);
  add(r, l);
  add(r, sense[at] as number);
  add(up >= 0 ? (lemma[up] as number) : 0, r);
  add(up >= 0 ? mix(3, pos[up] as number, cue[up] as number) : 0, c);
  add(up >= 0 ? (lemma[up] as number) : 0, l);
  let all = 0;
  for (let place = Math.max(from, at - 40); place < Math.min(to, at + 40); place++) {
    if (head[place] !== at) continue;
    const child = rel[place] as number;
    const side = place < at ? 1 : 2;
    out.add(mix(1220, child, p));
    out.add(mix(1221, mix(side, child), c));
    out.add(mix(1222, child, l));
    out.add(mix(1223, mix(1, child, person[place] as number), c));
    out.add(mix(1224, mix(1, child, lemma[place] as number), l));
    out.add(mix(1225, mix(1, child, pos[place] as number), c));
    out.add(mix(1226, mix(1, child, lemma[place] as number), p));
    all += mix(side, child) | 1;
  }
  out.add(mix(1230, all | 0, p));
  out.add(mix(1231, all | 0, c));
  out.add(mix(1232, all | 0, mix(3, sense[at] as number, p)));
}
