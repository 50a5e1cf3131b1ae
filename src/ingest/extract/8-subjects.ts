import type { Hypothesis, Stretch } from '../attribution/hypothesis.ts';
import { sentenceOf, type TokenView } from '../attribution/tokens.ts';
import type { Token } from '../document-types.ts';
import { takesClause } from './6-verb-shapes.ts';
import { finite, isUnder } from './8-tree.ts';

const aside = /^(?:[,;)—–-]|--|before|after|while|by)$/i;
const nominal = /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/;
const verbal = /^(?:VBD|VBZ|VBP|VBN|VB)$/;

/**
 * Who speaks where a participle behind a comma reports: "Weil walked through the wards, telling nurses that …", "crowds filled the
 * square, chanting “…”". It is the subject of the clause that the participle is added to, never what stands behind that clause's verb.
 */
export function participleSource(view: TokenView, { anchor, cue, source }: Hypothesis): Stretch | null {
  const { tokens } = view.document;
  const head = tokens[anchor] as Token;
  const recorded = head.tag === 'VBG' ? recordedBefore(tokens, cue.first) : null;
  if (recorded) return recorded;
  if (
    head.tag !== 'VBG' ||
    head.lower === 'according' ||
    tokens[anchor - 1]?.pos === 'AUX' ||
    !aside.test(tokens[cue.first - 1]?.text ?? '')
  )
    return source;
  const verb = clauseOf(tokens, anchor);
  if (verb < 0 || (source && (source.first < verb || source.end > cue.first))) return source;
  return phraseBefore(tokens, verb) ?? source;
}

const recordings = /^(?:audio|clips?|footage|images?|photos?|pictures?|recordings?|tapes?|videos?)$/;

/** "footage of Ottla Weil | saying": who is heard in a recording. */
function recordedBefore(tokens: readonly Token[], cue: number): Stretch | null {
  let first = cue;
  while (first > 0 && cue - first < 8 && nominal.test(tokens[first - 1]?.pos ?? '')) first--;
  const told = first < cue && tokens[first - 1]?.lower === 'of' && recordings.test(tokens[first - 2]?.lower ?? '');
  return told ? { first, end: cue } : null;
}

/** The subject of the clause that a participle is added to, or null. */
export function subjectOfParticiple(tokens: readonly Token[], participle: number): Stretch | null {
  const verb = clauseOf(tokens, participle);
  return verb < 0 ? null : phraseBefore(tokens, verb);
}

/** A verb's subject with its own words, or null. */
export function phraseBefore(tokens: readonly Token[], verb: number): Stretch | null {
  const subject = subjectOf(tokens, verb, Math.max(0, verb - reach));
  return subject < 0 ? null : phraseOf(tokens, subject, verb);
}

/**
 * Who speaks where a verb is joined by "but" or "and" to one that it cannot share a subject with: in "Weil said that Lund would pay,
 * but gave no date" a past tense is not joined to what "would" governs, so it is Weil's.
 */
export function joinedSource(view: TokenView, { anchor, source }: Hypothesis): Stretch | null {
  const { tokens } = view.document;
  const verb = tokens[anchor] as Token;
  const mate = tokens[verb.head];
  if (
    !source ||
    !mate ||
    view.quotation[verb.head] !== view.quotation[anchor] ||
    verb.label !== 'conj' ||
    !/^VB[DZP]$/.test(verb.tag) ||
    mate.tag !== 'VB'
  )
    return source;
  const governed = tokens
    .slice(Math.max(0, verb.head - 6), verb.head)
    .some((one) => one.tag === 'MD' && one.head === verb.head);
  const above = mate.head;
  if (!governed || above < 0 || above > source.first || !/^VB[DZP]$/.test(tokens[above]?.tag ?? '')) return source;
  return phraseBefore(tokens, above) ?? source;
}

/** "Years after | Ottla Weil said": how long after is not who. */
export function withoutInterval(view: TokenView, source: Stretch | null): Stretch | null {
  const { tokens } = view.document;
  if (!source || source.end - source.first < 3) return source;
  const [span, link] = [tokens[source.first], tokens[source.first + 1]];
  const interval = /^(?:moments|minutes|hours|days|weeks|months|years|decades|shortly|soon|long)$/.test(
    span?.lower ?? '',
  );
  return interval && /^(?:after|before)$/.test(link?.lower ?? '')
    ? { first: source.first + 2, end: source.end }
    : source;
}

/**
 * "Ottla Weil, a clerk, and | Bo Lund said": a name that opens the sentence, what commas set apart behind it, and an "and" in front of a
 * source are part of it.
 */
export function withPartner(view: TokenView, source: Stretch | null, cue: Stretch): Stretch | null {
  const { tokens } = view.document;
  if (!source || source.first < 4 || source.first > cue.first || tokens[source.first - 1]?.lower !== 'and')
    return source;
  if (tokens[source.first - 2]?.text !== ',' || tokens[source.first]?.pos !== 'PROPN') return source;
  const first = sentenceOf(view, source.first).firstToken;
  let at = first;
  while (tokens[at]?.pos === 'PROPN') at++;
  const inserted = /^(?:DET|NUM|PRON)$/.test(tokens[at + 1]?.pos ?? '');
  if (at === first || tokens[at]?.text !== ',' || !inserted) return source;
  const clause = /^(?:who|which|whose)$/.test(tokens[at + 1]?.lower ?? '');
  const acts = tokens.slice(at + 1, source.first - 2).some(({ tag, text }) => finite.test(tag) || text === ',');
  return acts && !clause ? source : { first, end: source.end };
}

/** "Weil, who had left, told us": the source is Weil, where the cue is not that of the relative clause. */
export function withoutRelative(view: TokenView, source: Stretch | null, cue: Stretch): Stretch | null {
  if (!source || source.end - source.first < 3 || source.end >= cue.first) return source;
  const { tokens } = view.document;
  const [comma, pronoun] = [tokens[source.end - 2], tokens[source.end - 1]];
  if (comma?.text !== ',' || !/^(?:who|which)$/.test(pronoun?.lower ?? '')) return source;
  const closed = tokens.slice(source.end, cue.first).some(({ text }) => text === ',');
  return closed ? { first: source.first, end: source.end - 2 } : source;
}

/**
 * "Members who had backed his plan | warned": what stands between the verb of a relative clause and the cue is that verb's object, and
 * the noun in front of the clause speaks.
 */
export function withoutObject(view: TokenView, source: Stretch | null, cue: Stretch): Stretch | null {
  const { tokens } = view.document;
  if (!source || source.end !== cue.first || !/^VB[DZP]$/.test(tokens[cue.first]?.tag ?? '')) return source;
  const verb = tokens[source.first - 1];
  if (verb?.pos !== 'VERB' || takesClause(verb.lemma)) return source;
  let opener = source.first - 2;
  while (opener > 0 && /^(?:AUX|ADV|PART)$/.test(tokens[opener]?.pos ?? '')) opener--;
  if (tokens[opener]?.lower !== 'who') return source;
  let first = opener;
  while (first > 0 && nominal.test(tokens[first - 1]?.pos ?? '')) first--;
  return first < opener ? { first, end: source.end } : source;
}

/** A subject stands no further from its verb; it also bounds the work in a text without full stops. */
const reach = 60;

/** The verb of the clause that a participle is added to, or whose words it stands behind; -1 where none is in front of it. */
function clauseOf(tokens: readonly Token[], participle: number): number {
  let at = tokens[participle]?.head ?? -1;
  for (let step = 0; step < 6 && at >= 0; step++) {
    const token = tokens[at] as Token;
    if (at < participle && token.pos === 'VERB' && verbal.test(token.tag)) return at;
    at = token.head;
  }
  return -1;
}

/** A verb's own subject, or that of the verb that it is joined to. */
function subjectOf(tokens: readonly Token[], verb: number, floor: number): number {
  let at = verb;
  for (let step = 0; step < 4 && at >= 0; step++) {
    for (let child = at - 1; child >= floor; child--)
      if (
        tokens[child]?.head === at &&
        /^nsubj/.test(tokens[child]?.label ?? '') &&
        /^(?:NOUN|PROPN|PRON|NUM|DET|ADJ|SYM)$/.test(tokens[child]?.pos ?? '')
      )
        return child;
    const { label, head } = tokens[at] as Token;
    if (label !== 'conj' && label !== 'xcomp') return -1;
    at = head;
  }
  return -1;
}

/** A subject with its own words, up to the first comma. */
function phraseOf(tokens: readonly Token[], subject: number, verb: number): Stretch {
  let first = subject;
  while (first > 0 && isUnder(tokens, first - 1, subject)) first--;
  let end = subject + 1;
  while (end < verb && tokens[end]?.text !== ',' && isUnder(tokens, end, subject)) end++;
  return { first, end };
}
