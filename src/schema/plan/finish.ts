import { type GraphQLOutputType, getNamedType, isObjectType } from 'graphql';
import type { Selected } from './selection.ts';

// Some values SQL can read and not work out. Their JSON stands in the answer between two control characters, which no
// JSON has, behind the number of the function that finishes it.

/** Stands before and after what is to be finished. */
export const finishing = '\u0002';

const unfinished = new RegExp(`${finishing}(\\d+):([^${finishing}]*)${finishing}`, 'g');

/** The answer with every unfinished part replaced by its finished JSON. */
export function finish(text: string, finishers: readonly ((read: unknown) => unknown)[]): string {
  if (finishers.length === 0) return text;
  return text.replace(unfinished, (_all, number: string, json: string) => {
    return JSON.stringify(finishers[Number(number)]?.(JSON.parse(json)));
  });
}

/** Plain objects as they were selected: their fields by the answer's keys, in its order. */
export function completed(value: unknown, type: GraphQLOutputType, selected: Selected): unknown {
  if (Array.isArray(value)) return value.map((item) => completed(item, type, selected));
  const named = getNamedType(type);
  if (!isObjectType(named) || value === null || value === undefined) return value;
  const object = value as Readonly<Record<string, unknown>>;
  const entries = selected.children(named).map((child) => {
    if (child.field === null) return [child.key, named.name];
    return [child.key, completed(object[child.name], child.field.type, child)];
  });
  return Object.fromEntries(entries) as unknown;
}
