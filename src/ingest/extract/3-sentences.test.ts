import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';

const found = (text: string) =>
  readDocument({ key: 'k', text, headline: null, publishedOn: null, publisher: null, url: null }).sentences.map(
    ({ span }) => span.text,
  );

describe('a question or a cry in marks', () => {
  it('goes on with the name of who uttered it', () => {
    expect(found('“Who sold it?” Varga asked. Nobody knew.')).toEqual(['“Who sold it?” Varga asked.', 'Nobody knew.']);
  });

  it('ends in front of a pronoun with a capital', () => {
    expect(found('Lund was asked, “Who sold it?” He answered, “Nobody.”')).toEqual([
      'Lund was asked, “Who sold it?”',
      'He answered, “Nobody.”',
    ]);
  });
});
