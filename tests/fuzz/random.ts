/** Chance that can be had again: the same seed makes the same choices. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean {
    return this.next() < likelihood;
  }
}

/** Texts that have broken something somewhere. */
export const nastyTexts: readonly string[] = [
  '',
  '\0',
  'a\0b',
  '\ud800',
  'x\udc00y',
  '\u{10ffff}\u{1f600}',
  '\u202e\ufeff\u2028',
  "' OR 1=1 --",
  "'; DROP TABLE articles; --",
  '1); SELECT pg_sleep(10); --',
  "\\' UNION SELECT hash FROM api_keys --",
  '$1',
  '%',
  '_%_',
  '\\',
  '"',
  '{{7*7}}',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  'NaN',
  '-1',
  '9'.repeat(400),
  'a'.repeat(5_000),
  '-'.repeat(100),
  '"exact phrase" or -not (',
  ':*&|!<->',
  'é'.normalize('NFD'),
  '0000-00-00',
  '2026-02-30',
  '-271821-04-20',
  '+275760-09-13',
  'QXJ0aWNsZTox',
  Buffer.from('Article:1.5').toString('base64url'),
  Buffer.from('Article: 1').toString('base64url'),
  Buffer.from('Person:01900000-0000-7000-8000-000000000001').toString('base64url'),
  Buffer.from('["Query.statements","PUBLISHED_ON:DESC",null,"x"]').toString('base64url'),
  Buffer.from('["Query.articles","PUBLISHED_ON:DESC","2026-01-01","01900000-0000-7000-8000-000000000001"]').toString(
    'base64url',
  ),
];

/** A value of any shape. */
export function anyValue(chance: Chance, depth = 0): unknown {
  const kind = chance.below(depth > 3 ? 6 : 8);
  if (kind === 0) return null;
  if (kind === 1) return chance.happens(0.5);
  if (kind === 2) return chance.pick([0, -1, 1, 1.5, 101, 2 ** 31, -(2 ** 31) - 1, 1e308, 2 ** 53]);
  if (kind < 6) return chance.pick(nastyTexts);
  const items = Array.from({ length: chance.below(4) }, () => anyValue(chance, depth + 1));
  if (kind === 6) return items;
  return Object.fromEntries(
    items.map((item) => [chance.pick(['eq', 'in', 'id', 'and', 'not', 'or', '__proto__', 'x']), item]),
  );
}
