import type { Span } from '../document-types.ts';
import { partsOf } from './5-cast.ts';
import type { Reading, Spot } from './5-mentions.ts';
import { wordsOf } from './9-heads.ts';

/**
 * Whom a headline's words name. Names are not read there, as all words may have capitals: it is who bears the name, or the end of it
 * behind titles ("Harbour chief | Varga"), in the body. Null where nobody or more than one does.
 */
export function namedInBody(reading: Reading, span: Span): Spot | null {
  const { first, end } = wordsOf(reading, span);
  for (let from = first; from < end; from += 1) {
    const said = partsOf(reading.text.slice(reading.words[from]?.start, reading.words[end - 1]?.end)).join(' ');
    const called = new Set(
      reading.members.flatMap(({ name, aliases, parts, type }, entity) =>
        [name, ...aliases].some((one) => partsOf(one).join(' ') === said) ||
        (type === 'PERSON' && parts.at(-1) === said)
          ? [entity]
          : [],
      ),
    );
    const [entity] = called;
    if (called.size > 1) return null;
    if (entity !== undefined)
      return reading.spots.find((spot) => spot.entity === entity && spot.kind !== 'ROLE') ?? null;
  }
  return null;
}
