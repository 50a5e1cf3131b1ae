import { builder } from '../builder.ts';
import { orderInput } from '../shared/filters/inputs.ts';

orderInput('Article', 'articles', {
  PUBLISHED_ON: 'By the day it was published.',
  HEADLINE: 'By headline, in alphabetical order.',
  INGESTED_AT: 'By when it was read into the database.',
  STATEMENT_COUNT: 'By how many statements it makes.',
});

builder.inputType('ArticleFilter', {
  description: 'Asks for certain articles. All that is given must hold.',
  fields: (t) => ({
    headline: t.field({ type: 'StringFilter', description: 'By the words of the headline.' }),
    matches: t.string({
      description:
        'Full-text search in headline and text, in web-search syntax: "exact phrase", or, -not. Finds every form of a word, whatever its case and accents; words such as "the" count for nothing.',
    }),
    publisher: t.field({ type: 'SpeakerFilter', description: 'By who published it.' }),
    publishedOn: t.field({ type: 'DateFilter', description: 'By the day it was published.' }),
    language: t.field({ type: 'StringFilter', description: 'By its language, as a BCP 47 tag: en.' }),
    mentions: t.field({ type: 'SpeakerFilter', description: 'Articles in which this speaker is named or speaks.' }),
    hasStatements: t.boolean({
      description: 'True for articles that make statements, false for those that make none.',
    }),
    ingestedAt: t.field({ type: 'DateTimeFilter', description: 'By when it was read into the database.' }),
    and: t.field({ type: ['ArticleFilter'], description: 'All of these must hold.' }),
    or: t.field({ type: ['ArticleFilter'], description: 'At least one of these must hold.' }),
    not: t.field({ type: 'ArticleFilter', description: 'This must not hold.' }),
  }),
});

builder.inputType('ArticleLookup', {
  description: 'Names one article; give exactly one entry.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'By id.' }),
    slug: t.string({ description: 'By its readable name.' }),
    url: t.field({ type: 'URL', description: 'By the address where it was published.' }),
  }),
});
