import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from '../../errors.ts';

/** Documents that clients were built with, by their ids. */
export interface TrustedDocuments {
  readonly size: number;
  /** The document of an id: as the manifest names it, or the SHA-256 of its text, in hex, with or without `sha256:`. */
  find(id: string): string | undefined;
  /** Whether a document's text is one of them. */
  has(document: string): boolean;
}

const ApolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});
const RelayManifest = z.record(z.string(), z.string());

/** SHA-256 of a text, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The documents of a manifest in Apollo's or Relay's format. */
export function readManifest(value: unknown): TrustedDocuments {
  const apollo = ApolloManifest.safeParse(value);
  const relay = RelayManifest.safeParse(value);
  const entries = apollo.success
    ? apollo.data.operations.map(({ id, body }) => [id, body] as const)
    : relay.success
      ? Object.entries(relay.data)
      : null;
  if (!entries) {
    throw new UsageError(
      'the manifest of trusted documents is in no known format',
      'make it with generate-persisted-query-manifest (Apollo) or relay-compiler (Relay)',
    );
  }
  const byId = new Map<string, string>();
  for (const [id, document] of entries) {
    byId.set(bare(id), document);
    byId.set(sha256(document), document);
  }
  const texts = new Set(byId.values());
  return { size: texts.size, find: (id) => byId.get(bare(id)), has: (document) => texts.has(document) };
}

/** @throws UsageError where there is no such file, or it is no manifest. */
export function loadManifest(file: string): TrustedDocuments {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} cannot be read as JSON`, 'correct or unset TRUSTED_DOCUMENTS', { cause: error });
  }
  return readManifest(value);
}

function bare(id: string): string {
  const text = id.startsWith('sha256:') ? id.slice(7) : id;
  return /^[0-9a-fA-F]{64}$/.test(text) ? text.toLowerCase() : text;
}
