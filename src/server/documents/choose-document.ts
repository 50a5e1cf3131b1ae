import { refusal } from '../refusal.ts';
import { sha256, type TrustedDocuments } from './trusted.ts';

/** What a request says about which document it means. */
export interface DocumentChoice {
  readonly query: string | null;
  /** `documentId`, as the draft of GraphQL over HTTP names it. */
  readonly documentId: string | null;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The document to run, and whether it is a trusted one. */
export interface Chosen {
  readonly query: string;
  readonly trusted: boolean;
}

/**
 * The document that a request means: its text, a trusted document's id, or Apollo's hash of either. Nothing is ever
 * registered by a request: where a hash is not known, Apollo's clients send the text.
 * @param only whether nothing but trusted documents is answered
 * @throws GraphQLError where there is none, where hash and text differ, and where it is not trusted but must be
 */
export function chooseDocument(choice: DocumentChoice, trusted: TrustedDocuments | null, only: boolean): Chosen {
  const { query, extensions } = choice;
  const id = choice.documentId ?? apolloHash(extensions);
  if (query === null) {
    if (id === null) throw refusal(400, 'BAD_REQUEST', 'There must be a "query", and it must be a string');
    const document = trusted?.find(id);
    if (document === undefined) {
      // Apollo's clients know these very words, and answer them with the text of the document.
      throw refusal(only ? 403 : 200, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
    }
    return { query: document, trusted: true };
  }
  const hash = apolloHash(extensions);
  if (hash !== null && hash.toLowerCase() !== sha256(query)) {
    throw refusal(400, 'BAD_REQUEST', 'The sha256Hash is not that of the query: send the SHA-256 of its UTF-8 text');
  }
  const known = trusted?.has(query) ?? false;
  if (only && !known) {
    throw refusal(403, 'UNTRUSTED_DOCUMENT', 'Only trusted documents are answered here: send the documentId of one');
  }
  return { query, trusted: known };
}

function apolloHash(extensions: DocumentChoice['extensions']): string | null {
  const { persistedQuery } = extensions;
  if (typeof persistedQuery !== 'object' || persistedQuery === null) return null;
  const { sha256Hash, version } = persistedQuery as { sha256Hash?: unknown; version?: unknown };
  if (typeof sha256Hash !== 'string' || (version !== undefined && version !== 1)) {
    throw refusal(400, 'BAD_REQUEST', 'The "persistedQuery" must have a sha256Hash and version 1');
  }
  return sha256Hash;
}
