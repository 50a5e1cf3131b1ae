import { describe, expect, it } from 'vitest';
import { parseSearch, webSearch } from './search-terms.ts';

const read = (query: string) =>
  parseSearch(query).map((terms) => terms.map(({ text, excluded }) => `${excluded ? '-' : '+'}${text}`));

describe('parseSearch', () => {
  it.each([
    ['harbour board', [['+harbour', '+board']]],
    ['"harbour  board" pays', [['+harbour board', '+pays']]],
    ['harbour OR port -fish', [['+harbour'], ['+port', '-fish']]],
    ['-"old port"', [['-old port']]],
    ['an "open phrase', [['+an', '+open phrase']]],
    ['or or', []],
    ['" " - ', []],
    ['', []],
    ['well-known', [['+well-known']]],
  ])('reads %j', (query, wanted) => {
    expect(read(query)).toEqual(wanted);
  });
});

describe('webSearch', () => {
  it.each([
    ['well-known --fast', 'well-known --fast'],
    [`bridge ${'-'.repeat(40)}`, 'bridge  '],
    [`bridge ${'-'.repeat(41)}`, 'bridge  -'],
    [`${'-'.repeat(30)}bridge -port`, ' bridge -port'],
    [`-"a" `.repeat(30), `-"a" `.repeat(30)],
  ])('makes %j into %j', (query, taken) => {
    expect(webSearch(query)).toBe(taken);
  });
});
