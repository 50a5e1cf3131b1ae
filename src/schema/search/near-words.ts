import { normaliseName } from '../../ingest/link/normalise.ts';

/** A word's trigrams as pg_trgm takes them: two spaces before it, one after. */
function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** How much of the asked word has to be found again in a name's. */
const nearEnough = 0.5;

function isNear(asked: string, word: string): boolean {
  if (word.startsWith(asked)) return true;
  const [wanted, there] = [trigrams(asked), trigrams(word)];
  return [...wanted].filter((one) => there.has(one)).length / wanted.size >= nearEnough;
}

/** The words of a name that come near one of those asked for, as they stand in it. */
export function nearWords(name: string, terms: readonly string[]): string[] {
  const asked = terms.flatMap((term) => normaliseName(term).split(' ')).filter((word) => word !== '');
  const words = name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.filter((word) => {
    const plain = normaliseName(word);
    return plain !== '' && asked.some((one) => isNear(one, plain));
  });
}
