import type { DocumentNode } from 'graphql';

/** How much text of documents that were answered is remembered, in characters, and how many kinds of `accept`. */
const mostText = 2_000_000;
const mostTypes = 100;
/** A browser's longest is some 200. */
const longestType = 1_000;
const plainJson = /^application\/(?:graphql-response\+)?json(?:;|$)/;

interface Documents {
  get(text: string): DocumentNode | undefined;
}

/** What the fast lane has learned from the server's own answers. Nothing is in it that the server has not answered. */
export class LaneMemory {
  readonly #answered = new Set<string>();
  readonly #parsed: Documents;
  readonly #types = new Map<string, string>();
  #text = 0;

  /** @param parsed the server's own cache, which bounds what documents take of memory */
  constructor(parsed: Documents) {
    this.#parsed = parsed;
  }

  /** Remembers a document that was parsed, found valid and read in SQL. */
  learnDocument(text: string): void {
    if (this.#answered.has(text)) return;
    this.#answered.add(text);
    this.#text += text.length;
    for (const oldest of this.#answered) {
      if (this.#text <= mostText) break;
      this.#answered.delete(oldest);
      this.#text -= oldest.length;
    }
  }

  document(text: string): DocumentNode | undefined {
    return this.#answered.has(text) ? this.#parsed.get(text) : undefined;
  }

  /**
   * Remembers in which media type the server answers who accepts these, where that is JSON and nothing else: events and parts
   * are framed by the server. The newest are remembered, so that nobody takes the lane from the others with types of their own.
   */
  learnType(accept: string, type: string): void {
    if (!plainJson.test(type) || accept.length > longestType) return;
    this.#types.set(accept, type);
    const [oldest] = this.#types.keys();
    if (this.#types.size > mostTypes && oldest !== undefined) this.#types.delete(oldest);
  }

  type(accept: string): string | undefined {
    return this.#types.get(accept);
  }
}
