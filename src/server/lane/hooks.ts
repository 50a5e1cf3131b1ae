import { type DocumentNode, type ExecutionArgs, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { LightRequest, LightResponse } from './light.ts';

/** Says that a request is for the server after all: nothing has been sent. */
export class Abandoned extends Error {}

type Hook = (payload: Record<string, unknown>) => unknown;
type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** The hooks that the lane runs, in the order in which a request meets them. */
const phases = [
  ...['onRequest', 'onRequestParse', 'onParams', 'onParse', 'onValidate', 'onExecute', 'onResultProcess', 'onResponse'],
] as const;
/** Where the lane is. */
export const lanePath = { pathname: '/graphql' } as const;
/** Hooks that have nothing to do with one request. */
const beside = new Set(['onYogaInit', 'onPluginInit', 'onSchemaChange', 'onDispose']);

/** What of a plugin the lane cannot do in the server's place; nothing where it can do all. */
export function strangeHooks(plugins: readonly Plugin[]): string[] {
  return plugins.flatMap((plugin) => Object.keys(plugin).filter((name) => !isKnown(name)));
}

function isKnown(name: string): boolean {
  return beside.has(name) || (phases as readonly string[]).includes(name);
}

/**
 * Runs the server's plugins, hook by hook as Yoga does, for a request that goes well. Where a plugin ends a request by a
 * response of its own, or refuses it, the request is given back to the server.
 */
export class Hooks {
  readonly #hooks = new Map<string, Hook[]>();
  readonly #schema: GraphQLSchema;

  constructor(plugins: readonly Plugin[], schema: GraphQLSchema) {
    this.#schema = schema;
    for (const phase of phases) {
      const all = plugins.map((plugin) => (plugin as Record<string, Hook | undefined>)[phase]);
      this.#hooks.set(
        phase,
        all.filter((hook) => hook !== undefined),
      );
    }
  }

  /** What the hooks of a phase give, one after the other; at once where none of them has anything to wait for. */
  #run(phase: string, payload: Record<string, unknown>): unknown[] | Promise<unknown[]> {
    const hooks = this.#hooks.get(phase) ?? [];
    const results: unknown[] = [];
    for (const hook of hooks) {
      const result = hook(payload);
      if (result instanceof Promise) return this.#goOn(hooks, payload, results, result);
      results.push(result);
    }
    return results;
  }

  async #goOn(
    hooks: readonly Hook[],
    payload: Record<string, unknown>,
    results: unknown[],
    waiting: Promise<unknown>,
  ): Promise<unknown[]> {
    results.push(await waiting);
    for (const hook of hooks.slice(results.length)) results.push(await hook(payload));
    return results;
  }

  async request(request: LightRequest, serverContext: object): Promise<void> {
    await this.#run('onRequest', {
      request,
      serverContext,
      url: addressOf(request),
      endResponse: abandon,
      setRequestHandler: abandon,
    });
  }

  /** What is asked, by the plugin that reads bodies. */
  async params(request: LightRequest, serverContext: object): Promise<GraphQLParams> {
    let parser: ((request: LightRequest) => unknown) | undefined;
    const done = await this.#run('onRequestParse', {
      request,
      serverContext,
      url: addressOf(request),
      endResponse: abandon,
      setRequestParser(given: typeof parser) {
        parser = given;
      },
    });
    if (!parser || done.some(hasDone)) throw new Abandoned();
    return (await parser(request)) as GraphQLParams;
  }

  /** An answer that a plugin has at hand, if one has. */
  async known(request: LightRequest, params: GraphQLParams, context: object): Promise<ExecutionResult | undefined> {
    let result: ExecutionResult | undefined;
    await this.#run('onParams', {
      request,
      params,
      context,
      setParams: abandon,
      setParamsHandler: abandon,
      setResult(given: ExecutionResult) {
        result = given;
      },
    });
    return result;
  }

  /** Tells plugins of a document that was parsed and found valid before. */
  async document(document: DocumentNode, source: string, context: object): Promise<void> {
    const forbidden = { setParseFn: ignore, setParsedDocument: ignore, extendContext: assignTo(context) };
    const parsed = await this.#run('onParse', { ...forbidden, context, params: { source } });
    for (const after of parsed) {
      if (typeof after === 'function') after({ context, result: document, replaceParseResult: abandon, ...forbidden });
    }
    const payload = { context, params: { schema: this.#schema, documentAST: document }, addValidationRule: ignore };
    const validated = await this.#run('onValidate', {
      ...payload,
      setResult: abandon,
      extendContext: assignTo(context),
    });
    for (const after of validated) {
      if (typeof after === 'function') after({ context, valid: true, result: [], setResult: abandon });
    }
  }

  async execute(args: ExecutionArgs): Promise<ExecutionResult> {
    let executeFn: Execute = execute;
    const done: unknown[] = [];
    let stopped: ExecutionResult | undefined;
    for (const hook of this.#hooks.get('onExecute') ?? []) {
      const after = await hook({
        args,
        context: args.contextValue,
        executeFn,
        extendContext: assignTo(args.contextValue as object),
        setExecuteFn(given: Execute) {
          executeFn = given;
        },
        setResultAndStopExecution(given: ExecutionResult) {
          stopped = given;
        },
      });
      if (stopped) throw new Abandoned();
      done.push(after);
    }
    let result = await executeFn(args);
    const setResult = (given: ExecutionResult) => {
      result = given;
    };
    for (const hooks of done) {
      const after =
        typeof hooks === 'function' ? hooks : (hooks as { onExecuteDone?: Hook } | undefined)?.onExecuteDone;
      if (typeof after === 'function') await (after as Hook)({ args, result, setResult });
    }
    return result;
  }

  async result(request: LightRequest, result: ExecutionResult, serverContext: object): Promise<ExecutionResult> {
    let last = result;
    for (const hook of this.#hooks.get('onResultProcess') ?? []) {
      const setResult = (given: ExecutionResult) => {
        last = given;
      };
      await hook({
        request,
        serverContext,
        result: last,
        setResult,
        setResultProcessor: ignore,
        acceptableMediaTypes: [],
      });
    }
    return last;
  }

  async response(request: LightRequest, response: LightResponse, serverContext: object): Promise<void> {
    await this.#run('onResponse', { request, response, serverContext, setResponse: abandon });
  }
}

function abandon(): never {
  throw new Abandoned();
}

function ignore(): void {
  // The document is known, and its answer is JSON: there is nothing to choose.
}

function assignTo(context: object): (more: object) => void {
  return (more) => void Object.assign(context, more);
}

function hasDone(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'onRequestParseDone' in result;
}

/** The address of a request in the lane, whose path is known: the rest is parsed where a plugin looks at it. */
function addressOf(request: LightRequest): object {
  let url: URL | undefined;
  return new Proxy(lanePath, {
    get(path, name) {
      if (name === 'pathname') return path.pathname;
      url ??= new URL(request.url);
      return Reflect.get(url, name, url) as unknown;
    },
  });
}
