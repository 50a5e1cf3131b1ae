/** Quotes a text as an SQL literal. For text of our own making: what clients send is always a parameter. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A text's UTF-8 in base64url, in SQL. */
export function base64url(text: string): string {
  return `translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

// Postgres takes at most 100 arguments in a call.
const mostArguments = 90;

/** A piece of JSON text: what stands as it is, or an SQL expression. */
type Piece =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'value' | 'text'; readonly sql: string };

/**
 * JSON text under construction, as one SQL expression. `concat` makes it: it copies once, where `json_build_object`
 * looks up each argument's type for each row (measured: half the time). It takes null for empty, so that whatever can be
 * null must say 'null' itself.
 */
export class JsonText {
  readonly #pieces: Piece[] = [];

  /** Text that stands as it is. */
  text(text: string): this {
    const last = this.#pieces.at(-1);
    if (last?.kind === 'fixed') this.#pieces[this.#pieces.length - 1] = { kind: 'fixed', text: last.text + text };
    else this.#pieces.push({ kind: 'fixed', text });
    return this;
  }

  /** The value of an expression, as its type's output function writes it. */
  sql(expression: string): this {
    this.#pieces.push({ kind: 'value', sql: expression });
    return this;
  }

  /** An expression of type text that is never null. */
  textSql(expression: string): this {
    this.#pieces.push({ kind: 'text', sql: expression });
    return this;
  }

  /** All of another one, piece by piece: in a call of its own it would be copied once more. */
  json(other: JsonText): this {
    for (const piece of other.#pieces) {
      if (piece.kind === 'fixed') this.text(piece.text);
      else this.#pieces.push(piece);
    }
    return this;
  }

  /** The text itself where all of it is known; null where it is not. */
  get fixed(): string | null {
    const [only] = this.#pieces;
    return this.#pieces.length === 1 && only?.kind === 'fixed' ? only.text : null;
  }

  /** The expression, of type text. */
  toString(): string {
    const [only] = this.#pieces;
    // A literal alone has no type, and an aggregate over it would have none either.
    if (this.fixed !== null) return `${literal(this.fixed)}::text`;
    if (this.#pieces.length === 1 && only?.kind === 'text') return only.sql;
    let parts = this.#pieces.map((piece) => (piece.kind === 'fixed' ? literal(piece.text) : piece.sql));
    while (parts.length > mostArguments) {
      const groups: string[] = [];
      for (let at = 0; at < parts.length; at += mostArguments) {
        groups.push(`concat(${parts.slice(at, at + mostArguments).join(', ')})`);
      }
      parts = groups;
    }
    return `concat(${parts.join(', ')})`;
  }
}

/** Stands in an answer that must not be given, because the resolver would throw. No JSON has a bare control character. */
export const refusal = '\u0001';

/**
 * A JSON array of the JSON texts in `item`, over the rows of `from`, which gives them in order; a refusal where there
 * are more than `most`.
 */
export function jsonArray(item: JsonText, from: string, most?: number): string {
  const array = `concat('[', string_agg(${item}, ','), ']')`;
  return `(SELECT ${most === undefined ? array : `CASE WHEN count(*) > ${most} THEN '${refusal}' ELSE ${array} END`} FROM ${from})`;
}
