import { parseArgs } from 'node:util';
import { type Fault, runMutations } from '../../helpers/mutation-run.ts';
import { sharedTexts } from './texts.ts';

/**
 * `npm run bench -- mutations --count N --seed S`: extracts random mutations of real text, checks each against the laws and its
 * time against its length. False where one breaks a law or takes too long; the same numbers make the same texts.
 */
export function benchMutations(args: readonly string[]): boolean {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      longest: { type: 'string', default: String(1024 * 1024) },
    },
  });
  const { from, texts } = sharedTexts();
  const [count, seed, longest] = [Number(values.count), Number(values.seed), Number(values.longest)];
  console.log(`${count} mutations of ${from}, seed ${seed}, up to ${longest} characters`);
  let shown = 0;
  const show = (all: readonly Fault[]) => {
    for (const { number, made, wrong, text } of all.slice(shown, 20))
      console.log(
        `mutation ${number} (${made}; ${text.length} characters): ${wrong}\n  ${JSON.stringify(text.slice(0, 160))}`,
      );
    shown = all.length;
  };
  const { faults, usual, worst } = runMutations(texts, { count, seed, longest }, (done, all) => {
    show(all);
    if (done % 100 === 0) console.log(`${done} done`);
  });
  show(faults);
  console.log(
    `${usual.toFixed(1)} µs a character as a rule, ${worst.toFixed(1)} at worst in 10,000 characters and more`,
  );
  console.log(faults.length === 0 ? 'no fault' : `${faults.length} faults`);
  return faults.length === 0;
}
