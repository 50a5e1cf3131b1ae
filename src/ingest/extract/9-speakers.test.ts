import { describe, expect, it } from 'vitest';
import type { Span } from '../document-types.ts';
import type { Attribution } from '../types.ts';
import { findMentions } from './5-mentions.ts';
import { addressed } from './9-addressed.ts';
import { heardThrough } from './9-heads.ts';
import { castSpeakers } from './9-speakers.ts';
import { readDocument } from './document.ts';

/** A text with its sources in [[ ]]; a content in {{ }} belongs to the source of the same number: {{1 … }} and [[1 …]]. */
function read(marked: string) {
  const sources = new Map<string, Span>();
  const contents = new Map<string, Span>();
  let text = '';
  const open: { at: number; key: string; mark: string }[] = [];
  for (const part of marked.split(/(\[\[\d |\]\]|\{\{\d |\}\})/)) {
    if (/^(?:\[\[|\{\{)/.test(part)) open.push({ at: text.length, key: part[2] ?? '', mark: part[0] ?? '' });
    else if (part === ']]' || part === '}}') {
      const from = open.pop();
      if (!from) continue;
      const span = { start: from.at, end: text.length, text: text.slice(from.at) };
      (from.mark === '[' ? sources : contents).set(from.key, span);
    } else text += part;
  }
  const attributions = [...sources].map(([key, source]): Attribution => {
    const content = contents.get(key);
    return {
      content: content ? [content] : [],
      quotations: [],
      kind: 'INDIRECT',
      cue: null,
      source,
      sources: source.text.includes(' and ') ? split(text, source) : [],
      continues: null,
      confidence: 1,
    };
  });
  const document = readDocument({
    key: 'test:1',
    text,
    headline: 'A test',
    publishedOn: null,
    publisher: null,
    url: null,
  });
  const reading = findMentions(document, [...sources.values()]);
  return {
    text,
    reading,
    attributions,
    name: (index: number | null) => (index === null ? null : (reading.entities[index]?.name ?? null)),
  };
}

function split(text: string, source: Span): readonly Span[] {
  const [one = '', other = ''] = source.text.split(' and ');
  const at = source.start + one.length + ' and '.length;
  return [
    { start: source.start, end: source.start + one.length, text: one },
    { start: at, end: at + other.length, text: text.slice(at, at + other.length) },
  ];
}

const speakers = (marked: string) => {
  const { reading, attributions, name } = read(marked);
  return castSpeakers(reading, attributions).map((voice) => `${name(voice.entity) ?? '-'} ${voice.resolution}`);
};

describe('by name and role', () => {
  it.each<[string, string, string[]]>([
    [
      'a name with its office',
      '[[1 Finance Minister Elena Varga]] said no. [[2 Varga]] left.',
      ['Elena Varga NAMED', 'Elena Varga ALIAS'],
    ],
    ['a name with its body', '[[1 Daniel Orr of Carrow Securities, who sold,]] said no.', ['Daniel Orr NAMED']],
    [
      'the name after the role',
      '[[1 The director, Ylva Brandt,]] said no. [[2 The director]] left.',
      ['Ylva Brandt NAMED', 'Ylva Brandt ROLE'],
    ],
    [
      'an office that names somebody else',
      'Roy Tolliver came. [[1 Tolliver spokesman Dale Rusk]] said no.',
      ['Dale Rusk NAMED'],
    ],
    ['who speaks for a body', 'Merrow Homes builds. [[1 A spokesman for Merrow]] said no.', ['Merrow Homes ROLE']],
    ['who only belongs to somebody', 'Yusef Karrad fled. [[1 An aide to Karrad]] said no.', ['- UNRESOLVED']],
    ['a paper that somebody wrote', '[[1 A poll by the Tessel Institute]] found it.', ['Tessel Institute ROLE']],
    ['nobody who is named', '[[1 Critics]] said no. [[2 a spokesman]] said yes.', ['- UNRESOLVED', '- UNRESOLVED']],
    ['a body by its noun', 'Sollen Air lost money. [[1 The airline]] said so.', ['Sollen Air ROLE']],
    ['an age', 'Len Cawood sat down. [[1 The 81-year-old]] said no.', ['Len Cawood ROLE']],
    ['the name behind the comma', '[[1 A clerk for the port]], Thea Marr, said no.', ['Thea Marr NAMED']],
    [
      'a state representative, who represents nobody else',
      'Vic Orr, the Reform nominee, came. [[1 The state representative]] said no.',
      ['Vic Orr ROLE'],
    ],
    ['a body that nobody names', 'Tom Hill came. [[1 The directorate]] said no.', ['directorate ROLE']],
    ['a body by its members', 'Tom Hill came. [[1 The supporters’ trust]] said no.', ['supporters’ trust ROLE']],
    ['two together', '[[1 Ida Rask and Tom Hill]] said no.', ['Ida Rask NAMED']],
  ])('%s', (_, marked, expected) => {
    expect(speakers(marked)).toEqual(expected);
  });

  it('gives those who speak together', () => {
    const { reading, attributions, name } = read('[[1 Ida Rask and Tom Hill]] said no.');
    const [voice] = castSpeakers(reading, attributions);
    expect(voice?.others.map(name)).toEqual(['Tom Hill']);
  });
});

describe('past what a source’s borders took in before it', () => {
  it.each<[string, string[]]>([
    ['[[1 At 11.35 Ida Rask]] said no.', ['Ida Rask NAMED']],
    ['[[1 In 2024 the Harbour Trust]] promised more.', ['Harbour Trust NAMED']],
    ['Sales fell, [[1 a slump that director Ida Rask]] foresaw.', ['Ida Rask NAMED']],
    ['It is in the report of [[1 the Harbour Trust, whose analyst Tom Hill]] foresaw it.', ['Tom Hill NAMED']],
    ['[[1 The surprise is Ida Rask, 83, the clerk Tom Hill]] says.', ['Tom Hill NAMED']],
    ['Tom Hill came. He wrote to [[1 Lucy Marr, 29, he]] said.', ['Tom Hill PRONOUN']],
    // whole sources stay whole
    ['[[1 Ida Rask, who beat Tom Hill,]] said no.', ['Ida Rask NAMED']],
    ['[[1 The man who is Tom Hill]] said no.', ['- UNRESOLVED']],
    ['[[1 Ida Rask, whose trust owns the pier,]] said no.', ['Ida Rask NAMED']],
  ])('%s', (marked, expected) => {
    expect(speakers(marked)).toEqual(expected);
  });
});

describe('by pronoun', () => {
  it.each<[string, string, string[]]>([
    ['the subject before', 'Ida Rask met Tom Hill. “No,” [[1 she]] said.', ['Ida Rask PRONOUN']],
    ['gender first', 'Ida Rask met Tom Hill. “No,” [[1 he]] said.', ['Tom Hill PRONOUN']],
    [
      'who spoke last',
      '[[1 Tom Hill]] said no to Bob Marsh. [[2 He]] said it twice.',
      ['Tom Hill NAMED', 'Tom Hill PRONOUN'],
    ],
    ['who, of the name before it', 'It was Tom Hill, [[1 who]] said no.', ['Tom Hill PRONOUN']],
    ['who, of nobody named', 'The people [[1 who]] said no to Tom Hill left.', ['- UNRESOLVED']],
    [
      'I, of whoever is quoted',
      '{{1 “[[2 I]] hope {{2 so}},”}} said [[1 Tom Hill]].',
      ['Tom Hill PRONOUN', 'Tom Hill NAMED'],
    ],
    ['it, of a body', 'The Harbour Trust met. [[1 It]] said no.', ['Harbour Trust PRONOUN']],
    ['nobody there', '“No,” [[1 she]] said.', ['- UNRESOLVED']],
    ['nobody of that gender', 'Tom Hill came. “No,” [[1 she]] said.', ['- UNRESOLVED']],
    ['they, of nobody in particular', 'Tom Hill came. [[1 They]] said no.', ['- UNRESOLVED']],
  ])('%s', (_, marked, expected) => {
    expect(speakers(marked).sort()).toEqual([...expected].sort());
  });

  it('keeps the trail: the antecedent, then the full name', () => {
    const { reading, attributions } = read('Ida Rask came. Rask sat down. “No,” [[1 she]] said.');
    const [voice] = castSpeakers(reading, attributions);
    expect(voice?.evidence.map((span) => span.text)).toEqual(['Rask', 'Ida Rask']);
  });

  it('goes on with whoever spoke when a quotation continues without a cue', () => {
    const { reading, attributions } = read('[[1 Ida Rask]] said no.');
    const [first] = attributions;
    const next: Attribution = { ...(first as Attribution), source: null, continues: 0 };
    const lost: Attribution = { ...(first as Attribution), source: null };
    expect(castSpeakers(reading, [first as Attribution, next, lost]).map((voice) => voice.resolution)).toEqual([
      'NAMED',
      'CONTINUED',
      'UNRESOLVED',
    ]);
  });
});

describe('who is spoken to, and through what', () => {
  const span = (text: string, words: string): Span => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    text: words,
  });

  it.each<[string, string, string, string | null]>([
    ['a name', 'Ida Rask told Tom Hill to go.', 'Tom Hill', 'Tom Hill'],
    ['a state', 'Ida Rask asked Norway to pay.', 'Norway', 'Norway'],
    ['a group that nobody names', 'Ida Rask told senior officials to go.', 'senior officials', null],
    ['not the speaker', 'Tom Hill met Bob Marsh. Hill told him to go.', 'him', 'Bob Marsh'],
  ])('%s', (_, text, words, expected) => {
    const { reading, name } = read(text.replace(words, `[[1 ${words}]]`));
    const speaker = reading.spots.findLast((spot) => spot.span.start < text.indexOf(words))?.entity ?? null;
    expect(name(addressed(reading, span(text, words), speaker))).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    ['He told the Radio Sola radio station no.', 'the Radio Sola radio station', 'Radio Sola'],
    ['He said so in a letter to Ida Rask.', 'in a letter to Ida Rask', null],
    ['He said so on Twitter.', 'on Twitter', 'Twitter'],
  ])('%s', (text, words, expected) => {
    const { reading, name } = read(text);
    expect(name(heardThrough(reading, span(text, words)))).toBe(expected);
  });
});
