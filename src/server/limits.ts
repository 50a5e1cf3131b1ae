/** What a request may bring; more is refused before it costs anything. */
export const limits = {
  /** Bytes of a request's body, and characters of a document. */
  body: 100_000,
  /** Tokens of a document. */
  tokens: 4_000,
  /** Brackets and braces inside one another, in a document and in its variables: deeper ones overflow the stack. */
  nesting: 60,
  /** Validation errors in one answer; more only help those who probe. */
  validationErrors: 5,
} as const;
