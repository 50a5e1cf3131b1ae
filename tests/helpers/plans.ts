import pg from 'pg';

/** A statement as it went to Postgres. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Listens to every statement that any client of this process sends, whichever library it belongs to, until `stop`. */
export class SentSql {
  readonly #query = pg.Client.prototype.query;
  #sent: Sent[] = [];

  constructor() {
    const { prototype } = pg.Client as unknown as { prototype: { query: (...args: unknown[]) => unknown } };
    const note = (sent: Sent) => this.#sent.push(sent);
    const query = this.#query as (...args: unknown[]) => unknown;
    prototype.query = function (this: unknown, ...args: unknown[]) {
      const [config, values] = args;
      if (typeof config === 'string') note({ text: config, values: Array.isArray(values) ? values : [] });
      else {
        const { text, values: own } = config as { text?: string; values?: unknown[] };
        if (text !== undefined) note({ text, values: own ?? (Array.isArray(values) ? values : []) });
      }
      return query.apply(this, args);
    };
  }

  /** What was sent since the last call. */
  take(): Sent[] {
    const sent = this.#sent;
    this.#sent = [];
    return sent;
  }

  stop(): void {
    (pg.Client.prototype as { query: unknown }).query = this.#query;
  }
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** The tables that Postgres would read from end to end for a statement; none for what is no question. */
export async function sequentialScans(client: pg.Client, { text, values }: Sent): Promise<string[]> {
  if (!/^\s*(SELECT|WITH)\b/i.test(text)) return [];
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`EXPLAIN (FORMAT JSON) ${text}`, [
    ...values,
  ]);
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  const scans = plan ? nodesOf(plan).filter((node) => node['Node Type'].endsWith('Seq Scan')) : [];
  return scans.flatMap((node) => node['Relation Name'] ?? []);
}
