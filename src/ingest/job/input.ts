import { OnrecordError, RefusedInput } from '../../errors.ts';
import type { RawArticle } from '../document-types.ts';

/** One article of a run, or why it cannot be taken. */
export interface Input {
  /** What the report calls it: a file, a file and a line ("feed.jsonl:17"), or "stdin". */
  readonly name: string;
  readonly article: RawArticle | RefusedInput;
  /** Bytes that were read for it, for the progress shown. */
  readonly bytes: number;
}

/** Runs a reader; whatever it throws refuses this input only. */
export function attempt(read: () => RawArticle): RawArticle | RefusedInput {
  try {
    return read();
  } catch (error) {
    return asRefusal(error);
  }
}

/** Any failure as a refusal in one line. */
export function asRefusal(error: unknown): RefusedInput {
  if (error instanceof RefusedInput) return error;
  if (error instanceof OnrecordError) return new RefusedInput(error.message, error.remedy, { cause: error });
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
  return new RefusedInput(`cannot be read (${reason})`, 'leave it out, and report it if it is an ordinary article', {
    cause: error,
  });
}

const systemReasons: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['does not exist', 'check the path'],
  EACCES: ['cannot be opened (no permission)', 'give yourself the right to read it'],
  EPERM: ['cannot be opened (no permission)', 'give yourself the right to read it'],
  ENOTDIR: ['does not exist', 'check the path'],
  ELOOP: ['is a link that leads nowhere', 'give the file itself'],
  EIO: ['cannot be read (disk error)', 'check the disk'],
};

/** A failure of the file system as a refusal. */
export function fileRefusal(error: unknown): RefusedInput {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [reason, remedy] = systemReasons[code] ?? [`cannot be read (${code || String(error)})`, 'check the file'];
  return new RefusedInput(reason, remedy, { cause: error });
}
