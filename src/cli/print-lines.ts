import { once } from 'node:events';

/** Prints lines on standard output no faster than they are taken; whoever has stopped reading has had enough. */
export async function printLines(lines: AsyncIterable<string>): Promise<void> {
  const { stdout } = process;
  let broken = false;
  const stop = () => {
    broken = true;
  };
  stdout.on('error', stop);
  try {
    for await (const line of lines) {
      if (broken) return;
      if (!stdout.write(`${line}\n`)) await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]);
    }
  } catch (error) {
    if (!broken) throw error;
  } finally {
    stdout.off('error', stop);
  }
}
