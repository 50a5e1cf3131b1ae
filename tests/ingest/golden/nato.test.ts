import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../../src/config.ts';
import { extract } from '../../../src/ingest/extract/extract.ts';
import { readText } from '../../../src/ingest/formats/text.ts';
import type { Entity, Statement } from '../../../src/ingest/types.ts';

// The article the system was conceived from. It is not ours: it is read where it lies, and only borders, names and
// days stand here.
const file = path.resolve(projectDir, '../shared/articles/nato-chief-asks-for-russian-help.txt');
const absent = !existsSync(file);
if (absent) process.stderr.write('skipped: ../shared/articles is not beside the repository\n');

/** One statement that the article makes: its content's first and last words, and what must be known of it. */
interface Expected {
  readonly from: string;
  readonly to: string;
  readonly kind: Statement['kind'];
  readonly cue: string;
  readonly speaker: string;
  readonly resolution: Statement['resolution'];
  readonly act?: Statement['act'];
  readonly stance?: Statement['stance'];
  readonly addressees?: readonly (readonly [words: string, entity: string | null])[];
  readonly medium?: readonly [words: string, entity: string | null];
  readonly saidOn?: string;
}

const rasmussen = 'Anders Fogh Rasmussen';
const lavrov = 'Sergei Lavrov';
const toRussia = [['Russia', 'Russia']] as const;

const made: readonly Expected[] = [
  {
    from: 'to give the',
    to: 'in Afghanistan',
    kind: 'INDIRECT',
    cue: 'ask',
    speaker: rasmussen,
    resolution: 'NAMED',
    act: 'REQUEST',
    addressees: toRussia,
    saidOn: '2009-12-16',
  },
  {
    from: 'the bitter',
    to: 'in Afghanistan',
    kind: 'INDIRECT',
    cue: 'tell',
    speaker: rasmussen,
    resolution: 'ROLE',
    addressees: [['senior officials', null]],
  },
  {
    from: '30,000',
    to: 'more troops',
    kind: 'INDIRECT',
    cue: 'pledge',
    speaker: 'Barack Obama',
    resolution: 'NAMED',
    act: 'PROMISE',
  },
  {
    from: 'Russia could',
    to: 'more helicopters',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: rasmussen,
    resolution: 'ALIAS',
  },
  {
    from: 'I have invited',
    to: 'in Afghanistan',
    kind: 'DIRECT',
    cue: 'say',
    speaker: rasmussen,
    resolution: 'ROLE',
    medium: ['after meeting President Dmitry Medvedev in the Kremlin', null],
  },
  {
    from: 'he had asked',
    to: 'armed forces',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: rasmussen,
    resolution: 'ROLE',
  },
  {
    from: 'to allow',
    to: 'armed forces',
    kind: 'INDIRECT',
    cue: 'ask',
    speaker: rasmussen,
    resolution: 'PRONOUN',
    act: 'REQUEST',
    addressees: [['Russian leaders', null]],
  },
  {
    from: 'I indicated',
    to: 'transit conditions',
    kind: 'DIRECT',
    cue: 'tell',
    speaker: rasmussen,
    resolution: 'PRONOUN',
    medium: ['the Ekho Moskvy radio station', 'Ekho Moskvy'],
  },
  {
    from: 'Medvedev would',
    to: 'requests',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: lavrov,
    resolution: 'NAMED',
  },
  {
    from: 'Moscow was',
    to: 'increase cooperation',
    kind: 'INDIRECT',
    cue: 'give indication',
    speaker: lavrov,
    resolution: 'NAMED',
    stance: 'NEGATED',
  },
  {
    from: 'he did not',
    to: 'immediate answer',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: rasmussen,
    resolution: 'ALIAS',
  },
  {
    from: 'Afghanistan should',
    to: 'with Russia',
    kind: 'INDIRECT',
    cue: 'tell',
    speaker: rasmussen,
    resolution: 'ALIAS',
    addressees: [['former Kremlin chief Vladimir Putin', 'Vladimir Putin']],
  },
  {
    from: 'cooperation with',
    to: 'good results',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: 'Vladimir Putin',
    resolution: 'ALIAS',
  },
  {
    from: 'it was',
    to: 'Russian diplomats',
    kind: 'INDIRECT',
    cue: 'inform',
    speaker: 'NATO',
    resolution: 'NAMED',
    addressees: [['Moscow', 'Russia']],
    saidOn: '2009-04-29',
  },
  {
    from: 'the expulsion',
    to: 'in Moscow',
    kind: 'INDIRECT',
    cue: 'announce',
    speaker: 'Russia',
    resolution: 'NAMED',
    act: 'ANNOUNCE',
  },
  {
    from: 'Disagreements should',
    to: 'same threats',
    kind: 'DIRECT',
    cue: 'tell',
    speaker: rasmussen,
    resolution: 'ALIAS',
    addressees: [['Lavrov', lavrov]],
  },
  {
    from: 'to withdraw',
    to: 'from Georgia',
    kind: 'INDIRECT',
    cue: 'call on',
    speaker: rasmussen,
    resolution: 'ALIAS',
    act: 'REQUEST',
    addressees: toRussia,
  },
  {
    from: 'Georgia and',
    to: 'NATO members',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: rasmussen,
    resolution: 'ALIAS',
  },
  {
    from: 'increased drug',
    to: 'drug trafficking',
    kind: 'INDIRECT',
    cue: 'raise concern',
    speaker: 'Russia',
    resolution: 'NAMED',
  },
  {
    from: 'sending troops',
    to: 'troops back',
    kind: 'INDIRECT',
    cue: 'rule out',
    speaker: 'Russia',
    resolution: 'NAMED',
    act: 'REFUSE',
  },
  {
    from: 'NATO members',
    to: 'Russian territory',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: 'Russia',
    resolution: 'NAMED',
  },
];

// What the speaker says inside a quotation that he said or did may be told apart, or not.
const alsoFair = [
  { from: 'to strengthen', cue: 'invite' },
  { from: 'we would', cue: 'indicate' },
];

describe.skipIf(absent)('the article that the system was conceived from', () => {
  const raw = readText(absent ? '' : readFileSync(file, 'utf8'), 'file:nato');
  const extraction = extract(raw);
  const entity = (index: number | null): Entity | undefined =>
    index === null ? undefined : extraction.entities[index];
  const statements = extraction.statements.filter((statement) => statement.act !== 'THOUGHT');
  const bare = (text: string) => text.replace(/[\p{P}\s]+$/u, '');
  const find = (wanted: Expected) =>
    statements.filter(
      (s) => s.text.startsWith(wanted.from) && bare(s.text).endsWith(wanted.to) && s.kind === wanted.kind,
    );

  it('has its headline, dateline, agency and day', () => {
    expect(extraction.headline).toMatch(/^NATO chief .* Afghanistan$/);
    expect(extraction.dateline?.place).toBe('MOSCOW');
    expect(entity(extraction.publisher)).toMatchObject({ name: 'Reuters', kind: 'MEDIA' });
    expect([extraction.publishedOn, extraction.publishedOnBasis]).toEqual(['2009-12-16', 'INFERRED']);
  });

  it('has its caption and its credits', () => {
    const kinds = extraction.passages.map((passage) => passage.kind);
    expect(kinds.filter((kind) => kind !== 'BODY')).toEqual(['HEADLINE', 'CAPTION', 'CREDIT']);
    expect(extraction.credits.map((credit) => [credit.role, entity(credit.entity)?.name])).toEqual([
      ['PHOTOGRAPHY', 'Morteza Nikoubazl'],
      ['EDITING', 'Charles Dick'],
    ]);
  });

  it('names eight people, each once, with aliases and offices', () => {
    const people = extraction.entities.filter((e) => e.type === 'PERSON');
    expect(people.map((person) => person.name).sort()).toEqual([
      rasmussen,
      'Barack Obama',
      'Charles Dick',
      'Dmitry Medvedev',
      'Jaap de Hoop Scheffer',
      'Morteza Nikoubazl',
      lavrov,
      'Vladimir Putin',
    ]);
    const offices = (name: string) =>
      people.find((p) => p.name === name)?.affiliations.map((a) => [a.title, a.former, entity(a.organisation)?.name]);
    expect(offices(rasmussen)).toEqual(
      expect.arrayContaining([
        ['NATO Secretary-General', false, 'NATO'],
        ['NATO chief', false, 'NATO'],
        ['Danish prime minister', true, 'Denmark'],
      ]),
    );
    expect(offices('Barack Obama')).toEqual([['U.S. President', false, 'United States']]);
    expect(offices('Dmitry Medvedev')).toEqual([['President', false, undefined]]);
    expect(offices(lavrov)).toEqual([['Foreign Minister', false, undefined]]);
    expect(offices('Vladimir Putin')).toEqual(
      expect.arrayContaining([
        ['Kremlin chief', true, 'Russia'],
        ['prime minister', false, undefined],
      ]),
    );
    const aliases = (name: string) => people.find((p) => p.name === name)?.aliases ?? [];
    expect(aliases(rasmussen)).toEqual(
      expect.arrayContaining(['Rasmussen', 'the NATO chief', 'the former Danish prime minister']),
    );
    expect(aliases('Dmitry Medvedev')).toContain('Medvedev');
    expect(aliases(lavrov)).toContain('Lavrov');
    expect(aliases('Vladimir Putin')).toContain('Putin');
  });

  it('names its organisations with their kinds', () => {
    const kinds = Object.fromEntries(
      extraction.entities.filter((e) => e.type === 'ORGANISATION').map((e) => [e.name, e.kind]),
    );
    expect(kinds).toMatchObject({
      NATO: 'INTERGOVERNMENTAL',
      Taliban: 'ARMED_GROUP',
      'International Security Assistance Force': expect.stringMatching(/INTERGOVERNMENTAL|ARMED_GROUP/),
      Russia: 'STATE',
      'Ekho Moskvy': 'MEDIA',
      Reuters: 'MEDIA',
    });
    const isaf = extraction.entities.find((e) => e.name === 'International Security Assistance Force');
    expect(isaf?.aliases).toContain('ISAF');
  });

  it.each(made.map((wanted) => [`${wanted.cue}: ${wanted.from} … ${wanted.to}`, wanted] as const))(
    '%s',
    (_, wanted) => {
      const [statement, ...others] = find(wanted);
      expect(statement, 'is found').toBeDefined();
      expect(others, 'once').toEqual([]);
      if (!statement) return;
      expect({
        cue: statement.cue?.lemma,
        speaker: entity(statement.speaker)?.name,
        resolution: statement.resolution,
        stance: statement.stance,
        addressees: statement.addressees.map((a) => [a.span.text, entity(a.entity)?.name ?? null]),
        medium: statement.medium && [statement.medium.span.text, entity(statement.medium.entity)?.name ?? null],
        saidOn: statement.saidOn,
      }).toEqual({
        cue: wanted.cue,
        speaker: wanted.speaker,
        resolution: wanted.resolution,
        stance: wanted.stance ?? 'ASSERTED',
        addressees: wanted.addressees ?? [],
        medium: wanted.medium ?? null,
        saidOn: wanted.saidOn ?? null,
      });
      if (wanted.act) expect(statement.act).toBe(wanted.act);
    },
  );

  it('makes no other statement', () => {
    const expected = new Set(made.flatMap(find));
    const others = statements.filter(
      (s) => !expected.has(s) && !alsoFair.some((fair) => s.text.startsWith(fair.from) && s.cue?.lemma === fair.cue),
    );
    expect(others.map((s) => `${s.cue?.lemma}: ${s.text.slice(0, 40)}`)).toEqual([]);
  });

  it('holds the first law: every span is the text between its offsets', () => {
    const spans = [
      ...extraction.passages.map((p) => p.span),
      ...extraction.sentences,
      ...extraction.mentions.map((m) => m.span),
      ...extraction.credits.map((c) => c.span),
      ...extraction.entities.flatMap((e) => e.affiliations.map((a) => a.span)),
      ...extraction.statements.flatMap((s) => [
        ...s.content,
        ...s.quotations,
        ...s.evidence,
        ...s.addressees.map((a) => a.span),
        ...(s.cue ? [s.cue.span] : []),
        ...(s.source ? [s.source] : []),
      ]),
    ];
    for (const span of spans) expect(raw.text.slice(span.start, span.end)).toBe(span.text);
  });
});
