/** A limit as operators see it. */
export interface Limit {
  /** The environment variable that sets it. */
  readonly variable: string;
  readonly usual: number;
  /** The most that it may be set to. */
  readonly most: number;
  /** The least, 1 when not given: 0 would refuse everything. */
  readonly least?: number;
  /** What it bounds, with its unit. */
  readonly what: string;
}

/** Every limit there is, with its variable and its default. docs/limits.md shows the same, and a test compares them. */
export const limitTable = {
  bodyBytes: {
    variable: 'MAX_BODY_BYTES',
    usual: 100_000,
    most: 10_000_000,
    what: 'bytes of a request body, of an address, and of a document',
  },
  writeBodyBytes: {
    variable: 'MAX_WRITE_BODY_BYTES',
    usual: 3_000_000,
    most: 50_000_000,
    what: 'bytes of the body of somebody with the write scope: articles are long',
  },
  tokens: { variable: 'MAX_TOKENS', usual: 4_000, most: 100_000, what: 'tokens of a document' },
  nesting: {
    variable: 'MAX_NESTING',
    usual: 60,
    most: 200,
    what: 'brackets inside one another, in a document and in its variables',
  },
  depth: { variable: 'MAX_DEPTH', usual: 24, most: 100, what: 'fields inside one another, fragments expanded' },
  fields: { variable: 'MAX_FIELDS', usual: 1_500, most: 50_000, what: 'fields of an operation, fragments expanded' },
  aliases: { variable: 'MAX_ALIASES', usual: 40, most: 1_000, what: 'aliases of an operation, fragments expanded' },
  repeats: { variable: 'MAX_REPEATS', usual: 10, most: 1_000, what: 'times one field is written in one selection' },
  directives: { variable: 'MAX_DIRECTIVES', usual: 40, most: 1_000, what: 'directives of a document' },
  rootFields: { variable: 'MAX_ROOT_FIELDS', usual: 20, most: 1_000, what: 'fields at the root of an operation' },
  operations: { variable: 'MAX_OPERATIONS', usual: 20, most: 1_000, what: 'operations of a document' },
  variableValues: {
    variable: 'MAX_VARIABLE_VALUES',
    usual: 5_000,
    most: 100_000,
    what: 'values in the variables, those inside lists and objects included',
  },
  cost: { variable: 'MAX_COST', usual: 50_000, most: 100_000_000, what: 'points that one operation may cost' },
  errors: { variable: 'MAX_ERRORS', usual: 5, most: 100, what: 'errors in one answer' },
  documentCacheBytes: {
    variable: 'DOCUMENT_CACHE_BYTES',
    usual: 64_000_000,
    least: 0,
    most: 4_000_000_000,
    what: 'bytes of memory for parsed documents',
  },
  responseCacheBytes: {
    variable: 'RESPONSE_CACHE_BYTES',
    usual: 64_000_000,
    least: 0,
    most: 4_000_000_000,
    what: 'bytes of memory for answers kept, 0 for none',
  },
  responseCacheSeconds: {
    variable: 'RESPONSE_CACHE_SECONDS',
    usual: 60,
    least: 0,
    most: 86_400,
    what: 'seconds for which an answer is kept here and by caches in front',
  },
} as const satisfies Record<string, Limit>;

/** What a request may bring and cost; more is refused before it costs anything. */
export type Limits = { readonly [Name in keyof typeof limitTable]: number };

/** The limits as they are unless a variable says otherwise. */
export const usualLimits = Object.fromEntries(
  Object.entries(limitTable).map(([name, { usual }]) => [name, usual]),
) as unknown as Limits;
