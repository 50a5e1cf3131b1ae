import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import type { Limits } from '../../limits.ts';
import { refusal } from '../refusal.ts';

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Refuses a document that is too long or too deep before the parser, which would overflow, sees it.
 * @throws GraphQLError with code BAD_USER_INPUT and status 400
 */
export function checkDocumentText(document: string, limits: Pick<Limits, 'bodyBytes' | 'tokens' | 'nesting'>): void {
  if (document.length > limits.bodyBytes) {
    throw tooMuch(`The document has more than ${limits.bodyBytes} characters`);
  }
  let depth = 0;
  let tokens = 0;
  for (const kind of kindsOf(document)) {
    if (++tokens > limits.tokens) throw tooMuch(`The document has more than ${limits.tokens} tokens`);
    if (opening.has(kind) && ++depth > limits.nesting) {
      throw tooMuch(`The document is nested deeper than ${limits.nesting} levels`);
    }
    if (closing.has(kind)) depth--;
  }
}

/** The kinds of a document's tokens, up to the first that is none: the parser will say what is wrong with it. */
function* kindsOf(document: string): Generator<TokenKind> {
  const lexer = new Lexer(new Source(document));
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) yield token.kind;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
}

/** The refusal of a document over a limit. */
export function tooMuch(message: string): GraphQLError {
  return refusal(400, 'BAD_USER_INPUT', `${message}: ask for less, or in several requests`);
}
