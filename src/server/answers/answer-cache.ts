import { LRUCache } from 'lru-cache';
import type { Change } from '../../db/changes.ts';
import { encodeId } from '../../schema/shared/ids.ts';

/** An answer as it is sent, and what it depends on. */
export interface Answer {
  readonly text: string;
  /** Points that it cost to work out. */
  readonly cost: number;
  /** The operation's name, for those who count. */
  readonly operation: string | null;
  /** Ids of everything that it tells of; null where any change may change it. */
  readonly ids: readonly string[] | null;
}

interface AnswerCacheOptions {
  readonly listening?: boolean;
  readonly unsettled?: number;
}

/**
 * Answers to queries, bounded in bytes. A change takes away exactly the answers that tell of what changed, and those
 * that depend on everything. While changes cannot be heard, nothing is kept.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, Answer>;
  readonly #byId = new Map<string, Set<string>>();
  readonly #ofEverything = new Set<string>();
  readonly #bounded: boolean;
  #listening: boolean;
  readonly #unsettled: number;
  #generation = 0;
  #changedAt = Number.NEGATIVE_INFINITY;

  /**
   * @param bytes how much it holds, roughly; 0 for nothing
   * @param seconds how long an answer is kept at most
   * @param options.listening whether changes are heard from the start
   * @param options.unsettled for how many milliseconds after a change somebody may still read what was before it: what is
   * begun within is not kept
   */
  constructor(bytes: number, seconds: number, { listening = false, unsettled = 0 }: AnswerCacheOptions = {}) {
    this.#unsettled = unsettled;
    this.#listening = listening && bytes > 0;
    this.#answers = new LRUCache({
      maxSize: Math.max(1, bytes),
      // One answer must not push out all the others.
      maxEntrySize: Math.max(1, bytes >> 4),
      sizeCalculation: ({ text, ids }, key) => 2 * (text.length + key.length) + 150 * (1 + (ids?.length ?? 0)),
      ttl: seconds * 1000,
      dispose: (answer, key) => this.#forget(key, answer),
    });
    this.#bounded = bytes > 0 && seconds > 0;
  }

  /** Whether answers are kept at present. */
  get isOn(): boolean {
    return this.#listening && this.#bounded;
  }

  /** Grows with every change: an answer that was begun before one may not be kept after it. Null while none may be kept. */
  get generation(): number | null {
    return performance.now() - this.#changedAt < this.#unsettled ? null : this.#generation;
  }

  get size(): number {
    return this.#answers.size;
  }

  get bytes(): number {
    return this.#answers.calculatedSize;
  }

  get(key: string): Answer | undefined {
    return this.isOn ? this.#answers.get(key) : undefined;
  }

  /** Keeps an answer that was begun at `generation`, unless something has changed since. */
  set(key: string, answer: Answer, generation: number | null): void {
    if (!this.isOn || generation !== this.#generation) return;
    this.#answers.set(key, answer);
    if (!this.#answers.has(key)) return;
    if (answer.ids === null) this.#ofEverything.add(key);
    for (const id of answer.ids ?? []) {
      const keys = this.#byId.get(id);
      if (keys) keys.add(key);
      else this.#byId.set(id, new Set([key]));
    }
  }

  changed(changes: readonly Change[]): void {
    this.#moveOn();
    for (const key of [...this.#ofEverything]) this.#answers.delete(key);
    for (const { type, key } of changes) {
      for (const answer of [...(this.#byId.get(encodeId(type, key)) ?? [])]) this.#answers.delete(answer);
    }
  }

  lost(): void {
    this.#listening = false;
    this.#moveOn();
    this.#answers.clear();
  }

  live(): void {
    this.#listening = true;
    this.#moveOn();
  }

  #moveOn(): void {
    this.#generation += 1;
    this.#changedAt = performance.now();
  }

  #forget(key: string, { ids }: Answer): void {
    this.#ofEverything.delete(key);
    for (const id of ids ?? []) {
      const keys = this.#byId.get(id);
      keys?.delete(key);
      if (keys?.size === 0) this.#byId.delete(id);
    }
  }
}
