import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../src/config.ts';
import { extract } from '../src/ingest/extract/extract.ts';
import { readText } from '../src/ingest/formats/text.ts';
import type { Extraction } from '../src/ingest/types.ts';

// What a new user meets first must show the graph at its best: this reads the seeds as `seed` does, short of the database.

/** Who carries each story: named in full in most of its articles, and to be one person in each of them. */
const recurring: Record<string, readonly string[]> = {
  brackwater: ['Gwen Tolliver', 'Ruth Adeyo', 'Desmond Pryce', 'Alma Quist', 'Faye Dumont'],
  norland: ['Signe Aldous', 'Tove Rask', 'Mirel Stanko', 'Jens Okland', 'Erik Okland', 'Kari Stene'],
  campaign: ['Eleanor Hale', 'Roy Tolliver', 'Celia Dray', 'Dale Rusk', 'Deirdre Lang'],
  halvern: ['Warren Tolliver', 'Lucille Tamsin', 'Gideon Roark', 'Ines Carrow', 'Royce Hatherly'],
  larkspur: ['Petra Vance', 'Kwame Adjei', 'Oskar Brandt', 'Bram Tolliver'],
  kremlin: ['Anders Fogh Rasmussen', 'Dmitry Medvedev', 'Sergei Lavrov', 'Vladimir Putin'],
};

const folder = path.join(projectDir, 'seeds');
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => {
    const raw = readText(readFileSync(path.join(folder, name), 'utf8'), `file:${name}`);
    return { id: name.replace(/\.txt$/, ''), story: name.split('-')[0] ?? '', raw, extraction: extract(raw) };
  });

const said = (extraction: Extraction) => extraction.statements.filter((statement) => statement.act !== 'THOUGHT');
const people = (extraction: Extraction) => extraction.entities.filter((entity) => entity.type === 'PERSON');
const nameOf = (extraction: Extraction, entity: number | null) =>
  entity === null ? null : (extraction.entities[entity]?.name ?? null);
const speakersOf = (extraction: Extraction) =>
  said(extraction).flatMap((statement) => nameOf(extraction, statement.speaker) ?? []);

describe('the seeds', () => {
  it('are about thirty, of several publishers a story', () => {
    expect(seeds.length).toBeGreaterThanOrEqual(30);
    for (const story of Object.keys(recurring).filter((name) => name !== 'kremlin')) {
      const publishers = new Set(seeds.filter((seed) => seed.story === story).map((seed) => seed.raw.publisher));
      expect(publishers.size, story).toBeGreaterThanOrEqual(3);
    }
  });

  describe.each(seeds.map((seed) => [seed.id, seed] as const))('%s', (id, { story, raw, extraction }) => {
    it('says what it is', () => {
      expect(raw.key).toContain(id);
      expect(raw.headline).toBeTruthy();
      expect(raw.publisher).toBeTruthy();
      expect(raw.publishedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    });

    it('has at least five statements of known speakers', () => {
      expect(speakersOf(extraction).length).toBeGreaterThanOrEqual(5);
    });

    it('makes one person of everybody who recurs', () => {
      const named = (recurring[story] ?? []).filter((name) => raw.text.includes(name));
      expect(named).not.toEqual([]);
      const found = named.map((name) => {
        const same = people(extraction).filter((person) => [person.name, ...person.aliases].includes(name));
        return same.map((person) => person.name);
      });
      expect(found).toEqual(named.map((name) => [name]));
    });
  });

  it('let everybody who recurs speak in several articles', () => {
    const silent = Object.entries(recurring).flatMap(([story, names]) => {
      const spoken = seeds.filter((seed) => seed.story === story).map((seed) => new Set(speakersOf(seed.extraction)));
      const least = story === 'kremlin' ? 0 : 2;
      return names.filter((name) => spoken.filter((speakers) => speakers.has(name)).length < least);
    });
    expect(silent).toEqual([]);
  });

  it('show statements of every kind, act and way of being attributed that a reader looks for', () => {
    const all = seeds.flatMap((seed) => said(seed.extraction));
    expect(new Set(all.map((statement) => statement.kind))).toEqual(new Set(['DIRECT', 'MIXED', 'INDIRECT']));
    expect([...new Set(all.map((statement) => statement.resolution))]).toEqual(
      expect.arrayContaining(['NAMED', 'ALIAS', 'ROLE', 'PRONOUN']),
    );
    expect([...new Set(all.map((statement) => statement.act))]).toEqual(
      expect.arrayContaining(['ASK', 'REQUEST', 'PROMISE', 'ANNOUNCE', 'DENY', 'REFUSE', 'WARN', 'ACCUSE', 'PRAISE']),
    );
  });

  it.each([
    ['norland-07', 'Tove Rask', 'Mirel Stanko'],
    ['campaign-07', 'Eleanor Hale', 'Roy Tolliver'],
    ['halvern-07', 'Lucille Tamsin', 'Royce Hatherly'],
  ])('in %s, %s and %s speak to each other', (id, one, other) => {
    const extraction = seeds.find((seed) => seed.id === id)?.extraction;
    const said = extraction?.statements.flatMap((statement) =>
      statement.addressees.map((to) => [nameOf(extraction, statement.speaker), nameOf(extraction, to.entity)]),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        [one, other],
        [other, one],
      ]),
    );
  });

  it('keep people who share a surname apart', () => {
    const names = (id: string) =>
      seeds.filter((seed) => seed.id === id).flatMap((seed) => people(seed.extraction).map((person) => person.name));
    expect(names('norland-06')).toEqual(expect.arrayContaining(['Jens Okland', 'Erik Okland']));
    expect(names('brackwater-07')).toEqual(expect.arrayContaining(['Ruth Adeyo', 'Efua Adeyo']));
  });

  it('are the texts of the golden articles, to the letter', () => {
    const golden = readFileSync(path.join(projectDir, 'tests/ingest/golden/corpus.jsonl'), 'utf8');
    const rows = golden.trim().split('\n');
    expect(rows.length).toBe(12);
    for (const row of rows.map((line): { id: string; text: string } => JSON.parse(line))) {
      expect(seeds.find((seed) => seed.id === row.id)?.raw.text.trimEnd(), row.id).toBe(row.text);
    }
  });
});
