import type { IncomingMessage, RequestListener } from 'node:http';
import type { Context, Span } from '@opentelemetry/api';
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from '../schema/context.ts';
import { observationOf } from './observation.ts';

/** Spans for requests, the phases of an operation, its resolvers and its SQL. */
export interface Tracing {
  /** Opens a span for each request, as a child of the caller's where it sends one (`traceparent`). */
  wrap(handler: RequestListener): RequestListener;
  readonly plugin: Plugin;
  /** Opens a span for a statement; call what is returned at its end. */
  statement(label: string, text: string): (error: unknown) => void;
  /** Sends what is not sent yet. */
  stop(): Promise<void>;
}

/** Resolver spans in one request: a long list must not become as many spans. */
const mostResolvers = 200;

/**
 * Starts OpenTelemetry's own SDK, which reads the standard variables (exporter, endpoint, headers, sampler, service name,
 * resource attributes, limits, batches). It is loaded here only, so that nobody else waits for it.
 */
export async function startTracing(schema: GraphQLSchema): Promise<Tracing> {
  const [api, { BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const resource = resources
    .defaultResource()
    .merge(resources.resourceFromAttributes({ 'service.name': 'onrecord' }))
    .merge(resources.detectResources({ detectors: [resources.envDetector] }));
  const provider = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = api.trace.getTracer('onrecord');
  const { context, propagation, SpanKind, SpanStatusCode, trace } = api;

  const end = (span: Span, error?: unknown) => {
    // Codes only: an error's words may hold what a caller sent.
    if (error) {
      const { code, name } = error as { code?: unknown; name?: unknown };
      span.setStatus({ code: SpanStatusCode.ERROR, message: String(code ?? name ?? 'error') });
    }
    span.end();
  };
  const within = <T>(name: string, work: () => T, parent: Context = context.active()): T => {
    const span = tracer.startSpan(name, {}, parent);
    const finish = (error?: unknown) => end(span, error);
    try {
      const result = context.with(trace.setSpan(parent, span), work);
      if (result instanceof Promise) result.then(() => finish(), finish);
      else finish();
      return result;
    } catch (error) {
      finish(error);
      throw error;
    }
  };
  const resolvers = new WeakMap<object, number>();
  traceResolvers(schema, (resolve) => (parent, args, own: RequestContext, info) => {
    const count = (resolvers.get(own) ?? 0) + 1;
    resolvers.set(own, count);
    if (count > mostResolvers) return resolve(parent, args, own, info);
    return within(`resolve ${info.parentType.name}.${info.fieldName}`, () => resolve(parent, args, own, info));
  });

  return {
    wrap: (handler) => (request: IncomingMessage, response) => {
      const caller = propagation.extract(context.active(), request.headers);
      const path = (request.url ?? '').split('?')[0] ?? '';
      const span = tracer.startSpan(
        `${request.method} ${path === '/graphql' ? path : 'other'}`,
        { kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method ?? '', 'url.path': path } },
        caller,
      );
      response.once('close', () => {
        span.setAttribute('http.response.status_code', response.statusCode);
        end(span, response.statusCode >= 500 ? { code: response.statusCode } : undefined);
      });
      context.with(trace.setSpan(caller, span), () => handler(request, response));
    },
    plugin: {
      onParse() {
        const span = tracer.startSpan('parse');
        return ({ result }) => end(span, result instanceof Error ? { name: 'syntax' } : undefined);
      },
      onValidate() {
        const span = tracer.startSpan('validate');
        return ({ valid }) => end(span, valid ? undefined : { name: 'invalid' });
      },
      onExecute({ executeFn, setExecuteFn, args }) {
        const { request } = args.contextValue as unknown as { request: Request };
        const { operation, type } = observationOf(request);
        const server = trace.getActiveSpan();
        server?.setAttributes({ 'graphql.operation.type': type ?? '', 'graphql.operation.name': operation ?? '' });
        setExecuteFn((given) => within('execute', () => executeFn(given)));
      },
    },
    statement(label, text) {
      const attributes = {
        'db.system.name': 'postgresql',
        'db.query.text': text.slice(0, 2_000),
        'onrecord.database': label,
      };
      const span = tracer.startSpan(`SQL ${/^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? ''}`.trim(), {
        kind: SpanKind.CLIENT,
        attributes,
      });
      return (error) => end(span, error ?? undefined);
    },
    async stop() {
      await provider.shutdown().catch(() => undefined);
      api.trace.disable();
      api.context.disable();
      api.propagation.disable();
    },
  };
}

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Wraps every resolver that does something and gives an object: leaves cost more to trace than to resolve. */
function traceResolvers(schema: GraphQLSchema, wrap: (resolve: Resolver) => Resolver): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.resolve || field.resolve === defaultFieldResolver || isLeafType(getNamedType(field.type))) continue;
      field.resolve = wrap(field.resolve as Resolver) as typeof field.resolve;
    }
  }
}
