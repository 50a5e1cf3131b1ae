import { describe, expect, it } from 'vitest';
import { handleOf, hashKey, newKey, sameHash } from './api-key-format.ts';

describe('API keys', () => {
  it('are long, different, recognisable and checked', () => {
    const keys = Array.from({ length: 200 }, newKey);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(200);
    for (const { key, handle, hash } of keys) {
      expect(key).toMatch(/^onr_[0-9a-z]{10}_[0-9A-Za-z]{49}$/);
      expect(handleOf(key)).toBe(handle);
      expect(hash).toBe(hashKey(key));
      expect(hash).not.toContain(key.slice(15, 40));
    }
  });

  it('are told from typing errors without a database', () => {
    const { key } = newKey();
    const at = (index: number) => key.slice(0, index) + (key[index] === 'a' ? 'b' : 'a') + key.slice(index + 1);
    for (const wrong of [
      '',
      'onr_',
      `${key}x`,
      key.slice(1),
      key.toUpperCase(),
      at(5),
      at(20),
      at(50),
      at(62),
      `${key}\0`,
    ]) {
      expect(handleOf(wrong)).toBeNull();
    }
  });

  it('are compared by their hashes', () => {
    const hash = hashKey(newKey().key);
    expect(sameHash(hash, hash)).toBe(true);
    expect(sameHash(hash, hashKey('x'))).toBe(false);
    expect(sameHash('', '')).toBe(false);
  });
});
