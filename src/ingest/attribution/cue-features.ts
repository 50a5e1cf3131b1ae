import { type CueName, cueNames, neighbourTemplates, wordJoins, wordTemplates } from './cue-templates.ts';
import { type FeatureList, mix } from './hash.ts';
import { placesOf, type Templates, valuesFor } from './templates.ts';
import { sentenceOf, type TokenView } from './tokens.ts';
import { hasTag, isWord } from './words.ts';

const isOf = isWord('of');
const isThat = isWord('that');
const opens = isWord('to', 'whether', 'if', 'for', 'about', 'on', 'against', 'with');
const isNoun = hasTag('NOUN');
const isVerb = hasTag('VERB');

/** Values that templates join, used again for every token. */
const value = valuesFor(cueNames);
const v = placesOf(cueNames);

/** How far to the sides a cue's company is looked for, in tokens. */
const reach = 7;

/** What speaks for and against token `at` being the main word of a cue. */
export function cueFeatures(view: TokenView, at: number, out: FeatureList): void {
  wordFeatures(view, at, out);
  neighbourFeatures(view, at, out);
  companyFeatures(view, at, out);
}

/** A column's value at a place of a sentence, tokens `from` up to `to`; the same number everywhere outside of it. */
const within = (column: Int32Array, place: number, from: number, to: number) =>
  place >= from && place < to ? (column[place] as number) : 7;

/** What the word says by itself. */
export function wordFeatures(view: TokenView, at: number, out: FeatureList): void {
  const { firstToken: from, endToken: to } = sentenceOf(view, at);
  readToken(view, at);
  value[v.posBefore] = within(view.pos, at - 1, from, to);
  value[v.posAfter] = within(view.pos, at + 1, from, to);
  wordJoins.make(value);
  wordTemplates.put(value, out);
}

/** What the two words on either side say. */
export function neighbourFeatures(view: TokenView, at: number, out: FeatureList): void {
  const { word, lemma, pos, cue, person } = view;
  const { firstToken: from, endToken: to } = sentenceOf(view, at);
  readToken(view, at);
  for (let side = 0; side < neighbourTemplates.length; side++) {
    const place = side < 2 ? at + side - 2 : at + side - 1;
    value[v.nextWord] = within(word, place, from, to);
    value[v.nextPos] = within(pos, place, from, to);
    value[v.nextLemma] = within(lemma, place, from, to);
    value[v.nextCue] = within(cue, place, from, to);
    value[v.nextPerson] = within(person, place, from, to);
    (neighbourTemplates[side] as Templates<CueName>).put(value, out);
  }
}

/** Sets what is known of the token itself. */
function readToken(view: TokenView, at: number): void {
  value[v.word] = view.word[at] as number;
  value[v.lemma] = view.lemma[at] as number;
  value[v.pos] = view.pos[at] as number;
  value[v.suffix] = view.suffix[at] as number;
  value[v.shape] = view.shape[at] as number;
  value[v.cue] = view.cue[at] as number;
  value[v.sense] = view.sense[at] as number;
}

/** What stands further away says, and the sentence's tree. */
export function companyFeatures(view: TokenView, at: number, out: FeatureList): void {
  const { word, lemma, pos, cue, person, quotation, sense } = view;
  const { firstToken: from, endToken: to } = sentenceOf(view, at);
  const l = lemma[at] as number;
  const p = pos[at] as number;
  const c = cue[at] as number;
  const s = sense[at] as number;
  const [tag, after] = [within(pos, at - 1, from, to), within(pos, at + 1, from, to)];
  const [one, other] = [within(word, at - 1, from, to), within(word, at + 1, from, to)];
  out.from(1039);
  out.put(mix(1, tag, after), p);
  out.put(mix(1, after, within(pos, at + 2, from, to)), c);
  out.put(mix(1, within(pos, at - 2, from, to), tag), c);
  out.put(mix(1, other, within(word, at + 2, from, to)), p);
  out.put(mix(1, within(word, at - 2, from, to), one), p);
  const quoted = quotation[at] as number;
  out.put(Number(quoted >= 0), p);
  out.put(Number(quoted >= 0), l);
  out.put(Number(at === from), p);

  // Who may be its subject: the nearest nominal to the left that no preposition leads in.
  let left = at - 1;
  while (left >= from && at - left <= reach && (person[left] === 0 || isOf(view, left - 1))) left--;
  const subject = left >= from && at - left <= reach ? (person[left] as number) : -1;
  out.put(subject, p);
  out.put(subject, c);
  out.put(subject, l);
  out.put(subject, s);
  out.put(mix(1, subject, Math.min(4, at - left)), c);

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
  out.put(that, c);
  out.put(that, l);
  out.put(that, s);
  out.put(opening, c);
  out.put(opening, l);
  out.put(opening, mix(2, s, p));
  out.put(noun, l);
  out.put(noun, c);
  out.put(quote, c);
  out.put(quote, l);
  out.put(quote, p);
  out.put(quote, s);
  let before = 0;
  for (let place = at - 1; place >= Math.max(from, at - reach) && !before; place--)
    if (quotation[place] !== quoted && quotation[place] !== -1) before = Math.min(4, at - place);
  out.put(before, c);
  out.put(before, l);
  out.put(before, p);
  out.put(before, s);
  // "wanted to say", "refused to": the verb before.
  let verb = 0;
  for (let place = at - 1; place >= Math.max(from, at - 4) && !verb; place--)
    if (isVerb(view, place)) verb = lemma[place] as number;
  out.put(verb, l);
  out.put(verb, c);
  out.put(verb, p);
  const rule = view.ruled.get(at);
  const ruled = rule ? (rule.source ? 2 : 1) : 0;
  out.put(ruled, p);
  out.put(ruled, c);
  out.put(ruled, s);
  dependencyFeatures(view, at, from, to, out);
}

function dependencyFeatures(view: TokenView, at: number, from: number, to: number, out: FeatureList): void {
  const { lemma, pos, cue, person, rel, head, sense } = view;
  const l = lemma[at] as number;
  const c = cue[at] as number;
  const p = pos[at] as number;
  const r = rel[at] as number;
  const up = head[at] as number;
  out.from(1200);
  out.put(r, p);
  out.put(r, c);
  out.put(r, l);
  out.put(r, sense[at] as number);
  out.put(up >= 0 ? (lemma[up] as number) : 0, r);
  out.put(up >= 0 ? mix(3, pos[up] as number, cue[up] as number) : 0, c);
  out.put(up >= 0 ? (lemma[up] as number) : 0, l);
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
