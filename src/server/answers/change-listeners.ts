import type { ChangeListener } from '../../db/change-feed.ts';
import type { Change } from '../../db/changes.ts';
import type { KeyCheck } from '../access/keys.ts';
import type { AnswerCache } from './answer-cache.ts';

/** Hands what is heard of changes to all that keep something in this process: answers, and keys. */
export class ChangeListeners implements ChangeListener {
  readonly #answers: AnswerCache;
  readonly #keys: KeyCheck;

  constructor(answers: AnswerCache, keys: KeyCheck) {
    this.#answers = answers;
    this.#keys = keys;
  }

  changed(changes: readonly Change[]): void {
    this.#answers.changed(changes);
  }

  keysChanged(): void {
    this.#keys.forget();
  }

  lost(): void {
    this.#answers.lost();
  }

  live(): void {
    this.#answers.live();
    this.#keys.forget();
  }
}
