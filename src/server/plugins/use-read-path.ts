import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from '../../logger.ts';
import type { ReadPathListener } from '../../schema/plan/execute.ts';

type Execute = (args: ExecutionArgs) => unknown;

/** Logs, at debug, what was left to the resolvers and why. */
export function logReadPath(logger: Logger): ReadPathListener {
  return (path, reason) => {
    if (path === 'resolvers') logger.debug({ reason }, 'left to the resolvers');
  };
}

/** Executes operations by the read path; see `createExecute`. */
export function useReadPath(execute: Execute): Plugin {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(execute as never);
    },
  };
}
