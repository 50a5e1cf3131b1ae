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
  for (const span of spansIn(extraction))
    if (span.text !== '' && span.text === text.slice(span.start, span.end)) span.text = '';
}

/** Gives spans their words back; no span is empty by itself. */
export function giveWords(extraction: object, text: string): void {
  for (const span of spansIn(extraction)) if (span.text === '') span.text = text.slice(span.start, span.end);
}

/** Everything with a start, an end and a text, wherever it stands; what stands in several places, as often. */
function* spansIn(value: object): Generator<Carried> {
  const waiting: object[] = [value];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (isSpan(one)) yield one;
    else for (const part of Object.values(one)) if (typeof part === 'object' && part !== null) waiting.push(part);
  }
}

function isSpan(value: object): value is Carried {
  const { start, end, text } = value as Partial<Carried>;
  return typeof start === 'number' && typeof end === 'number' && typeof text === 'string';
}
