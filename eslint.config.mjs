import graphql from '@graphql-eslint/eslint-plugin';

// ESLint reads the printed schema only; Biome reads the code. Where a rule is narrowed, the contract fixes the shape.

/** Types that are parts of something with an id, and are never asked for on their own. */
const parts = [
  ...['ActCount', 'Addressee', 'Affiliation', 'Attribution', 'Correction', 'Credit', 'Cue', 'Dateline', 'Highlight'],
  ...['HighlightRange', 'KindCount', 'Medium', 'Mention', 'OrganisationCount', 'PageInfo', 'Passage', 'SpeakerCount'],
  ...['StatementFacets', 'TextSpan', 'TimelineBucket'],
];

export default [
  { ignores: ['**/*.{js,mjs,cjs,ts}', 'node_modules/', 'dist/', '.onrecord/', 'coverage/'] },
  {
    files: ['schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: './schema.graphql' } },
    },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // Only nodes have ids; connections and edges are pages of them.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        { exceptions: { types: parts, suffixes: ['Connection', 'Edge', 'Payload'] } },
      ],
      // Short lists that are always wanted whole (passages, aliases, spans) are plain lists; mentions and affiliations are
      // paged and have no id.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // The contract's search pages forwards only.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
    },
  },
];
