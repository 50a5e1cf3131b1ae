import { badInput } from './errors.ts';

/** Types that have a global id. */
export const nodeTypes = ['Article', 'Person', 'Organisation', 'Statement'] as const;
export type NodeType = (typeof nodeTypes)[number];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An object's id across all types: base64url of `Type:uuid`. */
export function encodeId(type: NodeType, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** As `encodeId`, in SQL, from a key's expression. No id has a + or a / in it, nor is any so long that it is broken into lines. */
export function idSql(type: NodeType, key: string): string {
  return `rtrim(encode(convert_to(concat('${type}:', ${key}), 'UTF8'), 'base64'), '=')`;
}

/** Type and key of a global id, or null unless it is exactly what `encodeId` makes. */
export function decodeId(id: string): { type: NodeType; key: string } | null {
  if (id.length > 100) return null;
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  const type = nodeTypes.find((name) => name === text.slice(0, colon));
  const key = text.slice(colon + 1);
  return type && uuid.test(key) && encodeId(type, key) === id ? { type, key } : null;
}

/**
 * The keys behind ids given in a filter, by type.
 * @throws GraphQLError with code BAD_USER_INPUT for an id that is malformed or of another type.
 */
export function keysOf(ids: readonly string[], types: readonly NodeType[]): Map<NodeType, string[]> {
  const keys = new Map<NodeType, string[]>(types.map((type) => [type, []]));
  for (const id of ids) {
    const decoded = decodeId(id);
    const list = decoded && keys.get(decoded.type);
    if (!decoded || !list) {
      throw badInput(`An id is not that of a ${types.join(' or ')}`, 'use an id as an answer of this API gave it');
    }
    list.push(decoded.key);
  }
  return keys;
}
