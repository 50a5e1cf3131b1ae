import { expect, it } from 'vitest';
import { Dictionary, Lists, prune } from './dictionary.ts';

it('numbers features in the order in which they come, however many', () => {
  const dictionary = new Dictionary();
  const features = Array.from({ length: 400_000 }, (_, index) => Math.imul(index + 1, 0x9e3779b1));
  expect(features.every((feature, index) => dictionary.note(feature) === index)).toBe(true);
  expect(dictionary.find(features[123_456] as number)).toBe(123_456);
  expect(dictionary.note(features[7] as number)).toBe(7);
  expect([dictionary.counts[7], dictionary.counts[8]]).toEqual([2, 1]);
});

it('drops the rare ones and keeps the lists', () => {
  const [dictionary, lists] = [new Dictionary(), new Lists()];
  for (const list of [[10, 20], [20], [30, 20, 10]]) {
    for (const feature of list) lists.push(dictionary.note(feature));
    lists.close();
  }
  const { lists: kept, keys, counts } = prune(lists, dictionary, 2);
  expect([...keys]).toEqual([10, 20]);
  expect([...counts]).toEqual([2, 3]);
  expect(
    Array.from({ length: kept.count }, (_, at) => [...kept.items.slice(kept.starts[at], kept.starts[at + 1])]),
  ).toEqual([[0, 1], [1], [1, 0]]);
});
