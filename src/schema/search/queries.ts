import { builder } from '../builder.ts';
import type { NodeType } from '../shared/ids.ts';
import { defaultPageSize } from '../shared/page.ts';
import { reads, readsMember } from '../shared/reading.ts';
import { branded } from '../shared/speakers.ts';
import { checkText } from '../shared/text.ts';
import { readHighlights } from './highlights.ts';
import { searchPlan } from './plan.ts';
import { checkSearch, decodeHit, encodeHit, readFound, type SearchQuestion } from './search.ts';

const SearchType = builder.enumType('SearchType', {
  description: 'What can be searched for.',
  values: {
    ARTICLE: { value: 'Article', description: 'Articles, by headline and text.' },
    PERSON: { value: 'Person', description: 'People, by name and alias.' },
    ORGANISATION: { value: 'Organisation', description: 'Organisations, by name and alias.' },
    STATEMENT: { value: 'Statement', description: 'Statements, by what was said.' },
  } as const,
});

const SearchResult = builder.unionType('SearchResult', {
  description: 'Anything that a search finds.',
  types: ['Article', 'Person', 'Organisation', 'Statement'],
});

const everything: readonly NodeType[] = ['Article', 'Person', 'Organisation', 'Statement'];

interface SearchArgs {
  readonly query: string;
  readonly types?: readonly NodeType[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Throws BAD_USER_INPUT for what cannot be searched for. */
function questionOf(args: SearchArgs): SearchQuestion {
  checkText(args);
  const { query } = args;
  const first = args.first ?? defaultPageSize;
  checkSearch(query, first);
  const types = everything.filter((type) => args.types?.includes(type) ?? true);
  return { query, types, first, after: typeof args.after === 'string' ? decodeHit(types, args.after) : null };
}

builder.queryField('search', (t) =>
  t.field({
    type: 'SearchConnection',
    description:
      'Searches names and texts at once, best match first. Names forgive accents and typing errors, texts are found by every form of the words in them; web-search syntax: "exact phrase", or, -not.',
    args: {
      query: t.arg.string({ required: true, description: 'What to look for.' }),
      types: t.arg({ type: [SearchType], description: 'What kinds of things to look for; all unless said.' }),
      first: t.arg.int({
        description: 'How many to give, counted from the start or from `after`: 0 to 100, 20 unless said.',
      }),
      after: t.arg.string({ description: 'A cursor: give what comes after it.' }),
    },
    resolve: async (_root, args, context) => {
      const question = questionOf(args);
      const { query, types, first } = question;
      const { hits, total, before } = await readFound(context.reads, question);
      const edges = hits.slice(0, first).map((hit) => ({
        cursor: encodeHit(types, hit),
        score: hit.score,
        node: branded({ id: hit.id }, hit.type),
        highlights: () => readHighlights(context.reads, hit, query),
      }));
      return {
        edges,
        totalCount: total,
        pageInfo: {
          hasNextPage: async () => hits.length > first,
          hasPreviousPage: async () => before > 0,
          startCursor: edges.at(0)?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      };
    },
    ...reads((_root, args, tools) => searchPlan(questionOf(args), tools)),
  }),
);

builder.objectType('SearchConnection', {
  description: 'A page of what a search finds, best match first.',
  fields: (t) => ({
    edges: t.field({
      type: ['SearchEdge'],
      description: 'What was found on this page, in order, each with its cursor.',
      resolve: ({ edges }) => [...edges],
      ...readsMember('edges'),
    }),
    pageInfo: t.expose('pageInfo', { type: 'PageInfo', description: 'Where this page stands in the list.' }),
    totalCount: t.exposeInt('totalCount', { description: 'How much was found over all pages.' }),
  }),
});

builder.objectType('SearchEdge', {
  description: 'One thing that a search found.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Marks this place: give it as `after` to page on from here.' }),
    node: t.field({
      type: SearchResult,
      description: 'What was found.',
      resolve: ({ node }) => node,
      ...readsMember('node'),
    }),
    score: t.exposeFloat('score', {
      description:
        'How well it matches, from 0 to 1: for names how near they come, 1 for the very name; for texts how often and how close together they hold the words, those of a headline counting more.',
    }),
    highlights: t.field({
      type: ['Highlight'],
      description: "Where the query's words stand in it.",
      resolve: ({ highlights }) => highlights(),
      ...readsMember('highlights'),
    }),
  }),
});

builder.objectType('Highlight', {
  description: "A fragment of a field in which the query's words stand.",
  fields: (t) => ({
    field: t.exposeString('field', { description: "The field's name: headline, text, name, aliases." }),
    fragment: t.exposeString('fragment', { description: 'The words around the first match, as they stand there.' }),
    matched: t.field({
      type: ['HighlightRange'],
      description: "Where the query's words stand in the fragment.",
      resolve: ({ matched }) => [...matched],
    }),
  }),
});

builder.objectType('HighlightRange', {
  description: 'A stretch of a fragment, in UTF-16 code units.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it starts.' }),
    end: t.exposeInt('end', { description: 'Where it ends: the offset just after its last character.' }),
  }),
});
