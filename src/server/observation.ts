import { createHash } from 'node:crypto';

/** The parts of a request's time that are told apart. */
export type Phase = 'parse' | 'validate' | 'execute';

/** What is known of one request while it is answered: metrics, logs and headers are made from it. */
export class Observation {
  readonly started = performance.now();
  /** The operation's name; null where it has none, or was not valid. */
  operation: string | null = null;
  /** query, mutation or subscription; null until the document has been read. */
  type: string | null = null;
  /** Codes of the errors in the answer. */
  errors: readonly string[] = [];
  /** The document as it came. */
  document: string | null = null;
  readonly #phases = new Map<Phase, number>();

  /** Milliseconds since it came in. */
  get milliseconds(): number {
    return performance.now() - this.started;
  }

  /** Milliseconds for each phase that there was. */
  get phases(): ReadonlyMap<Phase, number> {
    return this.#phases;
  }

  /** A hash of the document, by which it can be found without its words, which may be anybody's. */
  get documentHash(): string | null {
    return this.document === null ? null : createHash('sha256').update(this.document).digest('hex');
  }

  /** Begins a phase; call what is returned at its end. */
  begin(phase: Phase): () => void {
    const started = performance.now();
    return () => {
      this.#phases.set(phase, performance.now() - started);
    };
  }
}

const observations = new WeakMap<Request, Observation>();

/** The observation of a request, begun when it is first asked for. */
export function observationOf(request: Request): Observation {
  let observation = observations.get(request);
  if (!observation) {
    observation = new Observation();
    observations.set(request, observation);
  }
  return observation;
}
