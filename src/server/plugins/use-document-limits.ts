import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { limits } from '../limits.ts';

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Refuses documents that are too long or too deep before the parser, which would overflow, and cuts lists of errors. */
export function useDocumentLimits(options: { readonly hideSuggestions: boolean }): Plugin {
  return {
    onParse({ params }) {
      check(String(params.source instanceof Source ? params.source.body : params.source));
    },
    onValidate() {
      return ({ valid, result, setResult }) => {
        if (valid) return;
        const errors = (result as readonly GraphQLError[]).slice(0, limits.validationErrors);
        setResult(options.hideSuggestions ? errors.map(withoutSuggestion) : errors);
      };
    },
  };
}

function check(document: string): void {
  let depth = 0;
  let tokens = 0;
  for (const kind of kindsOf(document)) {
    if (++tokens > limits.tokens) {
      throw refuse(`The document has more than ${limits.tokens} tokens: ask in several requests`);
    }
    if (opening.has(kind) && ++depth > limits.nesting) {
      throw refuse(`The document is nested deeper than ${limits.nesting} levels: ask in several requests`);
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

const refuse = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ ?Did you mean .*\?$/, '');
  return new GraphQLError(message, { nodes: error.nodes ?? null, extensions: error.extensions });
}
