import { describe, expect, it } from 'vitest';
import { decodeId, encodeId, nodeTypes } from './ids.ts';

const key = '01900000-0000-7000-8000-00000000abcd';

describe('decodeId', () => {
  it.each(nodeTypes)('reads back what encodeId makes of a %s', (type) => {
    expect(decodeId(encodeId(type, key))).toEqual({ type, key });
  });

  it.each([
    '',
    'x',
    `${encodeId('Article', key)}=`,
    ` ${encodeId('Article', key)}`,
    Buffer.from(`article:${key}`).toString('base64url'),
    Buffer.from(`Article:${key.toUpperCase()}`).toString('base64url'),
    Buffer.from('Article:1').toString('base64url'),
  ])('takes %j for none', (id) => {
    expect(decodeId(id)).toBeNull();
  });
});
