/** A query that GraphiQL opens in a tab of its own, and that answers on the seeds. */
export interface Example {
  readonly name: string;
  /** Its variables have default values: GraphiQL leaves the variables of the tab that it opens first out. */
  readonly query: string;
}

/** What a newcomer sees first: who said what, one speaker everywhere, an exchange, and the shape of a debate. */
export const examples: readonly Example[] = [
  {
    name: 'WhoSaidWhat',
    query: `# Who said what in one article: every statement with its speaker, and how the speaker was worked out.
query WhoSaidWhat(
  $slug: String! = "in-bracken-falls-hale-asks-tolliver-to-say-nine-names-and-he-asks-her-for-one"
) {
  article(by: { slug: $slug }) {
    headline
    publishedOn
    publisher { name }
    speakers(first: 10) { edges { statementCount node { __typename name } } }
    statements(first: 50, orderBy: [{ field: ARTICLE_POSITION }]) {
      totalCount
      edges {
        node {
          kind
          act
          text
          cue { text }
          speaker { name }
          attribution { resolution span { text } }
          addressees { span { text } speaker { name } }
          saidOn
        }
      }
    }
  }
}
`,
  },
  {
    name: 'FollowASpeaker',
    query: `# Everything one person said, newest first, in which articles, and in which offices.
query FollowASpeaker($name: String! = "Ruth Adeyo", $first: Int! = 10) {
  person(by: { name: $name }) {
    name
    aliases
    affiliations(first: 5) { edges { node { title former organisation { name } } } }
    statements(first: $first, orderBy: [{ field: PUBLISHED_ON, direction: DESC }]) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { text kind saidOn article { headline publisher { name } publishedOn } } }
    }
  }
}
`,
  },
  {
    name: 'Replies',
    query: `# An exchange: what one person told another, and what came back.
query Replies($one: String! = "Eleanor Hale", $other: String! = "Roy Tolliver") {
  said: statements(
    filter: { speaker: { name: { eq: $one } }, addressee: { name: { eq: $other } } }
    first: 10
    orderBy: [{ field: PUBLISHED_ON }]
  ) {
    edges { node { text speaker { name } addressees { span { text } } article { headline } } }
  }
  answered: statements(
    filter: { speaker: { name: { eq: $other } }, addressee: { name: { eq: $one } } }
    first: 10
    orderBy: [{ field: PUBLISHED_ON }]
  ) {
    edges { node { text speaker { name } addressees { span { text } } article { headline } } }
  }
}
`,
  },
  {
    name: 'ShapeOfADebate',
    query: `# Who talks most about something, how, and when.
query ShapeOfADebate($filter: StatementFilter = { matches: "Veyra" }) {
  statements(filter: $filter, first: 5, orderBy: [{ field: PUBLISHED_ON, direction: DESC }]) {
    totalCount
    facets {
      kinds { kind count }
      acts { act count }
      speakers(first: 5) { count speaker { name } }
      timeline(interval: MONTH) { start count }
    }
    edges { node { text speaker { name } article { headline publishedOn } } }
  }
}
`,
  },
];
