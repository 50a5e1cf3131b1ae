import type { Token } from '../document-types.ts';

/** Fine tags of verbs that a subject can stand before: what makes words a clause of its own. */
export const finite = /^(?:VBD|VBZ|VBP|MD)$/;

/** Steps up a sentence's tree beyond which nothing is looked for: they bound the work where a text has no full stops. */
const highest = 16;

/** Whether a token depends on another, a few steps up. */
export function isUnder(tokens: readonly Token[], token: number, above: number): boolean {
  let at = tokens[token]?.head ?? -1;
  for (let step = 0; step < highest && at >= 0; step++) {
    if (at === above) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
