import { describe, expect, it } from 'vitest';
import { accountOf } from './address.ts';

describe('whose account a request is counted on', () => {
  it.each([
    ['the connection', '192.0.2.1', '203.0.113.9', 0, 'ip:192.0.2.1'],
    ['what our proxy wrote', '10.0.0.1', '6.6.6.6, 203.0.113.9', 1, 'ip:203.0.113.9'],
    ['what the outer of two wrote', '10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2, 'ip:203.0.113.9'],
    ['the connection where a proxy wrote nothing', '10.0.0.1', null, 1, 'ip:10.0.0.1'],
    ['the connection where it is no address', '10.0.0.1', 'x', 1, 'ip:10.0.0.1'],
    ['an address with its port', '10.0.0.1', '203.0.113.9:4711', 1, 'ip:203.0.113.9'],
    ['an IPv6 address with its port', '10.0.0.1', '[2001:db8:1:2::9]:4711', 1, 'ip:2001:db8:1:2::/64'],
    ['the connection where a port is no address', '10.0.0.1', '1.2.3:80', 1, 'ip:10.0.0.1'],
    ['an IPv4 address in IPv6', '::ffff:192.0.2.1', null, 0, 'ip:192.0.2.1'],
    ['the network of an IPv6 address', '2001:db8:1:2:3:4:5:6', null, 0, 'ip:2001:db8:1:2::/64'],
    ['the same, shortened', '2001:0db8:1:2::9', null, 0, 'ip:2001:db8:1:2::/64'],
    ['zeros in between', '2001:db8::1', null, 0, 'ip:2001:db8:0:0::/64'],
    ['this machine', '::1', null, 0, 'ip:0:0:0:0::/64'],
    ['nobody', undefined, null, 0, 'ip:unknown'],
  ])('%s', (_, remote, forwarded, proxies, account) => {
    expect(accountOf(remote, forwarded, proxies)).toBe(account);
  });
});
