import { describe, expect, it } from 'vitest';
import { spanAt } from '../span.ts';
import { findMentions } from './5-mentions.ts';
import { partsOfSource } from './9-compounds.ts';
import { readDocument } from './document.ts';

function parts(source: string): readonly string[] {
  const text = `HALDEN — ${source} said no.`;
  const document = readDocument({ key: 't', text, headline: null, publishedOn: null, publisher: null, url: null });
  const at = text.indexOf(source);
  const span = spanAt(text, at, at + source.length);
  return partsOfSource(findMentions(document, [span]), span).map((part) => part.text);
}

describe('the single sources of a compound one', () => {
  it.each([
    ['two people', 'Ida Rask and Tom Hill', ['Ida Rask', 'Tom Hill']],
    ['two firms', 'Google and Microsoft', ['Google', 'Microsoft']],
    ['three', 'Ida Rask, Tom Hill and Ada Voss', ['Ida Rask', 'Tom Hill', 'Ada Voss']],
    ['a title between', 'Ida Rask and her lawyer, Tom Hill', ['Ida Rask', 'her lawyer, Tom Hill']],
    ['the first with an office', 'Ida Rask, a nurse, and Tom Hill, a cook', ['Ida Rask, a nurse', 'Tom Hill, a cook']],
    [
      'the first with a clause',
      'Ida Rask, who runs the port, and Tom Hill',
      ['Ida Rask, who runs the port', 'Tom Hill'],
    ],
    ['both with a place', 'Ida Rask of Norland and Tom Hill of Solm', ['Ida Rask of Norland', 'Tom Hill of Solm']],
    ['one, who runs two things', 'Ida Rask, who runs the Port Trust and the Lake Trust', null],
    ['one of two offices', 'Ida Rask, mayor and harbour master', null],
    ['one', 'Ida Rask', null],
  ])('%s', (_, source, expected) => {
    expect(parts(source)).toEqual(expected ?? [source]);
  });
});
