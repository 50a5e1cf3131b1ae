import { describe, expect, it } from 'vitest';
import { findAttributions } from './attributions.ts';
import { readDocument } from './document.ts';

const opening = 'The harbour board met on Monday to talk about the old pier.\n\n';

/** What is found in a text, one line each: source | cue | content. */
function found(text: string): readonly string[] {
  const raw = { key: 'test:1', text: opening + text, headline: null, publishedOn: null, publisher: null, url: null };
  return findAttributions(readDocument(raw)).map(({ source, cue, content }) =>
    [source?.text ?? '-', cue?.span.text ?? '-', content.map((span) => span.text).join(' // ')].join(' | '),
  );
}

describe('where contents begin and end', () => {
  it.each([
    [
      'on both sides of an aside',
      'Too often, Varga said, the debate over the pier is lost in slogans.',
      ['Varga | said | Too often // the debate over the pier is lost in slogans'],
    ],
    [
      'on both sides of an aside, examples too',
      'The letters were about the pier, Varga said, including one from the mayor.',
      ['Varga | said | The letters were about the pier // including one from the mayor'],
    ],
    [
      'behind when and where it was said',
      'On Monday’s episode of “The Pier Show,” the mayor, Ida Rask, said it was late.',
      ['the mayor, Ida Rask | said | it was late'],
    ],
    [
      'in front of the verb that goes on behind a relative clause',
      'Rask, who said she would debate the mayor, walked out of the hall on Monday.',
      ['who | said | she would debate the mayor'],
    ],
    [
      'in front of the clause that the one of their cue opens',
      'Years after Varga claimed that the era of tolls was over, Lund laughed. When Rask said the quay and the pier were late, he left.',
      ['Varga | claimed | the era of tolls was over', 'Rask | said | the quay and the pier were late'],
    ],
    [
      'with the point of their last word',
      'Varga said she had left the U.S. That was all.',
      ['Varga | said | she had left the U.S.'],
    ],
    [
      'within the brackets that they stand in',
      'The tolls annoyed some of the crew (“I want my dues back,” wrote Bo Lund on the door), and more will follow.',
      ['Bo Lund | wrote | I want my dues back,'],
    ],
    [
      'with their examples, whatever the verb',
      'Varga talked about recent storms, including two that had broken the quay.',
      ['Varga | talked about | recent storms, including two that had broken the quay'],
    ],
    [
      'in front of the interview that they were told in',
      'Varga likened the toll to a tax, in an interview with the Courier.',
      ['Varga | likened | the toll to a tax'],
    ],
    [
      'with both apostrophes of a mark',
      "Varga called the pier ''a wreck''.",
      ["Varga | called | the pier ''a wreck''"],
    ],
    [
      'in front of what their speaker says next, in the same form',
      'Varga said the tolls had helped the town and said that Lund never paid them.',
      ['Varga | said | the tolls had helped the town', 'Varga | said | Lund never paid them'],
    ],
    [
      'behind the verb of their clause, however late it comes',
      'The dockers say that by raising the tolls to mend the pier, the board is only driving the ships to Tarvik.',
      ['The dockers | say | by raising the tolls to mend the pier, the board is only driving the ships to Tarvik'],
    ],
    [
      'with the mark that closes them, whatever the one who spoke does next',
      'Ida Rask, who has called the pier “a porch for the whole town,” sat in the back row.',
      ['who | has called | the pier “a porch for the whole town,”'],
    ],
    [
      'behind the verb whose subject has a clause of its own',
      'The judge ruled that seamen who will turn 18 before the vote in May are allowed to sail.',
      ['The judge | ruled | seamen who will turn 18 before the vote in May are allowed to sail'],
    ],
    [
      'behind a place and the land that it is in',
      'The dockers say that the board moved the pilot of Tarvik, Norland, to the old pier in May.',
      ['The dockers | say | the board moved the pilot of Tarvik, Norland, to the old pier in May'],
    ],
    [
      'at the first and last mark of a signed quotation, however odd those between',
      '”Fear. They say the pier “will fall. We will see.” ― Bo Lund',
      ['Bo Lund | ― | Fear. They say the pier “will fall. We will see.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('statements within statements', () => {
  it('are none where a pronoun tells of its speaker’s own hopes; what he had asked is one', () => {
    expect(found('Rask said she hopes to mend the pier.')).toEqual(['Rask | said | she hopes to mend the pier']);
    expect(found('Lund said he had asked the board to pay.')).toEqual([
      'Lund | said | he had asked the board to pay',
      'he | had asked | to pay',
    ]);
  });

  it('are none where somebody is praised for speaking', () => {
    expect(found('Varga praised Lund for speaking out against the toll.')).toEqual([
      'Varga | praised | Lund for speaking out against the toll',
    ]);
  });
});

describe('what is no statement', () => {
  it.each([
    ['to whom somebody spoke', 'The mayor, Ida Rask, spoke to a crowd of dockers.'],
    ['a tag of the text', '<post post-id="7216951" author="Varga said no">The pier is lost.</post>'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('is the title of a work', () => {
    expect(found('Lund talked about “Harbours of the North,” a book.')).toEqual([]);
    expect(found('“Harbours Of The North,” the crowd chanted.')).toEqual([
      'the crowd | chanted | Harbours Of The North,',
    ]);
  });
});

describe('a content that begins with a quotation', () => {
  it('goes on to the end of the clause that the quotation only begins', () => {
    expect(found('Lund said “there could be” a line that nobody crosses.')).toEqual([
      'Lund | said | “there could be” a line that nobody crosses',
    ]);
  });

  it('ends with it where another clause follows', () => {
    expect(found('Lund said “it is late” and left the hall.')).toEqual(['Lund | said | it is late']);
  });
});

describe('who speaks', () => {
  it('is who is heard in a recording', () => {
    expect(found('The spot ends with footage of Lund saying, “The pier is lost and you know it.”')).toEqual([
      'Lund | saying | The pier is lost and you know it.',
    ]);
  });

  it('is the noun in front of a relative clause, and not that clause’s object', () => {
    expect(found('Even dockers who had painted his boat warned on Tuesday that the pier would be lost.')).toEqual([
      'Even dockers who had painted his boat | warned | the pier would be lost',
    ]);
  });

  it('are two, the first with what is told of her', () => {
    expect(found('Ida Rask, a clerk, and Bo Lund, a docker, told the board that it was late.')).toEqual([
      'Ida Rask, a clerk, and Bo Lund, a docker | told | it was late',
    ]);
  });
});
