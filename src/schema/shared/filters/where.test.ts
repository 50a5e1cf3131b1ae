import { describe, expect, it } from 'vitest';
import { articleWhere, organisationsWhere, personWhere, statementWhere } from './where.ts';

describe('a filter that asks nothing', () => {
  it.each([
    ['a speaker', () => statementWhere({ speaker: {} })],
    ['a speaker by name', () => statementWhere({ speaker: { name: {} } })],
    ['a mention by name', () => statementWhere({ mentions: { name: {} } })],
    ['a medium by name', () => statementWhere({ medium: { name: {} } })],
    ['a publisher by name', () => articleWhere({ publisher: { name: {} } })],
    ['a person by name', () => personWhere({ name: {} })],
    ['an organisation by name', () => organisationsWhere({ name: {} })],
  ])('of %s admits everything', (_what, where) => {
    expect(where()).toEqual({});
  });
});
