import type { Database } from './client.ts';
import { Member, type MemberObserver } from './member.ts';
import type { PoolOptions } from './pool.ts';
import type { Readiness } from './readiness.ts';

/** Which servers there are; times in milliseconds. */
export interface DatabasesOptions {
  readonly url: string;
  readonly replicaUrls?: readonly string[];
  /** By how much a replica may lag behind and still be read. */
  readonly replicaMaxLag?: number;
  readonly pool?: PoolOptions;
  /** Hears when another server becomes the one that is written to, or a server goes or comes. */
  readonly onChange?: (what: { readonly label: string; readonly event: 'up' | 'down' | 'writer' }) => void;
}

/** How one server stands. */
export interface MemberReading {
  readonly label: string;
  readonly up: boolean;
  readonly writer: boolean;
  /** Seconds behind the writer; null for the writer itself. */
  readonly lag: number | null;
  readonly pool: { readonly busy: number; readonly idle: number; readonly waiting: number };
}

interface Sample {
  readonly at: number;
  readonly position: bigint;
}

/** How many of the writer's positions are remembered, one a second: lags beyond that are "at least so much". */
const remembered = 900;

/**
 * The servers of one database: one that is written to, and replicas that take reads. Which is which the servers say
 * themselves: when the writer goes and a replica is promoted, that one is written to within seconds, without a restart.
 * Where two claim to be it, the one with the later history (timeline) is right; the other may have missed writes.
 */
export class Databases {
  readonly members: readonly Member[];
  readonly #options: DatabasesOptions;
  #writer: Member;
  #next = 0;
  #samples: Sample[] = [];
  readonly #wasUp = new Map<Member, boolean>();

  constructor(options: DatabasesOptions) {
    this.#options = options;
    this.members = [options.url, ...(options.replicaUrls ?? [])].map(
      (url, index) =>
        new Member(index === 0 ? 'primary' : `replica${index}`, url, options.pool ?? {}, () => this.#look()),
    );
    this.#writer = this.members[0] as Member;
  }

  /** Looks at every server once, then goes on looking. */
  async watch(): Promise<void> {
    await Promise.all(this.members.map((member) => member.watch()));
  }

  /** Where to write, and to read what must not be stale. */
  get writer(): Database {
    return this.#writer.prisma;
  }

  /** Its address, for connections beside the pool. */
  get writerUrl(): string {
    return this.#writer.url;
  }

  /** As `writer`; while that is away, whatever answers reads. */
  get latest(): Database {
    return this.#writer.failure ? this.reader() : this.#writer.prisma;
  }

  /**
   * Where to read: the replicas in turn, without those that are away or lag; else the writer, and where that is away
   * whatever answers.
   * @param position what the caller has written, or null: a replica that has not got there is left out.
   */
  reader(position: bigint | null = null): Database {
    const candidates = this.#readers(position);
    this.#next = (this.#next + 1) % candidates.length;
    return (candidates[this.#next] as Member).prisma;
  }

  /** How far the writer has written by now: everything that was committed before the call is within. */
  async position(): Promise<bigint> {
    const { rows } = await this.#writer.pool.query<{ position: string }>(
      `SELECT (pg_current_wal_insert_lsn() - '0/0')::text AS position`,
    );
    return BigInt(rows[0]?.position ?? 0);
  }

  /** Whether every replica that is read has replayed what was written up to `position`. */
  haveAll(position: bigint): boolean {
    return this.members.every(
      (one) => one === this.#writer || one.failure !== null || (one.facts?.position ?? 0n) >= position,
    );
  }

  /** Whether reads are answered, by whichever server, and whether writes are taken. */
  readiness(): Readiness {
    const { facts, trouble } = this.#writer;
    const readOnly = !facts || facts.standby || facts.readOnly;
    const reason = unreadable(this.#writer) ?? trouble?.message ?? (readOnly ? 'the database is read-only' : null);
    const ready = this.#readers(null).some((member) => unreadable(member) === null);
    return { ready, writable: reason === null, reason };
  }

  read(): readonly MemberReading[] {
    return this.members.map((member) => ({
      label: member.label,
      up: member.failure === null,
      writer: member === this.#writer,
      lag: member === this.#writer ? null : this.#lag(member) / 1000,
      pool: { busy: member.pool.busyCount, idle: member.pool.idleCount, waiting: member.pool.waitingCount },
    }));
  }

  observe(observer: MemberObserver | null): void {
    for (const member of this.members) member.observe(observer);
  }

  async close(): Promise<void> {
    await Promise.all(this.members.map((member) => member.close()));
  }

  /** Who may answer a read: at least one, though it may be away. */
  #readers(position: bigint | null): readonly Member[] {
    const there = this.members.filter((member) => member !== this.#writer && hasReplayed(member, position));
    const fresh = there.filter((member) => this.#lag(member) <= (this.#options.replicaMaxLag ?? 2_000));
    if (fresh.length > 0) return fresh;
    return this.#writer.failure && there.length > 0 ? there : [this.#writer];
  }

  /** Milliseconds since the writer was where the replica is now; 0 when it has all that the writer was seen to have. */
  #lag(member: Member): number {
    const has = member.facts?.position ?? 0n;
    const lacking = this.#samples.find(({ position }) => position > has);
    return lacking ? performance.now() - lacking.at : 0;
  }

  #look(): void {
    for (const member of this.members) {
      const up = member.failure === null;
      if (this.#wasUp.get(member) !== up) this.#options.onChange?.({ label: member.label, event: up ? 'up' : 'down' });
      this.#wasUp.set(member, up);
    }
    const candidates = this.members.filter(({ failure, facts }) => failure === null && facts?.standby === false);
    const later = (a: Member, b: Member) =>
      (b.facts?.timeline ?? 0) - (a.facts?.timeline ?? 0) || Number(b === this.#writer) - Number(a === this.#writer);
    const [best] = candidates.sort(later);
    if (best && best !== this.#writer) {
      this.#writer = best;
      this.#samples = [];
      this.#options.onChange?.({ label: best.label, event: 'writer' });
    }
    const { facts, failure } = this.#writer;
    const last = this.#samples.at(-1);
    if (failure === null && facts && (!last || facts.position > last.position)) {
      this.#samples.push({ at: performance.now(), position: facts.position });
      if (this.#samples.length > remembered) this.#samples.shift();
    }
  }
}

/** Whether a replica answers and has replayed what was written up to `position`. */
function hasReplayed({ failure, facts }: Member, position: bigint | null): boolean {
  if (failure || !facts?.standby || facts.missing) return false;
  return position === null || facts.position >= position;
}

/** Why a server answers no reads, in one line; null where it does. */
function unreadable({ failure, facts, crowding }: Member): string | null {
  if (failure ?? crowding) return (failure ?? crowding)?.message ?? null;
  return facts?.missing ? `migration ${facts.missing} is missing` : null;
}
