import type { Dateline, Span } from '../document-types.ts';
import { agencies, notPlaces } from '../lexicon/agencies.ts';
import { spanAt } from '../span.ts';

const knownAgencies = new Set(agencies);
const noPlaces = new Set(notPlaces);

/** No dateline of a wire service is longer; the patterns see no more than this of a passage. */
const longest = 110;

const monthName = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const day = `(, (?:[A-Z][a-z]+day, )?(?:${monthName} \\d{1,2}|\\d{1,2} ${monthName})(?:,? \\d{4})?)`;
const dash = '(?:\\s+(?:-{1,3}|[–—―])\\s+|\\s?[—―]\\s?)';
// "PORT ELAI", "ST. LOUIS", "COX'S BAZAR", "MOSCOW/KIEV": capitals only, one to five words.
const capitals = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]*(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,4}";
// "Port Elai, Solanga" before a bracketed agency: wire copy that somebody has set in ordinary letters.
const ordinary = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ /][\\p{L}\\p{M}.'’-]+){0,4}";
const region = "(?:, \\p{Lu}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}.'’-]+){0,3}?)?";
const bracketed = '(?: ?\\(([^()\\n]{2,40})\\))?';
// "PORT RESOLUTE, Jan 29 ONS - ": after a date the agency may stand bare.
const bare = '(?: (\\p{Lu}{2,6}))?';

const inCapitals = new RegExp(`^(${capitals}${region})(?:${day}${bare})?${bracketed}${dash}`, 'u');
const withAgency = new RegExp(`^(${ordinary}${region})${day}?${bracketed}${dash}`, 'u');
// "Dec 3 (Reuters) - " and "(Reuters) - ": no place at all.
const agencyAlone = new RegExp(`^(?:${monthName} \\d{1,2} )?\\(([^()\\n]{2,40})\\)${dash}`, 'u');

function isAgency(words: string): boolean {
  return (
    knownAgencies.has(words) ||
    /^\p{Lu}{2,6}$/u.test(words) ||
    /\b(?:News|Press|Wire|Newswire|Agency|Service)$/.test(words)
  );
}

/** A place in capitals needs three of them: "A — " opens a list, "I - " a sentence. */
function isPlace(place: string): boolean {
  const town = place.split(',')[0] ?? '';
  return !noPlaces.has(town) && (town.match(/\p{Lu}/gu)?.length ?? 0) >= 3;
}

/**
 * The dateline that opens a body passage: "ERIE, Pa. (LWS) - ", "OSLO, Jan. 3 (AP) --", "HALDEN —". The span runs from
 * the place to the dash and the spaces after it are left out; `place` is as written, "" where only the agency stands.
 */
export function readDateline(text: string, passage: Span): Dateline | null {
  const head = passage.text.slice(0, longest);
  const found = (match: RegExpExecArray, place: string, words: string | undefined, agency: boolean): Dateline => {
    const from = passage.start + match[0].lastIndexOf(words ?? '');
    return {
      span: spanAt(text, passage.start, passage.start + match[0].trimEnd().length),
      place: words === undefined || agency ? place : `${place} (${words})`,
      agency: words !== undefined && agency ? spanAt(text, from, from + words.length) : null,
    };
  };
  const capital = inCapitals.exec(head);
  if (capital?.[1] && isPlace(capital[1])) {
    const words = capital[4] ?? capital[3];
    // "TARVIK (Meridian) - " is a town and its country, "TARVIK, Feb 11 (Kestrel) - " a town and an agency.
    return found(capital, capital[1], words, words !== undefined && (capital[2] !== undefined || isAgency(words)));
  }
  const plain = withAgency.exec(head);
  if (plain?.[1] && plain[3] && isAgency(plain[3])) return found(plain, plain[1], plain[3], true);
  const alone = agencyAlone.exec(head);
  if (alone?.[1] && isAgency(alone[1])) return found(alone, '', alone[1], true);
  return null;
}
