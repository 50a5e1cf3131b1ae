/** Something whose rows changed, or of which other rows now tell something else. */
export interface Change {
  readonly type: 'Article' | 'Person' | 'Organisation' | 'Statement';
  /** The row's key. */
  readonly key: string;
}

/** The channel of Postgres' NOTIFY on which changes are told. */
export const changeChannel = 'onrecord_changes';

/** The channel on which it is told that keys were revoked; nothing more is said. */
export const keyChannel = 'onrecord_keys';

/** Postgres takes 8,000 bytes at a time. */
const mostPayload = 7_500;

/** Changes as payloads: `Article:<key>,Person:<key>`, as many as it takes, each thing once. */
export function writeChanges(changes: readonly Change[]): string[] {
  const payloads: string[] = [];
  let current = '';
  for (const entry of new Set(changes.map(({ type, key }) => `${type}:${key}`))) {
    if (current.length + entry.length + 1 > mostPayload) {
      payloads.push(current);
      current = '';
    }
    current += current === '' ? entry : `,${entry}`;
  }
  return current === '' ? payloads : [...payloads, current];
}

/** The changes of a payload; null for one that is not ours. */
export function readChanges(payload: string): Change[] | null {
  const entries = payload
    .split(',')
    .map((entry) => /^(Article|Person|Organisation|Statement):([0-9a-f-]{36})$/.exec(entry));
  const changes: Change[] = [];
  for (const entry of entries) {
    if (!entry?.[1] || !entry[2]) return null;
    changes.push({ type: entry[1] as Change['type'], key: entry[2] });
  }
  return changes;
}
