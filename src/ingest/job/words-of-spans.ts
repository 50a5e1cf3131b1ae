/** A span on its way between threads. */
interface Carried {
  readonly start: number;
  readonly end: number;
  text: string;
}

/**
 * Takes from all spans of an extraction the words that its article has, and leaves empty ones: who asked for it has the article. Of a long
 * text they are most of what a message weighs, and what is received has them as new strings. The extraction is of no use until
 * `giveWords` has given them back.
 */
export function takeWords(extraction: object, text: string): void {
  visitSpans(extraction, (span) => {
    if (span.text !== '' && span.text === text.slice(span.start, span.end)) span.text = '';
  });
}

/** Gives spans their words back; no span is empty by itself. */
export function giveWords(extraction: object, text: string): void {
  visitSpans(extraction, (span) => {
    if (span.text === '') span.text = text.slice(span.start, span.end);
  });
}

/** Visits everything with a start, an end and a text, wherever it stands; what stands in several places, as often. Leaves nothing behind. */
function visitSpans(value: object, visit: (span: Carried) => void): void {
  if (isSpan(value)) visit(value);
  else
    for (const key in value) {
      const part: unknown = value[key as keyof typeof value];
      if (typeof part === 'object' && part !== null) visitSpans(part, visit);
    }
}

function isSpan(value: object): value is Carried {
  const { start, end, text } = value as Partial<Carried>;
  return typeof start === 'number' && typeof end === 'number' && typeof text === 'string';
}
