import { describe, expect, it } from 'vitest';
import { extractWith } from '../extract/extract.ts';
import { readGoldLine } from './gold.ts';
import { labelledAttributions } from './labelled.ts';

const text = 'Ada Voss had repeatedly warned the board that the pier “would go,” and she was right.\n\nIt went.';
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const article = readGoldLine(
  JSON.stringify({
    id: 'pier',
    text,
    attributions: [
      {
        source: [place('Ada Voss')],
        cue: [place('had repeatedly warned')],
        content: [place('the pier “would go,”')],
        act: 'WARN',
      },
      { source: [place('she')], cue: [place('was')], content: null, act: 'STATE' },
    ],
  }),
  'pier',
);

describe('labels in the place of found attributions', () => {
  it('keeps cue, source and content, and leaves out what has no content', () => {
    const { statements } = extractWith(article.raw, (document) => labelledAttributions(article, document));
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({
      kind: 'MIXED',
      act: 'WARN',
      cue: { lemma: 'warn', span: { text: 'had repeatedly warned' } },
      source: { text: 'Ada Voss' },
      text: 'the pier “would go,”',
      quotations: [{ text: 'would go,' }],
      addressees: [{ span: { text: 'the board' } }],
    });
  });
});
