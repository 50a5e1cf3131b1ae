import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

const text = [
  'Jane Orr opened an office in Tarvik. The Orr campaign said it would stay open for a week.',
  'Ken Hale spoke in Lund. Hale’s campaign denied that it was late. The campaign said the doors were open.',
  'Orr came back on Monday. Her campaign said that it was true. Orr campaign manager Anna Marsh said she was glad.',
].join('\n\n');

const { statements, entities } = extract({
  key: 'test:1',
  text,
  headline: 'A test',
  publishedOn: null,
  publisher: null,
  url: null,
});
const speakers = statements.map(({ source, speaker }) => [source?.text, entities[speaker ?? -1]?.name ?? null]);

describe('a campaign', () => {
  it('is a body that goes by its candidate’s surname, whoever was spoken of last', () => {
    expect(speakers).toEqual([
      ['The Orr campaign', 'Orr campaign'],
      ['Hale’s campaign', 'Hale campaign'],
      ['The campaign', 'Hale campaign'],
      ['Her campaign', 'Orr campaign'],
      ['Orr campaign manager Anna Marsh', 'Anna Marsh'],
    ]);
  });
});
