import { firstQuestions, type Question } from './questions.ts';

// biome-ignore lint/suspicious/noExplicitAny: a peer's answer is turned into ours field by field.
const edges = (nodes: any[], shape: (node: any) => unknown) => nodes.map((node) => ({ node: shape(node) }));

const elsewhere =
  'statementSpeakersByPersonId(first: 5, orderBy: PUBLISHED_ON_ASC) { nodes { statementByStatementId { text articleByArticleId { headline organisationByPublisherId { name } } } } }';

// biome-ignore lint/suspicious/noExplicitAny: as above.
function traversed(speaker: any, list: string): unknown {
  if (!speaker) return null;
  const statements = edges(speaker[list].nodes, ({ statementByStatementId: s }) => ({
    text: s.text,
    article: { headline: s.articleByArticleId.headline, publisher: s.articleByArticleId.organisationByPublisherId },
  }));
  return { name: speaker.name, statements: { edges: statements } };
}

const saidBy = (
  column: string,
) => `(SELECT coalesce(json_agg(json_build_object('node', json_build_object('text', o.text, 'article',
    (SELECT json_build_object('headline', headline, 'publisher', (SELECT json_build_object('name', name) FROM organisations WHERE id = publisher_id)) FROM articles WHERE id = o.article_id)))
    ORDER BY p.published_on, p.statement_id, p.position), '[]') FROM (SELECT * FROM statement_speakers WHERE ${column} = n.id ORDER BY published_on, statement_id, position LIMIT 5) p
    JOIN statements o ON o.id = p.statement_id)`;

const traverse: Question = {
  name: 'traverse',
  ours: `query ($slug: String!) { article(by: { slug: $slug }) { headline statements(first: 10) { edges { node { text speaker { name
    statements(first: 5, orderBy: [{ field: PUBLISHED_ON }]) { edges { node { text article { headline publisher { name } } } } } } } } } } }`,
  variables: ({ slug }) => ({ slug }),
  peer: {
    query: `query ($id: UUID!) { articleByRowId(rowId: $id) { headline statementsByArticleId(first: 10, orderBy: INDEX_ASC) { nodes { text
      personBySpeakerPersonId { name ${elsewhere} }
      organisationBySpeakerOrganisationId { name ${elsewhere.replace('ByPersonId', 'ByOrganisationId')} } } } } }`,
    variables: ({ articleId }) => ({ id: articleId }),
    shape: ({ articleByRowId: a }) => ({
      article: {
        headline: a.headline,
        statements: {
          edges: edges(a.statementsByArticleId.nodes, (node) => ({
            text: node.text,
            speaker:
              traversed(node.personBySpeakerPersonId, 'statementSpeakersByPersonId') ??
              traversed(node.organisationBySpeakerOrganisationId, 'statementSpeakersByOrganisationId'),
          })),
        },
      },
    }),
  },
  floor: {
    sql: `SELECT json_build_object('data', json_build_object('article', (SELECT json_build_object('headline', headline, 'statements', json_build_object('edges',
      (SELECT json_agg(json_build_object('node', json_build_object('text', s.text, 'speaker', coalesce(
        (SELECT json_build_object('name', n.name, 'statements', json_build_object('edges', ${saidBy('person_id')})) FROM people n WHERE n.id = s.speaker_person_id),
        (SELECT json_build_object('name', n.name, 'statements', json_build_object('edges', ${saidBy('organisation_id')})) FROM organisations n WHERE n.id = s.speaker_organisation_id)))) ORDER BY s.index)
      FROM (SELECT * FROM statements WHERE article_id = a.id ORDER BY index LIMIT 10) s))) FROM articles a WHERE slug = $1)))::text AS body`,
    values: ({ slug }) => [slug],
  },
};

const directory: Question = {
  name: 'directory',
  ours: `{ people(first: 50, orderBy: [{ field: NAME }]) { totalCount edges { node { name aliases statements(first: 0) { totalCount }
    affiliations(first: 1) { edges { node { title } } } } } } }`,
  variables: () => ({}),
  peer: {
    query: `{ allPeople(first: 50, orderBy: NAME_ASC) { totalCount nodes { name aliasesByPersonId(orderBy: NAME_ASC) { nodes { name } }
      statementSpeakersByPersonId { totalCount } affiliationsByPersonId(first: 1, orderBy: ARTICLE_ID_ASC) { nodes { title } } } } }`,
    variables: () => ({}),
    shape: ({ allPeople: list }) => ({
      people: {
        totalCount: list.totalCount,
        edges: edges(list.nodes, (node) => ({
          name: node.name,
          aliases: node.aliasesByPersonId.nodes.map((one: { name: string }) => one.name),
          statements: { totalCount: node.statementSpeakersByPersonId.totalCount },
          affiliations: { edges: edges(node.affiliationsByPersonId.nodes, (one) => one) },
        })),
      },
    }),
  },
  floor: {
    sql: `SELECT json_build_object('data', json_build_object('people', json_build_object('totalCount', (SELECT count(*) FROM people), 'edges',
      (SELECT json_agg(json_build_object('node', json_build_object('name', n.name, 'aliases', (SELECT coalesce(json_agg(name ORDER BY name), '[]') FROM aliases WHERE person_id = n.id),
        'statements', json_build_object('totalCount', (SELECT count(*) FROM statement_speakers WHERE person_id = n.id)),
        'affiliations', json_build_object('edges', (SELECT coalesce(json_agg(json_build_object('node', json_build_object('title', title))), '[]')
          FROM (SELECT title FROM affiliations WHERE person_id = n.id ORDER BY article_id, start, id LIMIT 1) f)))) ORDER BY n.name, n.id)
      FROM (SELECT * FROM people ORDER BY name, id LIMIT 50) n))))::text AS body`,
    values: () => [],
  },
};

const facets: Question = {
  name: 'facets',
  ours: `{ statements(first: 0) { totalCount facets { kinds { kind count } acts { act count } timeline(interval: YEAR) { start count } } } }`,
  variables: () => ({}),
  peer: null,
  floor: {
    sql: `WITH f AS MATERIALIZED (SELECT kind, act, coalesce(said_on, published_on) AS day FROM statements),
      years AS (SELECT date_trunc('year', day::timestamp)::date AS start, count(*) FROM f WHERE day IS NOT NULL GROUP BY 1)
      SELECT json_build_object('data', json_build_object('statements', json_build_object('totalCount', (SELECT count(*) FROM f), 'facets', json_build_object(
      'kinds', (SELECT json_agg(k ORDER BY count DESC, kind::text) FROM (SELECT kind, count(*) FROM f GROUP BY 1) k),
      'acts', (SELECT json_agg(k ORDER BY count DESC, act::text) FROM (SELECT act, count(*) FROM f GROUP BY 1) k),
      'timeline', (SELECT json_agg(y ORDER BY start) FROM years y)))))::text AS body`,
    values: () => [],
  },
};

const search: Question = {
  name: 'search',
  ours: `query ($query: String!) { search(query: $query, types: [STATEMENT], first: 10) { totalCount edges { score node { ... on Statement { text } } } } }`,
  variables: ({ word }) => ({ query: word }),
  peer: null,
  floor: {
    sql: `WITH f AS MATERIALIZED (SELECT id, ts_rank_cd('{0.4, 0.4, 0.4, 1}', search, websearch_to_tsquery('onrecord', $1), 33)::float8 AS score
        FROM statements WHERE search @@ websearch_to_tsquery('onrecord', $1))
      SELECT json_build_object('data', json_build_object('search', json_build_object('totalCount', (SELECT count(*) FROM f), 'edges', (SELECT coalesce(json_agg(json_build_object(
        'score', f.score, 'node', json_build_object('text', s.text)) ORDER BY f.score DESC, s.id), '[]')
        FROM (SELECT * FROM f ORDER BY score DESC, id LIMIT 10) f JOIN statements s ON s.id = f.id))))::text AS body`,
    values: ({ word }) => [word],
  },
};

/** Every question that is measured. */
export const questions: readonly Question[] = [...firstQuestions, traverse, directory, facets, search];
