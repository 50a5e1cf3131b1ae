import type { Format } from '../ingest/formats/format.ts';
import { type FoundFile, findFiles } from '../ingest/job/files.ts';
import type { Input } from '../ingest/job/input.ts';
import { readChunks, readFiles } from '../ingest/job/read-files.ts';

/** What the paths of a command line stand for; `-` is standard input. */
export interface Inputs {
  /** Bytes of all files; 0 where there is only standard input. */
  readonly bytes: number;
  /** Whether anything is there to read. */
  readonly some: boolean;
  /** Files in given folders that are not articles by their names. */
  readonly skipped: readonly string[];
  read(): AsyncGenerator<Input>;
}

/** Finds the files now and reads them later, in the paths' order. */
export function openInputs(paths: readonly string[], format: Format | null): Inputs {
  const lists = [...new Set(paths)].map((path) => (path === '-' ? null : findFiles([path], format)));
  const files = lists.flatMap((list): readonly FoundFile[] => list?.files ?? []);
  return {
    bytes: files.reduce((sum, file) => sum + file.size, 0),
    some: files.length > 0 || lists.includes(null),
    skipped: lists.flatMap((list) => list?.skipped ?? []),
    async *read() {
      for (const list of lists) {
        if (list) yield* readFiles(list.files);
        else yield* readChunks(process.stdin, 'stdin', format ?? 'text', null);
      }
    },
  };
}
