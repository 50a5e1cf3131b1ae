import { styleText } from 'node:util';
import type { Passage } from '../ingest/document-types.ts';
import type { Extraction, Statement } from '../ingest/types.ts';

/** How the marked article is drawn. */
export interface Drawing {
  readonly colour: boolean;
  /** Whether inner states (act THOUGHT) are drawn, too. */
  readonly all: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** One colour a speaker, in the order in which they speak; grey for nobody known. */
const colours: readonly Style[] = ['cyan', 'yellow', 'green', 'magenta', 'blue', 'red'];

/**
 * An article for people: its text with every content in numbered brackets, and below each passage who said it, to whom and
 * when. Colours, where they are on, only repeat what the brackets and lines say.
 */
export function markedArticle(extraction: Extraction, drawing: Drawing): readonly string[] {
  const statements = extraction.statements.filter(({ act }) => drawing.all || act !== 'THOUGHT');
  const numbered = statements.map((statement, index) => ({ statement, number: index + 1 }));
  const voices = [...new Set(statements.flatMap(({ speaker }) => speaker ?? []))];
  const paint = (style: Style, words: string) =>
    drawing.colour ? styleText(style, words, { validateStream: false } as never) : words;
  const hue = (statement: Statement): Style =>
    statement.speaker === null ? 'gray' : (colours[voices.indexOf(statement.speaker) % colours.length] as Style);
  const lines = [paint('bold', extraction.headline), paint('gray', aboutOf(extraction)), ''];
  for (const passage of extraction.passages) {
    // The headline stands above; with what it tells, it is drawn once more.
    if (passage.kind === 'HEADLINE' && !statements.some((one) => one.passage === passage.index)) continue;
    if (passage.kind !== 'BODY' && passage.kind !== 'HEADLINE') {
      lines.push(paint('gray', `(${passage.kind.toLowerCase()}) ${passage.span.text}`), '');
      continue;
    }
    lines.push(markedPassage(extraction, passage, numbered, paint, hue));
    for (const { statement, number } of numbered) {
      if (statement.passage !== passage.index) continue;
      lines.push(paint(hue(statement), `    ${number}  ${told(extraction, statement)}`));
    }
    lines.push('');
  }
  lines.push(paint('gray', `${statements.length} statements, ${voices.length} speakers`));
  return lines;
}

interface Numbered {
  readonly statement: Statement;
  readonly number: number;
}

function markedPassage(
  { raw }: Extraction,
  { span }: Passage,
  numbered: readonly Numbered[],
  paint: (style: Style, words: string) => string,
  hue: (statement: Statement) => Style,
): string {
  const parts = numbered.flatMap((one) =>
    one.statement.content
      .filter((part) => part.start < span.end && part.end > span.start)
      .map((part) => ({ ...one, start: Math.max(part.start, span.start), end: Math.min(part.end, span.end) })),
  );
  const cues = numbered.flatMap(({ statement }) => statement.cue?.span ?? []);
  const borders = new Set([span.start, span.end]);
  for (const { start, end } of [...parts, ...cues]) {
    if (start < span.end && end > span.start) borders.add(Math.max(start, span.start)).add(Math.min(end, span.end));
  }
  const stops = [...borders].sort((a, b) => a - b);
  let line = '';
  stops.forEach((at, index) => {
    const closing = parts.filter((part) => part.end === at).sort((a, b) => b.start - a.start);
    for (const part of closing) line += paint(hue(part.statement), ']');
    const opening = parts.filter((part) => part.start === at).sort((a, b) => b.end - a.end);
    for (const part of opening) line += paint(hue(part.statement), `[${part.number} `);
    const next = stops[index + 1];
    if (next === undefined) return;
    const words = raw.text.slice(at, next).replace(/\s+/g, ' ');
    const around = parts.filter((part) => part.start <= at && part.end >= next);
    const inner = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    const isCue = cues.some((cue) => cue.start <= at && cue.end >= next);
    const shown = isCue ? paint('bold', words) : words;
    line += inner ? paint(hue(inner.statement), shown) : shown;
  });
  return line;
}

function aboutOf({ publisher, entities, publishedOn, publishedOnBasis }: Extraction): string {
  const day = publishedOn && `${publishedOn}${publishedOnBasis === 'INFERRED' ? ' (inferred)' : ''}`;
  return [publisher === null ? null : entities[publisher]?.name, day].filter(Boolean).join(', ');
}

/** "Ada Voss (she), told Rudd, on 2026-02-03, in a letter; warn, negated; 0.93". */
function told({ entities }: Extraction, statement: Statement): string {
  const { source, cue, speaker, coSpeakers, addressees, medium, saidOn, act, stance, confidence, resolution } =
    statement;
  const nameOf = (entity: number | null) => (entity === null ? null : (entities[entity]?.name ?? null));
  const names = [speaker, ...coSpeakers].flatMap((entity) => nameOf(entity) ?? []);
  const words = source?.text.replace(/\s+/g, ' ') ?? (resolution === 'CONTINUED' ? 'continued' : 'no source');
  const who =
    names.length === 0 ? `unknown (${words})` : names.includes(words) ? words : `${names.join(', ')} (${words})`;
  const hearers = addressees.map(({ span, entity }) => nameOf(entity) ?? span.text);
  const parts = [
    who,
    [cue?.span.text.replace(/\s+/g, ' '), hearers.length > 0 ? `to ${hearers.join(', ')}` : null]
      .filter(Boolean)
      .join(' '),
    saidOn && `on ${saidOn}`,
    medium?.span.text,
  ].filter(Boolean);
  const kind = [act, stance === 'ASSERTED' ? null : stance].filter(Boolean).join(', ').toLowerCase();
  return `${parts.join(', ')}; ${kind}; ${confidence.toFixed(2)}`;
}
