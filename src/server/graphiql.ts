import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphiQLOptions } from 'graphql-yoga';
import { examples } from './examples.ts';

/** GraphiQL with the example queries in its tabs. */
export const graphiqlOptions: GraphiQLOptions = {
  title: 'Onrecord',
  defaultTabs: examples.map(({ query }) => ({ query })),
};

/**
 * GraphiQL 5.2 lets tabs be dragged, and takes a press on one for the start of it: the tab jumps away from under the
 * pointer, and the click misses it. A tab that cannot be moved on the screen stays where it is pressed.
 */
const stillTabs = '<style>.graphiql-tab { transform: none !important; }</style>';

/** GraphiQL's page, whole: it loads nothing from elsewhere. */
export const graphiqlPage: typeof renderGraphiQL = (options) =>
  renderGraphiQL(options).replace('</head>', `${stillTabs}</head>`);
