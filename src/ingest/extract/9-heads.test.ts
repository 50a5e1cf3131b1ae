import { expect, it } from 'vitest';
import { extract } from './extract.ts';

const raw = { key: 'test:1', headline: null, publishedOn: null, publisher: null, url: null };
const opening = 'Olaf Varga leads the Harbour Party. Bo Lund is an actor. Sten Hale has a show on the radio.';

/** Who says what in a text, behind a paragraph that names three: source | speaker. */
function speakers(text: string, headline = ''): readonly string[] {
  const { statements, entities } = extract({ ...raw, text: `${headline}${opening}\n\n${text}` });
  return statements.map(
    ({ source, speaker }) => `${source?.text} | ${speaker === null ? '-' : entities[speaker]?.name}`,
  );
}

it.each([
  ['A Varga campaign source said that the money was gone.', 'A Varga campaign source | -'],
  ['Varga staffers said that they were tired.', 'Varga staffers | -'],
  ['Longtime Olaf Varga aide Mette Korn said that it was late.', 'Longtime Olaf Varga aide Mette Korn | Mette Korn'],
])('a name in front of a noun is not who speaks: %s', (text, line) => {
  expect(speakers(text)).toEqual([line]);
});

it('whom somebody tells is not who tells it', () => {
  expect(speakers('Lund met Hale on Monday. “It is over,” he told Hale.')).toEqual(['he | Bo Lund']);
});

it('a name within a headline’s clause is not its subject', () => {
  expect(speakers('', 'Actor Who Likes Olaf Varga Says Party Is Lost\n\n')).not.toContain(
    'Actor Who Likes Olaf Varga | Olaf Varga',
  );
});

it('a surname that is a people’s is somebody’s, too', () => {
  const text = 'Ian French leads the union. French said that the strike was on. French wines were poured on the quay.';
  const { statements, entities, mentions } = extract({ ...raw, text });
  expect(statements.map(({ speaker }) => entities[speaker ?? -1]?.name)).toEqual(['Ian French']);
  expect(mentions.map(({ span }) => span.text)).toEqual(['Ian French', 'French']);
});
