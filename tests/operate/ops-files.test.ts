import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectDir, readConfig } from '../../src/config.ts';
import { operationsEnvironment } from '../../src/operations.ts';
import { Metrics } from '../../src/server/metrics.ts';

// The dashboard and the alert rules may only speak of metrics and labels that there are.

const read = (file: string) => readFileSync(path.join(projectDir, 'ops', file), 'utf8');

/** Every series with its labels' names, as Prometheus would see them. */
async function exposed(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const loop = { utilisation: 0.5, delay: 1 };
  const metrics = new Metrics({
    admission: () => ({ ...loop, inFlight: 1, queued: 0, limit: 8, overloaded: false }),
    readiness: () => ({ ready: true, writable: true }),
    databases: () => [
      { label: 'primary', up: true, lag: null, pool: { busy: 1, idle: 0, waiting: 0 } },
      { label: 'replica1', up: true, lag: 0.1, pool: { busy: 1, idle: 0, waiting: 0 } },
    ],
  });
  metrics.answered(200);
  metrics.refused('overloaded');
  metrics.operation('Some', 'query', 1);
  metrics.error('BAD_USER_INPUT');
  metrics.statement('primary', 1, '57014');
  metrics.waited('primary', 1);
  metrics.cost(1);
  metrics.cache('response', 'hit');
  const series = new Map<string, Set<string>>([['up', new Set()]]);
  for (const line of (await metrics.expose()).text.split('\n')) {
    const [, name, labels = ''] = /^(\w+)(?:\{(.*)\})? /.exec(line) ?? [];
    if (!name) continue;
    const known = series.get(name) ?? new Set();
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) known.add(label);
    series.set(name, known);
  }
  return series;
}

/** What Prometheus adds to every series. */
const added = ['instance', 'job', 'le'];

/** Names in an expression that are no series, and labels that its series do not have. */
async function unknown(expressions: readonly string[]): Promise<string[]> {
  const series = await exposed();
  return expressions.flatMap((expression) => {
    const used = [...expression.matchAll(/\b((?:onrecord|process|nodejs)_\w+|up\b)(?:\{([^}]*)\})?/g)];
    expect(used.length, expression).toBeGreaterThan(0);
    const grouped = [...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/));
    return used.flatMap(([, name = '', selector = '']) => {
      const labels = series.get(name);
      if (!labels) return [name];
      const asked = [...[...selector.matchAll(/(\w+)\s*(?:=~|!=|!~|=)/g)].map(([, label = '']) => label), ...grouped];
      return asked.filter((label) => !labels.has(label) && !added.includes(label)).map((label) => `${name}{${label}}`);
    });
  });
}

describe('the files for operators', () => {
  it('show metrics that there are', async () => {
    const { panels } = JSON.parse(read('grafana/onrecord.json')) as { panels: { targets: { expr: string }[] }[] };
    const expressions = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    expect(expressions.length).toBeGreaterThan(15);
    expect(await unknown(expressions)).toEqual([]);
  });

  it('alert on metrics that there are, and say what to do', async () => {
    const { groups } = parse(read('prometheus/alerts.yml')) as {
      groups: { rules: { alert: string; expr: string; annotations: Record<string, string> }[] }[];
    };
    const rules = groups.flatMap((group) => group.rules);
    expect(await unknown(rules.map(({ expr }) => expr))).toEqual([]);
    for (const { annotations } of rules) expect(Object.keys(annotations)).toEqual(['summary', 'remedy']);
  });

  it('leave no metric of ours unseen', async () => {
    const everything = `${read('grafana/onrecord.json')}${read('prometheus/alerts.yml')}`;
    const names = [...(await exposed()).keys()]
      .filter((name) => name.startsWith('onrecord_'))
      .map((name) => name.replace(/_(?:bucket|sum|count)$/, ''));
    expect([...new Set(names)].filter((name) => !everything.includes(name) && name !== 'onrecord_overloaded')).toEqual(
      [],
    );
  });

  it('are noticed when they name what is not there', async () => {
    expect(await unknown(['rate(onrecord_nothing_total[5m])', 'sum by (colour) (onrecord_pool_busy)'])).toEqual([
      'onrecord_nothing_total',
      'onrecord_pool_busy{colour}',
    ]);
  });
});

describe('what is shipped', () => {
  it('has its licences listed, each of them agreed to', () => {
    const { status, stderr } = spawnSync(process.execPath, ['ops/list-licences.mjs', '--check'], {
      cwd: projectDir,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('runs as nobody special, writes nothing and is looked after', () => {
    const image = read('Dockerfile');
    const last = image.slice(image.lastIndexOf('FROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK .*\n.*\/health/m);
    expect(last.indexOf('COPY')).toBeLessThan(last.indexOf('USER node'));
    const { services } = parse(read('compose.yaml')) as { services: Record<string, Record<string, unknown>> };
    for (const name of ['onrecord-1', 'onrecord-2']) {
      expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    }
    const unit = read('systemd/onrecord@.service');
    for (const line of ['DynamicUser=yes', 'ProtectSystem=strict', 'NoNewPrivileges=yes', 'CapabilityBoundingSet=']) {
      expect(unit).toMatch(new RegExp(`^${line}$`, 'm'));
    }
    // Without an error number the filter kills, and V8 asks for a call that is not allowed at each start.
    expect(unit).toMatch(/^SystemCallErrorNumber=EPERM$/m);
    // V8 cannot start under it.
    expect(unit).not.toMatch(/^MemoryDenyWriteExecute=yes$/m);
    // systemd never gives a process up, and its socket with it.
    expect(unit.slice(0, unit.indexOf('[Service]'))).toMatch(/^StartLimitIntervalSec=0$/m);
  });

  it('has every variable of its operation in the documentation', () => {
    const docs = readFileSync(path.join(projectDir, 'docs/operations.md'), 'utf8');
    const ours = Object.keys(operationsEnvironment).filter((name) => !name.startsWith('OTEL_'));
    expect(ours.filter((name) => !new RegExp(`^\\|.*\\b${name}\\b.*\\|`, 'm').test(docs))).toEqual([]);
    // The defaults that are plain numbers, as the table has them.
    const numbers = [...docs.matchAll(/^\| ([A-Z_]+_(?:MS|SIZE)|MAX_[A-Z_]+) +\| .* \| (\d+) +\|$/gm)];
    expect(numbers.length).toBeGreaterThan(8);
    for (const [, name = '', value] of numbers) {
      const schema = operationsEnvironment[name as keyof typeof operationsEnvironment];
      expect([name, schema.parse(undefined)]).toEqual([name, Number(value)]);
    }
  });

  it('refuses a value that cannot be used, by its name', () => {
    expect(() => readConfig({ MAX_IN_FLIGHT: '0' })).toThrow('MAX_IN_FLIGHT cannot be used');
    expect(() => readConfig({ DATABASE_REPLICA_URLS: 'postgres://a/b, mysql://c' })).toThrow('DATABASE_REPLICA_URLS');
    expect(() => readConfig({ OTEL_TRACES_EXPORTER: 'zipkin' })).toThrow('OTEL_TRACES_EXPORTER');
    expect(() => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' })).toThrow('OTEL_EXPORTER_OTLP_ENDPOINT');
  });
});
