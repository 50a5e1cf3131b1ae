import type { Copier } from './copy.ts';
import { Dice } from './random.ts';
import { clause } from './words.ts';
import { type Cast, keyOf, type Speaker, who } from './world.ts';

const cues = [
  ['said', 'say', 'STATE'],
  ['warned', 'warn', 'WARN'],
  ['announced', 'announce', 'ANNOUNCE'],
  ['denied', 'deny', 'DENY'],
  ['promised', 'promise', 'PROMISE'],
] as const;
const nobody = 'Officials';

/** A part of a text with where it stands; offsets are UTF-16 code units. */
class Text {
  text = '';
  readonly sentences: { start: number; end: number }[] = [];

  /** Adds words, after a gap that does not count as theirs. */
  add(words: string, gap = ''): { start: number; end: number; text: string } {
    this.text += gap;
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length, text: words };
  }
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2016, 0, 1 + number)).toISOString().slice(0, 10);
}

const days = 3650;

/** What an article's rows have in common. */
interface Frame {
  readonly copier: Copier;
  readonly dice: Dice;
  readonly article: string;
  readonly day: number | null;
  /** The number of the next row of each table that has keys of its own. */
  readonly next: (table: number) => string;
}

/** Counts how often somebody speaks and is named in an article. */
type Seen = Map<Speaker, { statements: number; mentions: number }>;

function note(seen: Seen, one: Speaker, what: 'statements' | 'mentions'): void {
  const counts = seen.get(one) ?? { statements: 0, mentions: 0 };
  counts[what] += 1;
  seen.set(one, counts);
}

/** Writes "X said that …" into the text, with its rows; gives how many characters it took. */
function statement(
  frame: Frame,
  text: Text,
  index: number,
  passage: string,
  cast: readonly Speaker[],
  seen: Seen,
): void {
  const { copier, dice, article, next, day } = frame;
  const id = next(6);
  const speaker = dice.chance(0.05) ? null : (cast[dice.zipf(cast.length)] as Speaker);
  const [cue, lemma, act] = dice.chance(0.6) ? cues[0] : dice.pick(cues);
  const addressed = dice.chance(0.1) ? dice.pick(cast) : null;
  const start = text.text.length;
  const source = text.add(speaker?.short ?? nobody);
  const verb = text.add(cue, ' ');
  const to = addressed && text.add(addressed.short, ' to ');
  text.add(' that ');
  const quoted = dice.chance(0.35);
  if (quoted) text.add('“');
  const content = text.text.length;
  text.add(clause(dice, dice.between(6, 20)));
  const named = dice.chance(0.3) ? dice.pick(cast) : null;
  const mention = named && text.add(named.short, ' for ');
  const end = text.text.length;
  if (quoted) text.add('”');
  text.add('.');
  text.sentences.push({ start, end: text.text.length });
  const words = text.text.slice(content, end);
  const publishedOn = day === null ? null : dayOf(day);
  const saidOn = day !== null && dice.chance(0.7) ? dayOf(day - dice.between(0, 4)) : null;
  const [quotationStarts, quotationEnds] = quoted ? [[content], [end]] : [[], []];
  copier.add('statements', {
    id,
    article_id: article,
    index,
    passage_id: passage,
    kind: quoted ? (dice.chance(0.6) ? 'DIRECT' : 'MIXED') : 'INDIRECT',
    text: words,
    content_starts: [content],
    content_ends: [end],
    quotation_starts: quotationStarts,
    quotation_ends: quotationEnds,
    quotation_texts: quoted ? [words] : [],
    cue_text: verb.text,
    cue_lemma: lemma,
    cue_start: verb.start,
    cue_end: verb.end,
    act,
    stance: dice.chance(0.96) ? 'ASSERTED' : 'NEGATED',
    speaker_person_id: speaker?.person ? speaker.id : null,
    speaker_organisation_id: speaker && !speaker.person ? speaker.id : null,
    resolution: speaker ? (dice.chance(0.5) ? 'NAMED' : 'ALIAS') : 'UNRESOLVED',
    source_text: source.text,
    source_start: source.start,
    source_end: source.end,
    evidence_starts: speaker ? [source.start] : [],
    evidence_ends: speaker ? [source.end] : [],
    evidence_texts: speaker ? [source.text] : [],
    said_on: saidOn,
    confidence: dice.between(40, 99) / 100,
    published_on: publishedOn,
  });
  const days = { said_on: saidOn, published_on: publishedOn };
  const others = speaker && dice.chance(0.03) ? cast.filter((one) => one !== speaker).slice(0, 1) : [];
  for (const [position, one] of [...(speaker ? [speaker] : []), ...others].entries()) {
    copier.add('statement_speakers', { statement_id: id, position, ...who(one), article_id: article, index, ...days });
    note(seen, one, 'statements');
    one.statements += 1;
  }
  if (addressed && to) {
    const span = { start: to.start, end: to.end, text: to.text };
    copier.add('addressees', { id: next(7), statement_id: id, index: 0, ...span, ...who(addressed), ...days });
  }
  for (const [one, span] of [[speaker, source] as const, [addressed, to] as const, [named, mention] as const]) {
    if (!one || !span) continue;
    const key = next(8);
    copier.add('mentions', { id: key, article_id: article, kind: 'ALIAS', ...span, ...who(one) });
    note(seen, one, 'mentions');
    if (span === mention) copier.add('statement_mentions', { statement_id: id, mention_id: key });
  }
}

const perPassage = 3;

/** Writes the rows of one article with so many statements; the same number and seed make the same article. */
export function writeArticle(copier: Copier, world: Cast, number: number, of: number, statements: number): void {
  const dice = new Dice(number * 2 + 1);
  const article = keyOf(4, number);
  const serial = new Map<number, number>();
  const next = (table: number) => {
    const count = serial.get(table) ?? 0;
    serial.set(table, count + 1);
    return keyOf(table, number * 1_000 + count);
  };
  const drift = dice.between(-20, 20);
  const day = dice.chance(0.02) ? null : Math.max(4, Math.min(days, Math.floor((number / of) * days) + drift));
  const frame: Frame = { copier, dice, article, day, next };
  const cast = world.draw(dice, dice.between(3, 9));
  const publisher = world.publishers[dice.zipf(world.publishers.length)] as Speaker;
  const text = new Text();
  const seen: Seen = new Map();
  for (let index = 0, passages = 0; index < statements; passages += 1) {
    const [key, start] = [next(5), text.text.length];
    for (let n = 0; n < perPassage && index < statements; n += 1, index += 1) {
      if (n > 0) text.add(' ');
      statement(frame, text, index, key, cast, seen);
    }
    const end = text.text.length;
    const words = text.text.slice(start, end);
    copier.add('passages', { id: key, article_id: article, index: passages, kind: 'BODY', start, end, text: words });
    text.add('\n\n');
  }
  const headline = clause(dice, dice.between(5, 9));
  const publishedOn = day === null ? null : dayOf(day);
  copier.add('articles', {
    id: article,
    source_key: `bench:${number}`,
    slug: `${headline.split(' ').join('-')}-${number}`,
    url: null,
    headline: headline.charAt(0).toUpperCase() + headline.slice(1),
    language: 'en',
    text: text.text,
    astral_offsets: [],
    sentence_starts: text.sentences.map((one) => one.start),
    sentence_ends: text.sentences.map((one) => one.end),
    publisher_id: publisher.id,
    published_on: publishedOn,
    published_on_basis: publishedOn === null ? 'UNKNOWN' : 'GIVEN',
    statement_count: statements,
    content_hash: '0'.repeat(64),
    extractor_version: 'bench',
    ingested_at: new Date(Date.UTC(2026, 0, 1) + number * 1_000).toISOString(),
  });
  for (const [one, counts] of seen) {
    const columns = { statement_count: counts.statements, mention_count: counts.mentions, published_on: publishedOn };
    copier.add('appearances', { id: next(9), article_id: article, ...who(one), ...columns });
  }
  const [reporter] = cast.filter((one) => one.person);
  const span = { start: 0, end: 4, text: text.text.slice(0, 4) };
  if (reporter)
    copier.add('credits', { id: next(10), article_id: article, role: 'WRITING', person_id: reporter.id, ...span });
  for (const one of cast.filter((speaker) => speaker.person).slice(0, 2)) {
    const organisation = cast.find((other) => !other.person)?.id ?? null;
    const office = {
      organisation_id: organisation,
      title: `${dice.pick(['head', 'member', 'spokeswoman'])} of the board`,
    };
    copier.add('affiliations', {
      id: next(11),
      article_id: article,
      person_id: one.id,
      ...office,
      former: dice.chance(0.2),
      ...span,
    });
  }
}
