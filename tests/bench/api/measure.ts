import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { projectDir } from '../../../src/config.ts';
import type { LoadJob, LoadResult } from './load.ts';
import type { Question, Sample } from './questions.ts';
import { ask } from './samples.ts';
import { cpuOf, type Target } from './targets.ts';

/** What one server needed for one question: medians over the rounds. Times in milliseconds. */
export interface Figures {
  readonly question: string;
  readonly target: string;
  readonly statements: number;
  readonly concurrency: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Of the server's process, user and system. */
  readonly cpu: number;
  /** Null where the server does not count them. */
  readonly sql: number | null;
  readonly bytes: number;
  /** Requests that the server refused, saying when to come again. */
  readonly refused: number;
}

/** The middle of a list of numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Loads one server from a process of its own. */
async function load(job: LoadJob): Promise<LoadResult> {
  const args = ['--import', path.join(projectDir, 'node_modules/tsx/dist/loader.mjs')];
  const script = path.join(projectDir, 'tests/bench/api/load.ts');
  const child: ChildProcess = spawn(process.execPath, [...args, script], { stdio: ['pipe', 'pipe', 'inherit'] });
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stdin?.end(JSON.stringify(job));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the load client ended with ${code}`);
  return JSON.parse(out) as LoadResult;
}

/**
 * Asks every server for every sample and compares.
 * @throws Error that shows the first difference.
 */
export async function checkAnswers(
  question: Question,
  targets: readonly Target[],
  samples: readonly Sample[],
): Promise<void> {
  for (const sample of samples) {
    let first: { target: string; answer: unknown } | null = null;
    for (const target of targets) {
      const request = target.request(question, sample);
      if (!request) continue;
      const answer = target.read(question, await ask(target, request));
      first ??= { target: target.name, answer };
      if (isDeepStrictEqual(answer, first.answer)) continue;
      const [ours, theirs] = [JSON.stringify(first.answer), JSON.stringify(answer)];
      const at = Math.max(0, [...ours].findIndex((letter, index) => letter !== theirs[index]) - 80);
      throw new Error(
        `${question.name}: ${first.target} and ${target.name} differ:\n${ours.slice(at, at + 300)}\n${theirs.slice(at, at + 300)}`,
      );
    }
  }
}

/** SQL statements for each request, where the server counts them: it does with pg_stat_statements preloaded. */
async function countSql(
  client: pg.Client,
  target: Target,
  requests: readonly { path: string; body: string }[],
): Promise<number | null> {
  const counted = async () => {
    const { rows } = await client.query<{ count: string | null }>(
      `SELECT sum(calls) AS count FROM pg_stat_statements JOIN pg_database d ON d.oid = dbid
       WHERE datname = current_database() AND query NOT LIKE '%pg_stat_statements%'`,
    );
    return Number(rows[0]?.count ?? 0);
  };
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await client.query('SELECT FROM pg_stat_statements LIMIT 1');
  } catch {
    return null;
  }
  const before = await counted();
  for (const request of requests) await ask(target, request);
  return ((await counted()) - before) / requests.length;
}

/** Seconds that each server is loaded before it is measured: a few thousand requests, until its code is compiled. */
const warmUp = 2;

interface Course {
  readonly concurrency: number;
  readonly rounds: number;
  readonly seconds: number;
}

/** A server with the database behind it: how many statements that holds, what to ask of it, and a way to count its SQL. */
export interface Contestant {
  readonly target: Target;
  readonly statements: number;
  readonly samples: readonly Sample[];
  readonly client: pg.Client;
}

/** Measures one question on all servers, in turns that change with the round. */
export async function measure(
  question: Question,
  contestants: readonly Contestant[],
  { concurrency, rounds, seconds }: Course,
): Promise<Figures[]> {
  const able = contestants.flatMap((contestant) => {
    const { target, samples } = contestant;
    const requests = samples.flatMap((sample) => target.request(question, sample) ?? []);
    return requests.length > 0
      ? [{ ...contestant, requests, runs: [] as (LoadResult & { cpu: number })[], sql: null as number | null }]
      : [];
  });
  for (const one of able) one.sql = await countSql(one.client, one.target, one.requests.slice(0, 20));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < able.length; turn += 1) {
      const one = able[(round + turn) % able.length];
      if (!one) continue;
      const path = one.requests[0]?.path ?? '/';
      const job = { origin: one.target.origin, path, bodies: one.requests.map(({ body }) => body), concurrency };
      if (round === 0) await load({ ...job, seconds: warmUp });
      const before = cpuOf(one.target.child);
      const result = await load({ ...job, seconds });
      if (result.failures > 0) throw new Error(`${one.target.name} failed ${result.failures} times: ${question.name}`);
      one.runs.push({ ...result, cpu: (cpuOf(one.target.child) - before) / result.requests });
    }
  }
  return able.map(({ target, statements, runs, sql }) => ({
    ...{
      question: question.name,
      target: target.name,
      statements,
      concurrency,
      sql: sql === null ? null : Math.round(sql * 10) / 10,
    },
    perSecond: median(runs.map((run) => run.requests / run.seconds)),
    p50: median(runs.map((run) => run.p50)),
    p99: median(runs.map((run) => run.p99)),
    cpu: median(runs.map((run) => run.cpu)),
    bytes: Math.round(median(runs.map((run) => run.bytes))),
    refused: median(runs.map((run) => run.refused)),
  }));
}
