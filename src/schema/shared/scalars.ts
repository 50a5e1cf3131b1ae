import { type ASTNode, Kind, type ValueNode } from 'graphql';
import { builder } from '../builder.ts';
import { dateToDay, dayToDate } from './day.ts';
import { badInput } from './errors.ts';

const instant = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

/** RFC 3339, with any offset; leap seconds are not known here. */
function parseDateTime(value: unknown): Date {
  const [, day, hours, minutes, seconds] = typeof value === 'string' ? (instant.exec(value) ?? []) : [];
  const date = new Date(String(value));
  const real = day && dayToDate(day) && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  if (!real || Number.isNaN(date.getTime())) {
    throw badInput('A date and time cannot be read', 'write it as 2026-11-24T14:30:00.000Z');
  }
  return date;
}

function parseDay(value: unknown): Date {
  const date = typeof value === 'string' ? dayToDate(value) : null;
  if (!date) throw badInput('A date cannot be read', 'write a real day of the years 0001 to 9999 as YYYY-MM-DD');
  return date;
}

/** The address as it stands: what is stored is compared with it, so it is checked and not rewritten. */
function parseUrl(value: unknown): string {
  if (typeof value !== 'string' || value.length > 4_000 || !/^https?:/i.test(value) || !URL.canParse(value)) {
    throw badInput('An address cannot be read', 'write an absolute http or https URL');
  }
  return value;
}

function fromLiteral<T>(parse: (value: unknown) => T) {
  return (node: ValueNode & ASTNode): T => parse(node.kind === Kind.STRING ? node.value : null);
}

builder.scalarType('DateTime', {
  description: 'A moment: RFC 3339 in UTC with millisecond precision, such as 2026-11-24T14:30:00.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => value.toISOString(),
  parseValue: parseDateTime,
  parseLiteral: fromLiteral(parseDateTime),
});

builder.scalarType('Date', {
  description: 'A calendar day, YYYY-MM-DD, of the years 0001 to 9999.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: dateToDay,
  parseValue: parseDay,
  parseLiteral: fromLiteral(parseDay),
});

builder.scalarType('URL', {
  description: 'An absolute web address.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  serialize: (value) => value,
  parseValue: parseUrl,
  parseLiteral: fromLiteral(parseUrl),
});
