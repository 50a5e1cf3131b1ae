import type pg from 'pg';
import type { Question, Sample } from './questions.ts';
import type { Target } from './targets.ts';
import { rareWord } from './words.ts';

/** Posts a body and gives the parsed answer. */
// biome-ignore lint/suspicious/noExplicitAny: answers are as various as questions.
export async function ask(target: Target, request: { path: string; body: string }): Promise<any> {
  const response = await fetch(`${target.origin}${request.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: request.body,
  });
  const text = await response.text();
  const answer = response.ok ? JSON.parse(text) : { errors: [{ message: text }] };
  if (answer.errors) throw new Error(`${target.name}: ${JSON.stringify(answer.errors).slice(0, 500)}`);
  return answer;
}

const graphql = (query: string, variables: object) => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});

const lists = {
  statements: {
    row: 'SELECT published_on::text AS day, id::text AS key FROM statements ORDER BY published_on, id OFFSET $1 LIMIT 1',
    ours: `query ($first: Int!, $after: String) { list: statements(first: $first, after: $after, orderBy: [{ field: PUBLISHED_ON }]) { pageInfo { endCursor } } }`,
    peer: 'query ($offset: Int!) { list: allStatements(first: 1, offset: $offset, orderBy: PUBLISHED_ON_ASC) { edges { cursor } } }',
  },
  profile: {
    row: `SELECT said_on::text AS day, statement_id::text AS key FROM statement_speakers WHERE person_id = $2::uuid
      ORDER BY said_on, statement_id, position OFFSET $1 LIMIT 1`,
    ours: `query ($first: Int!, $after: String, $name: String!) { of: person(by: { name: $name }) { list: statements(first: $first, after: $after, orderBy: [{ field: SAID_ON }]) { pageInfo { endCursor } } } }`,
    peer: 'query ($offset: Int!, $id: UUID!) { of: personByRowId(rowId: $id) { list: statementSpeakersByPersonId(first: 1, offset: $offset, orderBy: SAID_ON_ASC) { edges { cursor } } } }',
  },
} as const;

async function behind(
  { list, rows }: NonNullable<Question['page']>,
  sample: Sample,
  client: pg.Client,
  ours: Target,
  peer: Target | null,
): Promise<NonNullable<Sample['behind']> | null> {
  const { row, ours: oursQuery, peer: peerQuery } = lists[list];
  const values = list === 'profile' ? [rows - 1, sample.personId] : [rows - 1];
  const { rows: found } = await client.query<{ day: string | null; key: string }>(row, values);
  const { day, key } = found[0] ?? {};
  if (!day || !key) return null;
  let cursor: string | null = null;
  for (let left = rows; left > 0; left -= 100) {
    const { data } = await ask(
      ours,
      graphql(oursQuery, { first: Math.min(100, left), after: cursor, name: sample.name }),
    );
    cursor = (data.of ?? data).list.pageInfo.endCursor;
  }
  const answer = peer && (await ask(peer, graphql(peerQuery, { offset: rows - 1, id: sample.personId })));
  const peerCursor = answer && (answer.data.of ?? answer.data).list.edges[0].cursor;
  return { day, key, ours: cursor ?? '', peer: peerCursor };
}

/** What to ask a question about: different articles, people and words; nothing where the database is too small. */
export async function drawSamples(
  question: Question,
  client: pg.Client,
  ours: Target,
  peer: Target | null,
): Promise<Sample[]> {
  const { rows: articles } = await client.query<{ articleId: string; slug: string }>(
    'SELECT id::text AS "articleId", slug FROM articles ORDER BY md5(id::text) LIMIT 40',
  );
  const { rows: people } = await client.query<{ personId: string; name: string }>(
    `SELECT id::text AS "personId", name FROM (SELECT * FROM people ORDER BY statement_count DESC LIMIT 400) p WHERE (SELECT count(*) FROM people o WHERE o.normalised_name = p.normalised_name) = 1
     AND (SELECT count(*) FROM statement_speakers s WHERE s.person_id = p.id AND s.said_on IS NOT NULL) > $1 ORDER BY statement_count DESC LIMIT 8`,
    [(question.page?.list === 'profile' ? question.page.rows : 0) + 21],
  );
  if (people.length === 0) return [];
  const samples: Sample[] = articles.map((article, index) => ({
    ...article,
    ...(people[index % people.length] as { personId: string; name: string }),
    word: rareWord(70 + index * 37),
  }));
  const { page } = question;
  if (!page) return samples;
  const distinct = page.list === 'profile' ? samples.slice(0, people.length) : samples.slice(0, 1);
  const placed: Sample[] = [];
  for (const sample of distinct) {
    const place = await behind(page, sample, client, ours, peer);
    if (place) placed.push({ ...sample, behind: place });
  }
  return placed;
}
