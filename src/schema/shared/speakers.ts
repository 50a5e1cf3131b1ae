import { typeBrandKey } from '@pothos/core';
import type { Keyed, SpeakerShape } from './rows.ts';

/** Marks a row with the name of its GraphQL type, so that interfaces and unions know it. The row stays the same object. */
export function branded<Row extends object>(row: Row, type: 'Article' | 'Person' | 'Organisation' | 'Statement'): Row {
  Object.defineProperty(row, typeBrandKey, { value: type, configurable: true, enumerable: false });
  return row;
}

/** Whichever of the two is there, as a speaker; null where neither is. */
export function asSpeaker(row: { readonly person: Keyed | null; readonly organisation: Keyed | null }) {
  return (
    (row.person && branded<SpeakerShape>(row.person, 'Person')) ??
    (row.organisation && branded<SpeakerShape>(row.organisation, 'Organisation'))
  );
}

/** As `asSpeaker`, for rows that always have one of the two: the database checks that they do. */
export function requiredSpeaker(row: { readonly person: Keyed | null; readonly organisation: Keyed | null }) {
  const speaker = asSpeaker(row);
  if (!speaker) throw new TypeError('a row names neither a person nor an organisation');
  return speaker;
}
