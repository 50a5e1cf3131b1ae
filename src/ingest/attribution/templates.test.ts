import { describe, expect, it } from 'vitest';
import { FeatureList, mix } from './hash.ts';
import { Joins, placesOf, Templates, valuesFor } from './templates.ts';

describe('templates', () => {
  const names = ['word', 'tag', 'both'] as const;
  const at = placesOf(names);
  const joins = new Joins(names, [['both', 3, 'word', 'tag']]);
  const templates = new Templates(names, [[1000, 'word'], [1001, 'tag', 'word'], [1002, 'both', 'tag'], [65_000]]);

  it.each([
    [0, 0],
    [1, 2],
    [-7, 2_147_483_647],
    [-2_147_483_648, 99],
  ])('make of %d and %d what mix makes', (word, tag) => {
    const values = valuesFor(names);
    values[at.word] = word;
    values[at.tag] = tag;
    joins.make(values);
    const both = mix(3, word, tag);
    expect(values[at.both]).toBe(both);
    const list = new FeatureList();
    for (let round = 0; round < 2000; round++) templates.put(values, list);
    const wanted = [mix(1000, word), mix(1001, tag, word), mix(1002, both, tag), mix(65_000, 0)];
    expect(list.length).toBe(8000);
    expect([...list.items.subarray(7996, 8000)]).toEqual(wanted);
  });
});
