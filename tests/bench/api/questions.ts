// What is measured: each question as our clients ask it, as PostGraphile is asked for the same, and as one SQL statement
// that gives the answer's JSON. All answers must be equal. Orders are ascending, because nulls are last in all of them then.

/** Rows that a question is asked about. */
export interface Sample {
  readonly articleId: string;
  readonly slug: string;
  readonly personId: string;
  readonly name: string;
  readonly word: string;
  /** The row in front of the page: its day, its key, and the cursors that ours and the peer's API give it. */
  readonly behind?: { readonly day: string; readonly key: string; readonly ours: string; readonly peer: string | null };
}

type Variables = Readonly<Record<string, unknown>>;

export interface Question {
  readonly name: string;
  readonly ours: string;
  readonly variables: (sample: Sample) => Variables;
  /** Null where PostGraphile cannot express it. */
  readonly peer: {
    readonly query: string;
    readonly variables: (sample: Sample) => Variables;
    // biome-ignore lint/suspicious/noExplicitAny: a peer's answer is turned into ours field by field.
    readonly shape: (data: any) => unknown;
  } | null;
  readonly floor: { readonly sql: string; readonly values: (sample: Sample) => readonly unknown[] };
  /** How many rows into the list its page begins, and which list it is. */
  readonly page?: { readonly list: 'statements' | 'profile'; readonly rows: number };
}

/** A row's speaker in one column. */
const speakerSql = `(SELECT json_build_object('name', n.name) FROM (SELECT name FROM people WHERE id = s.speaker_person_id
  UNION ALL SELECT name FROM organisations WHERE id = s.speaker_organisation_id) n)`;

// biome-ignore lint/suspicious/noExplicitAny: as above.
const speakerOf = (node: any) => node.personBySpeakerPersonId ?? node.organisationBySpeakerOrganisationId;
const peerSpeaker = 'personBySpeakerPersonId { name } organisationBySpeakerOrganisationId { name }';
// biome-ignore lint/suspicious/noExplicitAny: as above.
const edges = (nodes: any[], shape: (node: any) => unknown) => nodes.map((node) => ({ node: shape(node) }));

const articleReader: Question = {
  name: 'article reader',
  ours: `query ($slug: String!) { article(by: { slug: $slug }) { headline text publisher { name } passages { index kind text }
    statements(first: 100, orderBy: [{ field: ARTICLE_POSITION }]) { totalCount edges { node {
      index kind text act stance saidOn confidence speaker { name } } } } } }`,
  variables: ({ slug }) => ({ slug }),
  peer: {
    query: `query ($id: UUID!) { articleByRowId(rowId: $id) { headline text organisationByPublisherId { name }
      passagesByArticleId(orderBy: INDEX_ASC) { nodes { index kind text } }
      statementsByArticleId(first: 100, orderBy: INDEX_ASC) { totalCount nodes {
        index kind text act stance saidOn confidence ${peerSpeaker} } } } }`,
    variables: ({ articleId }) => ({ id: articleId }),
    shape: ({ articleByRowId: a }) => ({
      article: {
        headline: a.headline,
        text: a.text,
        publisher: a.organisationByPublisherId,
        passages: a.passagesByArticleId.nodes,
        statements: {
          totalCount: a.statementsByArticleId.totalCount,
          edges: edges(a.statementsByArticleId.nodes, (node) => {
            const { personBySpeakerPersonId: _, organisationBySpeakerOrganisationId: __, ...rest } = node;
            return { ...rest, speaker: speakerOf(node) };
          }),
        },
      },
    }),
  },
  floor: {
    sql: `SELECT json_build_object('data', json_build_object('article', (SELECT json_build_object('headline', headline, 'text', text,
      'publisher', (SELECT json_build_object('name', name) FROM organisations WHERE id = publisher_id),
      'passages', (SELECT json_agg(json_build_object('index', index, 'kind', kind, 'text', text) ORDER BY index) FROM passages WHERE article_id = a.id),
      'statements', (SELECT json_build_object('totalCount', (SELECT count(*) FROM statements WHERE article_id = a.id), 'edges', json_agg(json_build_object('node',
        json_build_object('index', index, 'kind', kind, 'text', text, 'act', act, 'stance', stance, 'saidOn', said_on, 'confidence', confidence,
          'speaker', ${speakerSql})) ORDER BY index)) FROM (SELECT * FROM statements WHERE article_id = a.id ORDER BY index LIMIT 100) s))
      FROM articles a WHERE slug = $1)))::text AS body`,
    values: ({ slug }) => [slug],
  },
};

const said = 'kind text saidOn act';
const profile = (page: number): Question => ({
  name: `speaker profile, page ${page}`,
  ours: `query ($name: String!, $after: String) { person(by: { name: $name }) { name
    statements(first: 20, after: $after, orderBy: [{ field: SAID_ON }]) { totalCount pageInfo { hasNextPage }
      edges { node { ${said} article { slug headline publisher { name } } } } } } }`,
  variables: ({ name, behind }) => ({ name, after: behind?.ours ?? null }),
  peer: {
    query: `query ($id: UUID!, $after: Cursor) { personByRowId(rowId: $id) { name
      statementSpeakersByPersonId(first: 20, after: $after, orderBy: SAID_ON_ASC) { totalCount pageInfo { hasNextPage }
        nodes { statementByStatementId { ${said} articleByArticleId { slug headline organisationByPublisherId { name } } } } } } }`,
    variables: ({ personId, behind }) => ({ id: personId, after: behind?.peer ?? null }),
    shape: ({ personByRowId: p }) => ({
      person: {
        name: p.name,
        statements: {
          totalCount: p.statementSpeakersByPersonId.totalCount,
          pageInfo: p.statementSpeakersByPersonId.pageInfo,
          edges: edges(p.statementSpeakersByPersonId.nodes, ({ statementByStatementId: s }) => {
            const { articleByArticleId: a, ...rest } = s;
            const article = { slug: a.slug, headline: a.headline, publisher: a.organisationByPublisherId };
            return { ...rest, article };
          }),
        },
      },
    }),
  },
  floor: {
    sql: `SELECT json_build_object('data', json_build_object('person', (SELECT json_build_object('name', p.name, 'statements', json_build_object(
      'totalCount', (SELECT count(*) FROM statement_speakers WHERE person_id = p.id),
      'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 20 FROM page)),
      'edges', (SELECT json_agg(json_build_object('node', json_build_object('kind', s.kind, 'text', s.text, 'saidOn', s.said_on, 'act', s.act, 'article',
        (SELECT json_build_object('slug', a.slug, 'headline', a.headline, 'publisher', (SELECT json_build_object('name', name) FROM organisations WHERE id = a.publisher_id))
         FROM articles a WHERE a.id = s.article_id))) ORDER BY page.said_on, page.statement_id)
        FROM (SELECT * FROM page ORDER BY said_on, statement_id LIMIT 20) page JOIN statements s ON s.id = page.statement_id)))
      FROM people p WHERE p.id = $1::uuid)))::text AS body`.replace(
      'SELECT json',
      `WITH page AS MATERIALIZED (SELECT said_on, statement_id FROM statement_speakers WHERE person_id = $1::uuid AND (said_on, statement_id) > ($2::date, $3::uuid)
        ORDER BY said_on, statement_id LIMIT 21) SELECT json`,
    ),
    values: ({ personId, behind }) => [personId, behind?.day ?? '0001-01-01', behind?.key ?? none],
  },
  ...(page > 1 ? { page: { list: 'profile' as const, rows: (page - 1) * 20 } } : {}),
});

const none = '00000000-0000-0000-0000-000000000000';
const fed = 'kind text saidOn';
const feed = (page: number, filtered: boolean): Question => ({
  name: `statement feed${filtered ? ', filtered' : ''}, page ${page}`,
  ours: `query ($after: String) { statements(first: 20, after: $after, orderBy: [{ field: PUBLISHED_ON }]
    ${filtered ? 'filter: { kind: { eq: DIRECT }, act: { eq: WARN } }' : ''}) { pageInfo { hasNextPage }
    edges { node { ${fed} speaker { name } article { slug headline publishedOn } } } } }`,
  variables: ({ behind }) => ({ after: behind?.ours ?? null }),
  peer: {
    query: `query ($after: Cursor) { allStatements(first: 20, after: $after, orderBy: PUBLISHED_ON_ASC
      ${filtered ? 'condition: { kind: DIRECT, act: WARN }' : ''}) { pageInfo { hasNextPage }
      nodes { ${fed} ${peerSpeaker} articleByArticleId { slug headline publishedOn } } } }`,
    variables: ({ behind }) => ({ after: behind?.peer ?? null }),
    shape: ({ allStatements: list }) => ({
      statements: {
        pageInfo: list.pageInfo,
        edges: edges(list.nodes, (node) => ({
          ...{ kind: node.kind, text: node.text, saidOn: node.saidOn },
          ...{ speaker: speakerOf(node), article: node.articleByArticleId },
        })),
      },
    }),
  },
  floor: {
    sql: `WITH page AS MATERIALIZED (SELECT * FROM statements WHERE (published_on, id) > ($1::date, $2::uuid)
        ${filtered ? "AND kind = 'DIRECT' AND act = 'WARN'" : ''} ORDER BY published_on, id LIMIT 21)
      SELECT json_build_object('data', json_build_object('statements', json_build_object('pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 20 FROM page)),
      'edges', (SELECT json_agg(json_build_object('node', json_build_object('kind', s.kind, 'text', s.text, 'saidOn', s.said_on, 'speaker', ${speakerSql},
        'article', (SELECT json_build_object('slug', slug, 'headline', headline, 'publishedOn', published_on) FROM articles WHERE id = s.article_id)))
        ORDER BY s.published_on, s.id) FROM (SELECT * FROM page ORDER BY published_on, id LIMIT 20) s))))::text AS body`,
    values: ({ behind }) => [behind?.day ?? '0001-01-01', behind?.key ?? none],
  },
  ...(page > 1 ? { page: { list: 'statements' as const, rows: (page - 1) * 20 } } : {}),
});

/** All that stands in a list, and its questions' pages further on. */
export const firstQuestions: readonly Question[] = [
  articleReader,
  profile(1),
  profile(50),
  feed(1, false),
  feed(1000, false),
  feed(1, true),
];
