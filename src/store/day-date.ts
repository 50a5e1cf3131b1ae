import type { Day } from '../ingest/document-types.ts';

/** A calendar day as Prisma takes it: midnight in UTC. */
export function dayDate(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
