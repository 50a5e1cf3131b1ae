import type { Plugin } from 'graphql-yoga';
import type { Metrics } from '../metrics.ts';
import { observationOf } from '../observation.ts';
import { stateOf } from '../request-state.ts';

/** Counts operations, by name, time and cost, answers that had been kept, and errors, by code. */
export function useMetrics(metrics: Metrics): Plugin {
  return {
    onResponse({ request }) {
      const { type, operation, milliseconds, errors, phases } = observationOf(request);
      const { cost, kept } = stateOf(request);
      if (cost !== null) metrics.cost(cost);
      if (kept !== null) metrics.cache('response', kept ? 'hit' : 'miss');
      if (type !== null && (kept || phases.has('execute'))) metrics.operation(operation, type, milliseconds);
      for (const code of errors) metrics.error(code);
    },
  };
}
