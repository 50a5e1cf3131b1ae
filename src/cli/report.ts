import path from 'node:path';
import type { BatchReport } from '../store/ingest-batch.ts';
import { refusalLine } from './refusal-line.ts';

/** Most skipped files that are named; a saved page may bring hundreds. */
const maxSkippedNames = 10;

/** The report of a run: counts in one line, then whatever was not taken, by name. */
export function reportLines(report: BatchReport, skipped: readonly string[], milliseconds: number): string[] {
  const { created, revised, unchanged, refused, statements } = report;
  const articles = created + revised + unchanged + refused.length;
  const lines = [
    `${articles} ${articles === 1 ? 'article' : 'articles'}: ${created} created, ${revised} revised, ${unchanged} unchanged, ` +
      `${refused.length} refused; ${statements} statements; ${(milliseconds / 1000).toFixed(1)} s`,
    ...refused.map(({ name, reason }) => refusalLine(name, reason)),
  ];
  if (skipped.length > 0) {
    const names = skipped.slice(0, maxSkippedNames).map((name) => path.basename(name));
    const more = skipped.length > names.length ? ` and ${skipped.length - names.length} more` : '';
    lines.push(`skipped as no articles by their names: ${names.join(', ')}${more} (--format takes them)`);
  }
  if (report.stopped) lines.push('stopped before the end: run it again to go on');
  return lines;
}
