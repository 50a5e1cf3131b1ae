import type { RefusedInput } from '../errors.ts';

/** One line for one refused input: its name, the reason, the remedy. */
export function refusalLine(name: string, reason: RefusedInput): string {
  // File names may hold line breaks and escape codes.
  return `refused ${name}: ${reason.line}`.replace(/\p{Cc}+/gu, ' ');
}
