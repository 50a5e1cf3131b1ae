import { describe, expect, it } from 'vitest';
import { RefusedInput } from '../../errors.ts';
import { readTaggedArticle } from './tagged.ts';

const head = `---
headline: Harbour plan grows
publisher: The Ostrava Courier
publishedOn: 2027-03-04
genre: local
cast:
  - holt | person | Ansel Holt | Mr. Holt; the port chief | chief of the port
  - board | organisation | Harbour Board | | owner of the port
---
`;
const article = (text: string) => readTaggedArticle(`${head}${text}\n`, 'articles/x-01.txt');

describe('an article in the tagged form', () => {
  it('is its text without the tags, with its fields and its cast', () => {
    const { raw, cast } = article('<src n="1" who="holt">Holt</src> <cue n="1">said</cue> <con n="1">it rained</con>.');
    expect(raw).toMatchObject({
      key: 'gold:x-01',
      headline: 'Harbour plan grows',
      publisher: 'The Ostrava Courier',
      publishedOn: '2027-03-04',
      text: 'Holt said it rained.',
    });
    expect(cast.map(({ id, type, aliases }) => [id, type, aliases])).toEqual([
      ['holt', 'person', ['Mr. Holt', 'the port chief']],
      ['board', 'organisation', []],
    ]);
  });

  it('has its attributions by number, nested and in pieces, with what their tags say', () => {
    const { raw, attributions } = article(
      '<con n="2">“<src n="1" who="board">The board</src> <cue n="1" act="PROMISE" stance="NEGATED">never promised</cue> ' +
        '<con n="1">a crane</con>,”</con> <src n="2,3" who="holt">Holt</src> <cue n="2">told</cue> <add n="2">reporters</add> ' +
        '<when n="2" d="2027-03-03">on Wednesday</when>. <con n="2">“Ask them.”</con> He <cue n="3" act="THOUGHT">hopes</cue> <con n="3"> for one </con>.',
    );
    const words = (places: readonly { start: number; end: number }[]) =>
      places.map(({ start, end }) => raw.text.slice(start, end));
    expect(attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)])).toEqual([
      [['The board'], ['never promised'], ['a crane']],
      [['Holt'], ['told'], ['“The board never promised a crane,”', '“Ask them.”']],
      [['Holt'], ['hopes'], ['for one']],
    ]);
    expect(attributions.map(({ particulars }) => particulars)).toMatchObject([
      { act: 'PROMISE', stance: 'NEGATED', speakers: ['board'], saidOn: null },
      { act: 'STATE', stance: 'ASSERTED', speakers: ['holt'], saidOn: '2027-03-03' },
      { act: 'THOUGHT', speakers: ['holt'] },
    ]);
  });

  it.each([
    ['<src n="1">Holt</src> <cue n="1">spoke</cue>.', 'attribution 1 has no content: tag it: <con n="1">'],
    ['<con n="1">It rained</con>.', 'attribution 1 has neither cue nor source: tag one'],
    ['<cue n="1" act="SHOUT">said</cue> <con n="1">so</con>', 'attribution 1 has the act SHOUT: give one of STATE'],
    ['<cue n="1" stance="SURE">said</cue> <con n="1">so</con>', 'attribution 1 has the stance SURE: give one of'],
    ['<cue>said</cue> <con n="1">so</con>', '<cue> has no number: say which attribution'],
    ['<quote n="1">so</quote>', 'has the tag <quote n="1">: use one of src, cue'],
    ['<src n="1">Holt <cue n="1">said</src> so</cue>', '</src> closes another tag, near'],
    ['<src n="1">Holt said', '<src n="1"> is left open: close it'],
    ['<cue n="1">said</cue> <con n="1"> </con>', '<con n="1"> is empty: put words in it'],
    ['<cue n=1>said</cue>', 'closes another tag'],
    [
      '<src n="1" who="weil">Weil</src> <cue n="1">said</cue> <con n="1">so</con>',
      'names weil, who is not in the cast',
    ],
  ])('is refused with its name and a remedy: %s', (text, reason) => {
    expect(refusal(() => article(text))).toMatch(/^articles\/x-01\.txt/);
    expect(refusal(() => article(text))).toContain(reason);
  });

  it.each([
    ['no fields', 'articles/y.txt has no fields at its top: put them between two lines of ---'],
    [head.replace(/publisher.*\n/, ''), 'has no publisher: add a line "publisher: …"'],
    [head.replace('person', 'somebody'), 'has a cast line that is none: "- holt | somebody'],
  ])('needs fields and a cast: %j', (content, reason) => {
    expect(refusal(() => readTaggedArticle(content, 'articles/y.txt'))).toContain(reason);
  });
});

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof RefusedInput) return error.line;
    throw error;
  }
  return 'was read';
}
