import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, startCommand } from '../helpers/command.ts';

const text =
  'Ann Lee, the mayor, told Bob Roe on Monday that the gates would open. She believes it.\r\n\r\n“No,” Roe said.\r\n';
const parse = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'onrecord-extract-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('extract --jsonl', () => {
  it('answers each line with one, in order, and a bad one with its error', async () => {
    const many = Array.from({ length: 30 }, (_, id) => JSON.stringify({ id, text }));
    const input = [
      JSON.stringify({ id: 'a', text, publishedOn: '2024-03-06', headline: 'Gates' }),
      '',
      '{"id": "b"}',
      'no',
      ...many,
    ];
    const { code, out, err } = await runCommand(['extract', '--jsonl'], { input: input.join('\n') });
    const answers = parse(out);
    expect(answers.map(({ id }) => id)).toEqual(['a', null, 'b', null, ...many.keys()]);
    expect(answers.slice(1, 4).map(({ error }) => error)).toEqual([
      'is empty: give it the text of an article',
      'is of the wrong shape (text: expected string, received undefined): a line is {"id", "text", "headline"?, "publishedOn"?}',
      expect.stringMatching(/^is not JSON \(.*\): write one JSON object a line$/),
    ]);
    expect([code, err]).toEqual([1, '']);
    for (const answer of answers.slice(5)) expect({ ...answer, id: 0 }).toEqual(answers[4]);
  });

  it('has the shape that the contract names, with offsets into the text it was given', async () => {
    const line = JSON.stringify({ id: 'a', text, publishedOn: '2024-03-06' });
    const { code, out } = await runCommand(['extract', '--jsonl'], { input: `${line}\n` });
    const [answer] = parse(out);
    expect([code, Object.keys(answer)]).toEqual([0, ['id', 'text', 'statements', 'people', 'organisations']]);
    expect(answer.text).toBe(text);
    const words = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : null);
    const [first, second] = answer.statements;
    expect(Object.keys(first)).toEqual([
      ...[
        'content',
        'source',
        'cue',
        'kind',
        'act',
        'stance',
        'confidence',
        'speaker',
        'addressees',
        'medium',
        'saidOn',
      ],
    ]);
    expect(answer.statements).toHaveLength(2);
    expect(first.content.map(words)).toEqual(['the gates would open']);
    expect(first.cue.map(words)).toEqual(['told']);
    expect(first).toMatchObject({
      ...{
        kind: 'INDIRECT',
        act: 'STATE',
        stance: 'ASSERTED',
        speaker: { type: 'PERSON', name: 'Ann Lee' },
        medium: null,
      },
      ...{ saidOn: '2024-03-04', addressees: [{ speaker: { type: 'PERSON', name: 'Bob Roe' } }] },
    });
    expect(words(first.addressees[0])).toBe('Bob Roe');
    expect(second.content.map(words).join('')).toMatch(/^No,?$/);
    expect(second.source.map(words)).toEqual(['Roe']);
    const [ann] = answer.people;
    expect(Object.keys(ann)).toEqual(['name', 'aliases', 'affiliations']);
    expect(ann).toMatchObject({
      name: 'Ann Lee',
      affiliations: [{ title: 'mayor', former: false, organisation: null }],
    });
    expect(words(ann.affiliations[0])).toBe('mayor');
    expect(answer.organisations).toEqual([]);
  });

  it('adds inner states when asked', async () => {
    const { out } = await runCommand(['extract', '--jsonl', '--all'], { input: JSON.stringify({ id: 'a', text }) });
    expect(parse(out)[0].statements.map(({ act }: { act: string }) => act)).toContain('THOUGHT');
  });

  it('answers a line before the next one comes', async () => {
    const { child, ended } = startCommand(['extract', '--jsonl']);
    const heard = new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdin.write(`${JSON.stringify({ id: 1, text })}\n`);
    await heard;
    child.stdin.end(`${JSON.stringify({ id: 2, text })}\n`);
    expect(parse((await ended).out).map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe('extract', () => {
  it('prints one object an article, from files and from standard input', async () => {
    writeFileSync(path.join(folder, 'a.txt'), `---\nheadline: Gates\npublishedOn: 2024-03-06\n---\n${text}`);
    writeFileSync(path.join(folder, 'b.jsonl'), `${JSON.stringify({ id: 1, text })}\n`);
    const files = await runCommand(['extract', 'a.txt', 'b.jsonl', 'c.txt'], { cwd: folder });
    expect(parse(files.out)).toMatchObject([
      { id: 'a.txt', headline: 'Gates', publishedOn: '2024-03-06', publishedOnBasis: 'GIVEN' },
      { id: 'b.jsonl:1', passages: [{ kind: 'BODY' }, { kind: 'BODY' }] },
      { id: 'c.txt', error: 'does not exist: check the path' },
    ]);
    expect(files.code).toBe(1);
    const piped = await runCommand(['extract'], { input: text });
    expect(parse(piped.out)).toMatchObject([{ id: 'stdin', text: text.replaceAll('\r\n', '\n') }]);
    expect([piped.code, piped.err]).toEqual([0, '']);
  });
});
