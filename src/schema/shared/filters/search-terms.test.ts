import { describe, expect, it } from 'vitest';
import { parseSearch } from './search-terms.ts';

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
