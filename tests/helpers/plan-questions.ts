/** A question whose plan is looked at. */
export interface PlanQuestion {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Ids and names of things that are there, as the API gives them. */
export interface Known {
  readonly person: string;
  readonly personName: string;
  readonly organisation: string;
  readonly article: string;
  readonly slug: string;
}

const orderFields = ['SAID_ON', 'PUBLISHED_ON', 'ARTICLE_POSITION', 'CONFIDENCE'];
const orders = [
  null,
  ...orderFields.flatMap((field) => ['ASC', 'DESC'].map((direction) => [{ field, direction }])),
  [
    { field: 'PUBLISHED_ON', direction: 'DESC' },
    { field: 'CONFIDENCE', direction: 'ASC' },
  ],
];

/** One filter for each thing that can be asked, and some together. */
function filters({ person, organisation, personName }: Known): Record<string, unknown>[] {
  const speaker = { id: { eq: person } };
  const simple = [
    { kind: { eq: 'DIRECT' } },
    { act: { in: ['WARN', 'DENY'] } },
    { stance: { eq: 'NEGATED' } },
    { resolution: { eq: 'UNRESOLVED' } },
    { cue: { eq: 'warn' } },
    { cue: { contains: 'ar' } },
    { medium: { id: { eq: organisation } } },
    { medium: { isNull: false } },
    { matches: 'rescue' },
    { matches: '"power storm" or rescue -study' },
    { speaker },
    { speaker: { name: { eq: personName } } },
    { speaker: { name: { contains: personName.slice(0, 5) } } },
    { speaker: { isNull: true } },
    { addressee: speaker },
    { addressee: { isNull: true } },
    { mentions: speaker },
    { mentions: { isNull: true } },
    { saidOn: { gte: '2020-01-01', lte: '2020-02-01' } },
    { saidOn: { isNull: true } },
    { publishedOn: { eq: '2020-03-01' } },
    { article: { publisher: { id: { eq: organisation } } } },
    { article: { matches: 'flood' } },
    { article: { headline: { contains: 'flood' } } },
    { article: { mentions: speaker } },
    { article: { ingestedAt: { gte: '2026-01-01T00:10:00.000Z' } } },
    { article: { hasStatements: true } },
    { minConfidence: 0.9 },
    { confidence: { lte: 0.5 } },
  ];
  return [
    ...simple,
    ...simple.filter((_, index) => index % 3 === 0 || index === 8).map((filter) => ({ not: filter })),
    { or: [{ kind: { eq: 'DIRECT' } }, { matches: 'rescue' }] },
    { and: [{ speaker }, { saidOn: { gte: '2020-01-01' } }, { kind: { in: ['DIRECT', 'MIXED'] } }] },
  ];
}

const list = `totalCount facets { kinds { count } acts { count } speakers { count } publishers { count } timeline { count } }
  pageInfo { hasNextPage hasPreviousPage } edges { cursor node { text speaker { name } article { headline } } }`;

/** Questions that reach every table by every filter and order. Whoever asks them pages on in those with an order. */
export function planQuestions(known: Known): PlanQuestion[] {
  const all = 'query ($filter: StatementFilter, $orderBy: [StatementOrder!], $after: String)';
  const root = `${all} { list: statements(filter: $filter, orderBy: $orderBy, first: 10, after: $after) { ${list} } }`;
  const byPerson = `${all} { person(by: { name: ${JSON.stringify(known.personName)} }) {
    list: statements(filter: $filter, orderBy: $orderBy, first: 10, after: $after) { ${list} }
    statementsAddressed(filter: $filter, orderBy: $orderBy, first: 10) { ${list} } } }`;
  const name = (what: string, value: unknown) => `${what} ${JSON.stringify(value)}`;
  return [
    ...orders.map((orderBy) => ({ name: name('statements by', orderBy), query: root, variables: { orderBy } })),
    ...orders.map((orderBy) => ({ name: name('profile by', orderBy), query: byPerson, variables: { orderBy } })),
    ...filters(known).map((filter) => ({ name: name('statements', filter), query: root, variables: { filter } })),
    ...filters(known)
      .slice(8, 12)
      .map((filter) => ({ name: name('profile', filter), query: byPerson, variables: { filter } })),
    {
      name: 'search',
      query: '{ search(query: "rescue storm", first: 5) { totalCount edges { score highlights { field } } } }',
      variables: {},
    },
    {
      name: 'node',
      query:
        'query ($id: ID!) { node(id: $id) { ... on Article { statements(first: 10) { totalCount edges { node { text context speaker { name statements(first: 3) { edges { node { text } } } } } } } } } }',
      variables: { id: known.article },
    },
    {
      name: 'article',
      query: `{ article(by: { slug: ${JSON.stringify(known.slug)} }) { statements(first: 100) { ${list} } speakers(first: 20) { edges { statementCount node { name } } } mentions(first: 5) { totalCount edges { node { span { text } } } } } }`,
      variables: {},
    },
    {
      name: 'directory',
      query:
        '{ people(first: 50, orderBy: [{ field: STATEMENT_COUNT, direction: DESC }]) { totalCount edges { node { name aliases statements(first: 0) { totalCount } } } } articles(first: 20) { edges { node { statements(first: 0) { totalCount } } } } }',
      variables: {},
    },
  ];
}
