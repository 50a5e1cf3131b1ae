/**
 * How words lose their endings: for each tag, endings (or whole words, with ^ before them) and what becomes of them, "3|y" for
 * "cut three letters, add y". The longest ending that fits decides.
 */
export type LemmaRules = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The longest ending that a rule may have. */
export const longestEnding = 6;

/** Makes dictionary forms. */
export class Lemmatiser {
  /** By tag's number. */
  readonly #rules: readonly ReadonlyMap<string, string>[];

  constructor(tags: readonly string[], rules: LemmaRules) {
    this.#rules = tags.map((tag) => new Map(Object.entries(rules[tag] ?? {})));
  }

  /** The dictionary form of a word in lower case, by its tag's number. */
  lemma(lower: string, tag: number): string {
    const rules = this.#rules[tag];
    if (!rules || rules.size === 0) return lower;
    const whole = rules.get(`^${lower}`);
    if (whole !== undefined) return applyRule(lower, whole);
    for (let size = Math.min(longestEnding, lower.length - 1); size >= 0; size--) {
      const rule = rules.get(lower.slice(lower.length - size));
      if (rule !== undefined) return applyRule(lower, rule);
    }
    return lower;
  }
}

/** Cuts and adds as a rule says. */
export function applyRule(lower: string, rule: string): string {
  const bar = rule.indexOf('|');
  return lower.slice(0, lower.length - Number(rule.slice(0, bar))) + rule.slice(bar + 1);
}

/** The rule that makes `lemma` of `lower`. */
export function ruleBetween(lower: string, lemma: string): string {
  let shared = 0;
  while (shared < lower.length && lower[shared] === lemma[shared]) shared++;
  return `${lower.length - shared}|${lemma.slice(shared)}`;
}
