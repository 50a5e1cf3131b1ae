import pg from 'pg';
import { currentScope } from './sql-scope.ts';

/** Who wants to know of every statement; set on a pool. */
export interface SqlObserver {
  /** A statement begins. What is returned is called once when it has ended, with its error or null. */
  statement(text: string): (error: unknown) => void;
  /** A connection was waited for, for so many milliseconds; `error` when none was had. */
  waited(milliseconds: number, error: unknown): void;
}

type Callback = (error: unknown, result: unknown) => void;

/** The class of a pool's connections: as node-postgres', and every statement is timed. */
export function observedClient(observer: () => SqlObserver | null): typeof pg.Client {
  const observe = (text: string) => {
    const scope = currentScope();
    const started = performance.now();
    const ended = observer()?.statement(text);
    if (scope) scope.statements += 1;
    return (error: unknown) => {
      if (scope) scope.milliseconds += performance.now() - started;
      ended?.(error);
    };
  };
  return class extends pg.Client {
    // The base class takes its arguments in a dozen ways; we look at the text and hand everything on.
    override query(...given: unknown[]): never {
      const [first] = given;
      const ended = observe(typeof first === 'string' ? first : ((first as { text?: string } | null)?.text ?? ''));
      const callback = given.at(-1);
      if (typeof callback === 'function') {
        const told: Callback = (error, result) => {
          ended(error ?? null);
          (callback as Callback)(error, result);
        };
        return super.query(...([...given.slice(0, -1), told] as unknown as Parameters<pg.Client['query']>)) as never;
      }
      const result: unknown = super.query(...(given as unknown as Parameters<pg.Client['query']>));
      if (result instanceof Promise) {
        result.then(
          () => ended(null),
          (error: unknown) => ended(error),
        );
      } else ended(null);
      return result as never;
    }
  };
}
