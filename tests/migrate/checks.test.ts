import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';

// What the tables refuse, row by row: whatever goes wrong above them, nothing unprovable is stored.

const id = (digit: number) => `0190b5a0-0000-7000-8000-00000000000${digit}`;
const [article, passage, person, organisation, statement, other] = [1, 2, 3, 4, 5, 6].map(id);

let database: TestDatabase;
let client: pg.Client;

const articleRow: Record<string, unknown> = {
  id: article,
  source_key: 'key:1',
  slug: 'one',
  headline: 'One',
  language: 'en',
  text: 'Ada Vale said so.',
  published_on: '2024-05-06',
  published_on_basis: 'GIVEN',
  content_hash: '0'.repeat(64),
  extractor_version: '1',
  ingested_at: '2024-05-06T00:00:00Z',
};
const statementRow: Record<string, unknown> = {
  id: statement,
  article_id: article,
  index: 0,
  passage_id: passage,
  kind: 'INDIRECT',
  text: 'so',
  content_starts: [14],
  content_ends: [16],
  act: 'STATE',
  stance: 'ASSERTED',
  speaker_person_id: person,
  resolution: 'NAMED',
  confidence: 0.9,
};
const span = { start: 0, end: 8, text: 'Ada Vale' };
const bases: Record<string, Record<string, unknown>> = {
  articles: { ...articleRow, id: other, source_key: 'key:2', slug: 'two' },
  people: { id: other, name: 'Ben', normalised_name: 'ben' },
  organisations: { id: other, name: 'Ben', normalised_name: 'ben', kind: 'OTHER' },
  statements: { ...statementRow, id: other, index: 1 },
  passages: { id: other, article_id: article, index: 1, kind: 'BODY', ...span },
  mentions: { id: other, article_id: article, kind: 'NAME', person_id: person, ...span },
  aliases: { id: other, name: 'Vale', normalised_name: 'vale', person_id: person },
  appearances: { id: other, article_id: article, person_id: person, statement_count: 1, mention_count: 1 },
  affiliations: { id: other, article_id: article, person_id: person, title: 'mayor', former: false, ...span },
  credits: { id: other, article_id: article, role: 'WRITING', person_id: person, ...span },
  addressees: { id: other, statement_id: statement, index: 0, ...span },
  statement_speakers: { statement_id: statement, position: 0, person_id: person, article_id: article, index: 0 },
};

async function insert(table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row).map((name) => `"${name}"`);
  const places = columns.map((_, index) => `$${index + 1}`);
  await client.query(`INSERT INTO "${table}" (${columns.join()}) VALUES (${places.join()})`, Object.values(row));
}

/** The constraint that refuses the row; null when it is taken. Nothing of it stays. */
async function refusedBy(table: string, change: Record<string, unknown>): Promise<string | null> {
  const needed = table === 'statements' ? { content_starts: [], content_ends: [] } : {};
  const arrays =
    table === 'statements'
      ? ['quotation_starts', 'quotation_ends', 'quotation_texts', 'evidence_starts', 'evidence_ends', 'evidence_texts']
      : table === 'articles'
        ? ['sentence_starts', 'sentence_ends', 'astral_offsets']
        : [];
  const empty = Object.fromEntries(arrays.map((name) => [name, []]));
  await client.query('BEGIN');
  try {
    await insert(table, { ...needed, ...empty, ...bases[table], ...change });
    return null;
  } catch (error) {
    return (error as pg.DatabaseError).constraint ?? String(error);
  } finally {
    await client.query('ROLLBACK');
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await insert('people', { id: person, name: 'Ada Vale', normalised_name: 'ada vale' });
  await insert('organisations', { id: organisation, name: 'Norland', normalised_name: 'norland', kind: 'STATE' });
  await insert('articles', articleRow);
  await insert('passages', { id: passage, article_id: article, index: 0, kind: 'BODY', start: 0, end: 17, text: 'x' });
  await insert('statements', statementRow);
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

describe('the tables', () => {
  it.each(Object.keys(bases))('take a right row into %s', async (table) => {
    expect(await refusedBy(table, {})).toBeNull();
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['statements', 'statements_speaker_check', { speaker_organisation_id: organisation }],
    ['statements', 'statements_resolution_check', { speaker_person_id: null }],
    ['statements', 'statements_resolution_check', { resolution: 'UNRESOLVED' }],
    ['statements', 'statements_content_check', { content_starts: [1, 2], content_ends: [3] }],
    ['statements', 'statements_content_check', { content_starts: [3], content_ends: [3] }],
    ['statements', 'statements_content_check', { content_starts: [-1], content_ends: [3] }],
    ['statements', 'statements_content_check', { content_starts: [null], content_ends: [3] }],
    ['statements', 'statements_quotations_check', { quotation_starts: [1], quotation_ends: [2] }],
    ['statements', 'statements_evidence_check', { evidence_texts: ['Ada'] }],
    ['statements', 'statements_cue_check', { cue_text: 'said', cue_lemma: 'say' }],
    ['statements', 'statements_cue_check', { cue_text: 'said', cue_start: 1, cue_end: 5 }],
    ['statements', 'statements_cue_check', { cue_text: 'said', cue_lemma: 'say', cue_start: 5, cue_end: 5 }],
    ['statements', 'statements_source_check', { source_start: 1, source_end: 2 }],
    ['statements', 'statements_medium_check', { medium_text: 'radio' }],
    ['statements', 'statements_medium_check', { medium_organisation_id: organisation }],
    ['statements', 'statements_said_on_span_check', { said_on_text: 'on Monday' }],
    ['statements', 'statements_said_on_check', { said_on: '10000-01-01' }],
    ['statements', 'statements_said_on_check', { said_on: '0001-01-01 BC' }],
    ['statements', 'statements_confidence_check', { confidence: 1.01 }],
    ['statements', 'statements_confidence_check', { confidence: 'NaN' }],
    ['statements', 'statements_index_check', { index: -1 }],
    ['statements', 'statements_article_id_index_key', { index: 0 }],
    ['articles', 'articles_revision_check', { revision: 0 }],
    ['articles', 'articles_statement_count_check', { statement_count: -1 }],
    ['articles', 'articles_published_on_check', { published_on: '10000-01-01' }],
    ['articles', 'articles_published_on_basis_check', { published_on_basis: 'UNKNOWN' }],
    ['articles', 'articles_sentences_check', { sentence_starts: [5], sentence_ends: [4] }],
    ['articles', 'articles_dateline_check', { dateline_text: 'MOSCOW' }],
    ['articles', 'articles_source_key_key', { source_key: 'key:1' }],
    ['people', 'people_statement_count_check', { statement_count: -1 }],
    ['organisations', 'organisations_statement_count_check', { statement_count: -1 }],
    ['passages', 'passages_span_check', { start: 8 }],
    ['passages', 'passages_index_check', { index: -1 }],
    ['mentions', 'mentions_named_check', { organisation_id: organisation }],
    ['mentions', 'mentions_named_check', { person_id: null }],
    ['mentions', 'mentions_span_check', { start: -1 }],
    ['aliases', 'aliases_owner_check', { organisation_id: organisation }],
    ['aliases', 'aliases_owner_check', { person_id: null }],
    ['appearances', 'appearances_who_check', { person_id: null }],
    ['appearances', 'appearances_counts_check', { mention_count: -1 }],
    ['affiliations', 'affiliations_span_check', { end: 0 }],
    ['credits', 'credits_span_check', { end: 0 }],
    ['addressees', 'addressees_who_check', { person_id: person, organisation_id: organisation }],
    ['addressees', 'addressees_span_check', { end: 0 }],
    ['addressees', 'addressees_index_check', { index: -1 }],
    ['statement_speakers', 'statement_speakers_who_check', { person_id: null }],
    ['statement_speakers', 'statement_speakers_who_check', { organisation_id: organisation }],
    ['statement_speakers', 'statement_speakers_position_check', { position: -1 }],
  ])('refuse in %s by %s: %j', async (table, constraint, change) => {
    expect(await refusedBy(table, change)).toBe(constraint);
  });
});
