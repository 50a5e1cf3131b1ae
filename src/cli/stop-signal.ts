/** What SIGINT and SIGTERM mean to a command that can stop between two articles. */
export interface StopSignal {
  readonly signal: AbortSignal;
  /** As shells count: 128 and the signal's number; null where none came. */
  readonly exitCode: number | null;
  /** Takes the handlers away: from then on the signals end the process as usual. */
  release(): void;
}

/** Listens for one signal. A second one finds no handler and ends the process at once; Postgres then undoes what was open. */
export function listenForStop(): StopSignal {
  const controller = new AbortController();
  let exitCode: number | null = null;
  const release = () => {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', terminate);
  };
  const stop = (code: number) => {
    exitCode = code;
    release();
    controller.abort();
    // Otherwise an open standard input would keep the process waiting for its end.
    process.stdin.destroy();
  };
  const interrupt = () => stop(130);
  const terminate = () => stop(143);
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', terminate);
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode;
    },
    release,
  };
}
