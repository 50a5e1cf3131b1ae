/**
 * What fields cost beyond one point, and how many entries a list holds where no argument says so. A point is about one
 * value of an answer: a name, a number, an object. Figures are of the seeds and of news at large, rounded up; a list that
 * is not named here counts as ten, and a test names every list that is forgotten.
 */

/** Points for the field itself, once for each time it stands in the answer. */
export const fieldWeights: Readonly<Record<string, number>> = {
  // Whole texts: several kilobytes each.
  'Article.text': 50,
  'Passage.text': 3,
  'Statement.text': 2,
  // Read for each statement by itself, out of the article's text.
  'Statement.context': 5,
  // Reads over everything that a filter admits.
  'Query.search': 100,
  'StatementFacets.kinds': 50,
  'StatementFacets.acts': 50,
  'StatementFacets.speakers': 50,
  'StatementFacets.publishers': 50,
  'StatementFacets.timeline': 50,
  // A whole reading of an article, and the one lock that all writers wait for.
  'Mutation.ingestArticle': 5_000,
  'Mutation.correctStatement': 500,
  'Mutation.removeArticle': 2_000,
  'Query.__schema': 100,
};

/** Points for every page that is read, and for every count over all pages. */
export const pageWeight = 5;
export const countWeight = 10;

/** How many entries a list without `first` and `last` is taken to hold. */
export const listSizes: Readonly<Record<string, number>> = {
  'Speaker.aliases': 4,
  'Person.aliases': 4,
  'Organisation.aliases': 4,
  'Article.passages': 30,
  'Article.credits': 3,
  'Statement.content': 2,
  'Statement.quotations': 2,
  'Statement.coSpeakers': 1,
  'Statement.addressees': 1,
  'Attribution.evidence': 2,
  'StatementFacets.kinds': 3,
  'StatementFacets.acts': 14,
  'StatementFacets.timeline': 120,
  'SearchEdge.highlights': 3,
  'Highlight.matched': 4,
  '__Schema.types': 50,
  '__Schema.directives': 5,
  '__Directive.locations': 4,
  '__Directive.args': 2,
  '__Type.fields': 7,
  '__Type.interfaces': 1,
  '__Type.possibleTypes': 1,
  '__Type.enumValues': 3,
  '__Type.inputFields': 4,
  '__Field.args': 1.2,
};

/** What a list counts as that is not named above. */
export const unknownListSize = 10;
