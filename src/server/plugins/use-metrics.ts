import type { Plugin } from 'graphql-yoga';
import type { Metrics } from '../metrics.ts';
import { observationOf } from '../observation.ts';

/** Counts operations, by name and time, and errors, by code. */
export function useMetrics(metrics: Metrics): Plugin {
  return {
    onResponse({ request }) {
      const { type, operation, milliseconds, errors, phases } = observationOf(request);
      if (type !== null && phases.has('execute')) metrics.operation(operation, type, milliseconds);
      for (const code of errors) metrics.error(code);
    },
  };
}
