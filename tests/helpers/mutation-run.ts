import type { RawArticle } from '../../src/ingest/document-types.ts';
import { extract } from '../../src/ingest/extract/extract.ts';
import { brokenLaws } from './extraction-laws.ts';
import { type Mutant, mutate } from './mutations.ts';
import { Random } from './random.ts';

/** A mutant that broke a law or took too long. */
export interface Fault extends Mutant {
  readonly number: number;
  readonly wrong: string;
}

/** A text may take so many times the usual time a character, and so many milliseconds whatever its length. */
const generous = 12;
const allowance = 150;

export interface MutationRun {
  readonly faults: readonly Fault[];
  /** Microseconds of processor time a character: the median, and the most of a text of 10,000 characters and more. */
  readonly usual: number;
  readonly worst: number;
}

/**
 * Extracts `count` random mutations of the texts, each twice: both must say the same and keep the laws, and the quicker must
 * take no more than a generous multiple of the usual time. A slow one is tried once more before it counts.
 */
export function runMutations(
  texts: readonly string[],
  { count, seed, longest }: { count: number; seed: number; longest: number },
  tell: (done: number, faults: readonly Fault[]) => void = () => undefined,
): MutationRun {
  const random = new Random(seed);
  const faults: Fault[] = [];
  const paces: number[] = [];
  const slow: { mutant: Mutant; number: number; time: number }[] = [];
  let worst = 0;
  for (let number = 0; number < count; number++) {
    const mutant = mutate(random, texts, longest);
    const { text } = mutant;
    const raw = { key: 'x', text, headline: null, publishedOn: null, publisher: null, url: null };
    try {
      const [first, second] = [timed(raw), timed(raw)];
      const time = Math.min(first.time, second.time);
      if (text.length > 500) paces.push(time / text.length);
      if (text.length >= 10_000) worst = Math.max(worst, time / text.length);
      slow.push({ mutant: { ...mutant, text: time > allowance ? text : '' }, number, time });
      const wrong = [...brokenLaws(raw, first.extraction)];
      if (JSON.stringify(first.extraction) !== JSON.stringify(second.extraction))
        wrong.push('another extraction the second time');
      for (const one of wrong) faults.push({ ...mutant, number, wrong: one });
    } catch (error) {
      faults.push({
        ...mutant,
        number,
        wrong: `throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      });
    }
    tell(number + 1, faults);
  }
  const usual = paces.sort((a, b) => a - b)[paces.length >> 1] ?? 0;
  for (const { mutant, number, time } of slow) {
    const most = allowance + generous * usual * mutant.text.length;
    if (time <= most || mutant.text === '') continue;
    const again = timed({ key: 'x', text: mutant.text, headline: null, publishedOn: null, publisher: null, url: null });
    if (again.time > most)
      faults.push({
        ...mutant,
        number,
        wrong: `takes ${Math.round(again.time)} ms for ${mutant.text.length} characters`,
      });
  }
  return { faults, usual: 1000 * usual, worst: 1000 * worst };
}

function timed(raw: RawArticle) {
  const before = process.cpuUsage();
  const extraction = extract(raw);
  const { user, system } = process.cpuUsage(before);
  return { extraction, time: (user + system) / 1000 };
}
