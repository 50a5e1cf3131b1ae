import { setTimeout as sleep, setImmediate as soon } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapInOrder } from './in-order.ts';

async function* numbers(count: number, read: number[] = []): AsyncGenerator<number> {
  for (let number = 0; number < count; number += 1) {
    read.push(number);
    yield number;
  }
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

describe('mapInOrder', () => {
  it('gives results in the order of the stream, whichever is ready first', async () => {
    const map = async (number: number) => {
      await sleep((number * 7) % 5);
      return number * 2;
    };
    expect(await all(mapInOrder(numbers(30), 4, map))).toEqual(Array.from({ length: 30 }, (_, index) => index * 2));
    expect(await all(mapInOrder(numbers(0), 4, map))).toEqual([]);
  });

  it('has as many under way as the limit allows, and reads no further', async () => {
    let [under, most] = [0, 0];
    const read: number[] = [];
    const results = mapInOrder(numbers(20, read), 3, async (number) => {
      under += 1;
      most = Math.max(most, under);
      await soon();
      under -= 1;
      return number;
    });
    await results.next();
    await sleep(20);
    expect(read.length).toBeLessThanOrEqual(5);
    await all(results);
    expect([most, read.length]).toEqual([3, 20]);
  });

  it('gives each result as soon as it is there, before the stream ends', async () => {
    let release = () => {};
    const source = async function* () {
      yield 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield 2;
    };
    const results = mapInOrder(source(), 8, async (number) => number);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    release();
    expect(await all(results)).toEqual([2]);
  });

  it('hands on what the stream and what the mapping throw', async () => {
    const broken = async function* () {
      yield 1;
      throw new Error('stream');
    };
    await expect(all(mapInOrder(broken(), 2, async (number) => number))).rejects.toThrow('stream');
    const failing = mapInOrder(numbers(9), 3, async (number) => {
      if (number === 4) throw new Error('mapping');
      return number;
    });
    await expect(all(failing)).rejects.toThrow('mapping');
  });

  it('ends when it is told to, even where the stream gives nothing', async () => {
    const controller = new AbortController();
    const silent = async function* () {
      yield 1;
      await new Promise(() => {});
    };
    const results = all(mapInOrder(silent(), 2, async (number) => number, controller.signal));
    await sleep(10);
    controller.abort();
    expect(await results).toEqual([1]);
    expect(await all(mapInOrder(numbers(3), 2, async (number) => number, controller.signal))).toEqual([]);
  });
});
