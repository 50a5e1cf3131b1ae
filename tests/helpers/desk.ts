import { expect } from 'vitest';
import { createKey } from '../../src/store/api-keys.ts';
import { startServer, type TestServer } from './server.ts';

export const ingest = `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
  outcome statementCount article { id headline publishedOn publisher { name } statements { edges { node { id text speaker { id name } } } } }
} }`;
export const correct = `mutation ($input: CorrectStatementInput!) { correctStatement(input: $input) {
  statement { id speaker { id name } coSpeakers { name } attribution { resolution evidence { text } } correction { by at note } article { speakers { edges { statementCount node { name } } } } }
} }`;
export const undo = `mutation ($statement: ID!) { undoCorrection(statement: $statement) {
  statement { id speaker { id name } coSpeakers { name } attribution { resolution evidence { text } } correction { by } article { speakers { edges { statementCount node { name } } } } }
} }`;
export const remove = 'mutation ($id: ID!) { removeArticle(id: $id) { id removed } }';

export interface Spoken {
  readonly id: string;
  readonly text: string;
  readonly speaker: { readonly id: string; readonly name: string } | null;
}
// biome-ignore lint/suspicious/noExplicitAny: answers are as various as questions; tests compare them whole.
export type Data = any;

/** An article in which a Marlow of this first name speaks, then Dora Quill. */
export const text = (name: string) =>
  `${name} Marlow, the mayor of Ostrey, said on Tuesday that the bridge would open in June.\n\n` +
  '“We have waited long enough,” said Dora Quill, who leads the council of Ostrey.\n\n' +
  'The council told reporters that the money was there.';
export const spoken = (article: Data): Spoken[] => article.statements.edges.map(({ node }: { node: Spoken }) => node);
export const saying = (article: Data, words: string) =>
  spoken(article).find((one) => one.text.includes(words)) as Spoken;

/** A server in production's profile, with keys of those who change things. */
export class Desk {
  readonly server: TestServer;
  readonly keys: Readonly<Record<'write' | 'admin', Record<string, string>>>;

  private constructor(server: TestServer, keys: Desk['keys']) {
    this.server = server;
    this.keys = keys;
  }

  static async open(): Promise<Desk> {
    const server = await startServer({ production: true });
    const make = async (scope: 'write' | 'admin') => {
      const request = { owner: 'The desk', scopes: [scope], quota: null, expiresAt: null };
      return { authorization: `Bearer ${(await createKey(server.database.prisma, request)).key}` };
    };
    return new Desk(server, { write: await make('write'), admin: await make('admin') });
  }

  /** The data of an answer that must have no errors. */
  async data(query: string, variables: Record<string, unknown>, headers = {}): Promise<Data> {
    const { body } = await this.server.ask(query, variables, headers);
    expect(body.errors ?? []).toEqual([]);
    return body.data;
  }

  /** Ingests the article under a key of its own. */
  async put(name: string, id = 'one'): Promise<Data> {
    const input = { text: text(name), headline: 'A bridge', publisher: 'Ostrey Post', publishedOn: '2026-03-04', id };
    return (await this.data(ingest, { input }, this.keys.write)).ingestArticle;
  }
}
