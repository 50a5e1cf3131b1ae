import { isIP } from 'node:net';

/**
 * Where a request comes from, as an account to count by. Behind our own proxies it is the entry of X-Forwarded-For that
 * the outermost of them wrote: what stands before it anybody may have made up. An IPv6 address counts by its first 64
 * bits, which is what one household or one machine gets.
 * @param remote the address at the other end of the connection
 * @param proxies how many proxies in front are ours
 */
export function accountOf(remote: string | undefined, forwarded: string | null, proxies: number): string {
  const entries = (forwarded ?? '').split(',').map((entry) => withoutPort(entry.trim()));
  const told = proxies > 0 ? entries.at(-proxies) : undefined;
  const address = told !== undefined && isIP(told) > 0 ? told : (remote ?? 'unknown');
  return `ip:${network(address)}`;
}

/** Some proxies write where a client came from with its port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(entry: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(entry) ?? [];
  return bracketed ?? plain ?? entry;
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array<string>(Math.max(0, zeros)).fill('0'), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
