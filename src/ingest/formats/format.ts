import path from 'node:path';
import { UsageError } from '../../errors.ts';

/** What an input may be written in. */
export type Format = 'text' | 'html' | 'jsonl';

export const formats: readonly Format[] = ['text', 'html', 'jsonl'];

/** By the ending of a file's name. Markdown is read as text where it is asked for by name. */
const endings: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'jsonl',
};

/** The format that a file's name tells, or null. */
export function formatOf(file: string): Format | null {
  return endings[path.extname(file).toLowerCase()] ?? null;
}

/** @throws UsageError for a name that is no format. */
export function parseFormat(value: string): Format {
  const format = formats.find((known) => known === value);
  if (!format) throw new UsageError(`--format ${value} is unknown`, `use one of ${formats.join(', ')}`);
  return format;
}
