/**
 * The only errors whose words reach a caller, on the command line or over HTTP. Everything else is an accident: it is
 * masked, logged once and given an id. Each message is one line and ends with the remedy.
 */

/** Codes that clients and scripts may rely on. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'UNREADABLE'
  | 'REFUSED'
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_UNSUITABLE'
  | 'OVERLOADED'
  | 'ISSUER_UNAVAILABLE'
  | 'REQUEST_TIMEOUT'
  | 'CLIENT_LEFT'
  | 'CONFIGURATION'
  | 'ADDRESS_IN_USE';

/** An error that may be shown. `message` says what is wrong, `remedy` what to do about it. */
export class OnrecordError extends Error {
  override readonly name: string = 'OnrecordError';
  readonly code: ErrorCode;
  readonly remedy: string;

  constructor(code: ErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }

  /** Message and remedy in one line. */
  get line(): string {
    return `${this.message}: ${this.remedy}`;
  }
}

/** The caller's arguments, flags or variables are wrong. */
export class UsageError extends OnrecordError {
  override readonly name = 'UsageError';
  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super('BAD_USER_INPUT', message, remedy, options);
  }
}

/** One input (a file, a line, a page) cannot be taken; the others go on. */
export class RefusedInput extends OnrecordError {
  override readonly name = 'RefusedInput';
  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super('REFUSED', message, remedy, options);
  }
}

/** The database cannot be reached, or cannot be used as it is. */
export class DatabaseError extends OnrecordError {
  override readonly name = 'DatabaseError';
  constructor(
    code: 'DATABASE_UNAVAILABLE' | 'DATABASE_UNSUITABLE',
    message: string,
    remedy: string,
    options?: ErrorOptions,
  ) {
    super(code, message, remedy, options);
  }
}
