import type { Span } from '../document-types.ts';
import type { Resolution } from '../types.ts';
import { partsOf } from './5-cast.ts';
import type { Reading, Spot } from './5-mentions.ts';
import { wordsOf } from './9-heads.ts';

/** Whom words name, by what, and where the body names them. */
export interface Called {
  readonly entity: number;
  readonly resolution: Extract<Resolution, 'NAMED' | 'ALIAS' | 'ROLE'>;
  readonly spot: Spot;
}

/**
 * Whom a headline's words name. Names are not read there, as all words may have capitals: it is who bears the name, or the end of it
 * behind titles ("Harbour chief | Varga"), in the body; articles are left out in headlines. Null where nobody or more than one does.
 */
export function namedInBody(reading: Reading, span: Span): Called | null {
  const { first, end } = wordsOf(reading, span);
  for (let from = first; from < end; from += 1) {
    // "Actor Who Endorsed | Varga" is not Varga: only titles stand in front of a name.
    if (from > first && !/^(?:NOUN|PROPN|ADJ)$/.test(reading.words[from - 1]?.pos ?? '')) return null;
    const said = bare(reading.text.slice(reading.words[from]?.start, reading.words[end - 1]?.end));
    const called = reading.members.flatMap(({ name, aliases, parts, type }, entity): Omit<Called, 'spot'>[] => {
      if (bare(name) === said) return [{ entity, resolution: 'NAMED' }];
      const alias = [...aliases].find((one) => bare(one) === said);
      if (alias) return [{ entity, resolution: article.test(alias) ? 'ROLE' : 'ALIAS' }];
      return type === 'PERSON' && parts.at(-1) === said ? [{ entity, resolution: 'ALIAS' }] : [];
    });
    const [only, ...others] = called;
    if (others.length > 0) return null;
    const spot = only && reading.spots.find((one) => one.entity === only.entity && one.kind !== 'ROLE');
    if (only) return spot ? { ...only, spot } : null;
  }
  return null;
}

const article = /^the /i;
/** A name's words; headlines leave out articles. */
const bare = (name: string) => partsOf(name.replace(article, '')).join(' ');
