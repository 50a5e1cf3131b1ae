import { DatabaseError } from '../errors.ts';
import { createClient, type Database, poolOf } from './client.ts';
import type { SqlObserver } from './observed-client.ts';
import type { Pool, PoolOptions } from './pool.ts';
import { Trouble, tooManyConnections } from './trouble.ts';
import { type Facts, Watch } from './watch.ts';

/** Hears of each statement and wait, with the label of the database. */
export interface MemberObserver {
  statement(label: string, text: string): (error: unknown) => void;
  waited(label: string, milliseconds: number, error: unknown): void;
}

const notAsked = new DatabaseError('DATABASE_UNAVAILABLE', 'the database has not answered yet', 'try again');

/** One server that we use: its connections, and what a watch knows of it. While it is away nobody waits for it. */
export class Member {
  /** `primary`, `replica1`, … as configured, whatever it is at the moment. */
  readonly label: string;
  readonly url: string;
  readonly prisma: Database;
  readonly pool: Pool;
  readonly #trouble: Trouble;
  readonly #watch: Watch;
  #facts: Facts | null = null;
  #failure: DatabaseError | null = notAsked;

  constructor(label: string, url: string, options: PoolOptions, onLook: () => void) {
    this.label = label;
    this.url = url;
    this.prisma = createClient(url, options);
    this.pool = poolOf(this.prisma);
    this.#trouble = new Trouble(url);
    this.observe(null);
    this.#watch = new Watch(url, {
      onUp: (facts) => {
        this.#facts = facts;
        if (this.#failure) this.pool.accept();
        this.#failure = null;
        onLook();
      },
      onDown: (error) => {
        this.#failure = error;
        // A server without a free session may still answer on those that we have.
        if (!isCrowded(error)) this.pool.refuse(error);
        onLook();
      },
    });
  }

  /** What it last said of itself, though it may be away by now; null when it never answered. */
  get facts(): Facts | null {
    return this.#facts;
  }

  /** Why it does not answer; null while it does. */
  get failure(): DatabaseError | null {
    return this.#failure;
  }

  /** What is wrong with it although it answers; null when nothing is known to be. */
  get trouble(): DatabaseError | null {
    return this.#trouble.current;
  }

  /** That no connection to it could be had, so that reads fail too; null when they can. */
  get crowding(): DatabaseError | null {
    return this.#trouble.crowding;
  }

  /** Hands statements and waits on to `observer`, and always to what finds trouble. */
  observe(observer: MemberObserver | null): void {
    const { label } = this;
    const own: SqlObserver = {
      statement: (text) => {
        const ended = observer?.statement(label, text);
        return (error) => {
          if (error) this.#trouble.note(error);
          ended?.(error);
        };
      },
      waited: (milliseconds, error) => {
        if (error) this.#trouble.note(error);
        observer?.waited(label, milliseconds, error);
      },
    };
    this.pool.observer = own;
  }

  /** Looks once before it resolves. */
  watch(): Promise<void> {
    return this.#watch.start();
  }

  async close(): Promise<void> {
    this.#watch.stop();
    this.#trouble.stop();
    await this.prisma.$disconnect();
  }
}

function isCrowded(error: DatabaseError): boolean {
  return (error.cause as { code?: unknown } | undefined)?.code === tooManyConnections;
}
