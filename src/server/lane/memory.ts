import type { DocumentNode } from 'graphql';

/** How much text of documents is remembered, in characters, and for how many kinds of `accept` the answer's type is. */
const mostText = 2_000_000;
const mostTypes = 100;

/** What the fast lane has learned from the server's own answers. Nothing is in it that the server has not answered. */
export class LaneMemory {
  readonly #documents = new Map<string, DocumentNode>();
  readonly #types = new Map<string, string>();
  #text = 0;

  /** Remembers a document that was parsed, found valid and read in SQL. */
  learnDocument(text: string, document: DocumentNode): void {
    if (this.#documents.has(text)) return;
    this.#documents.set(text, document);
    this.#text += text.length;
    for (const oldest of this.#documents.keys()) {
      if (this.#text <= mostText) break;
      this.#documents.delete(oldest);
      this.#text -= oldest.length;
    }
  }

  document(text: string): DocumentNode | undefined {
    return this.#documents.get(text);
  }

  /** Remembers in which media type the server answers who accepts these. */
  learnType(accept: string, type: string): void {
    if (this.#types.size < mostTypes) this.#types.set(accept, type);
  }

  type(accept: string): string | undefined {
    return this.#types.get(accept);
  }
}
