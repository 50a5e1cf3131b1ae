import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OnrecordError } from '../../errors.ts';
import { evaluateCommand } from './evaluate.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'onrecord-evaluate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = '“The pier is shut,” Ada Voss said.';
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const gold = JSON.stringify({
  id: 'pier',
  text,
  headline: 'Pier shut',
  attributions: [{ source: [place('Ada Voss')], cue: [place('said')], content: [place('The pier is shut')] }],
});

async function printed(...args: string[]): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await evaluateCommand().parseAsync(args, { from: 'user' });
    return log.mock.calls.map((call) => String(call[0])).join('\n');
  } finally {
    log.mockRestore();
  }
}

async function refusalOf(content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, 'gold.jsonl');
  writeFileSync(file, content);
  const error: unknown = await printed(file).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OnrecordError);
  return (error as OnrecordError).line.replace(folder, '');
}

describe('evaluate', () => {
  it('prints a table, or all of it as JSON', async () => {
    const file = path.join(folder, 'good.jsonl');
    writeFileSync(file, `${gold}\n\n${gold}\r\n`);
    const table = await printed(file);
    expect(table).toMatch(/^2 articles, /);
    expect(table).toMatch(/^joint {2,}100\.0 100\.0 100\.0/m);
    const { all, particulars } = JSON.parse(await printed(file, '--json'));
    expect(all.content.joint.DIRECT).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(particulars).toBeNull();
  });

  it.each([
    ['an empty file', '', '/gold.jsonl has no labelled article in it: give JSON Lines, one labelled article a line'],
    [
      'a line that is not JSON',
      `${gold}\n{`,
      '/gold.jsonl, line 2 is not JSON: give JSON Lines: one labelled article a line',
    ],
    [
      'a line of the wrong shape',
      '{"id": "a", "text": "b", "statements": []}',
      '/gold.jsonl, line 1 is of the wrong shape (attributions: expected array, received undefined): ' +
        'a line is {"id", "text", "attributions": [{"source", "cue", "content"}]}, each a list of {"start", "end"} or null',
    ],
    [
      'bytes that are no text',
      Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d),
      '/gold.jsonl, line 1 is not UTF-8 (near byte 1): convert it first, for example with iconv -f WINDOWS-1252 -t UTF-8',
    ],
  ])('refuses %s by its line', async (_, content, reason) => {
    expect(await refusalOf(content)).toBe(reason);
  });

  it('refuses a file that is not there', async () => {
    const error: unknown = await printed(path.join(folder, 'none.jsonl')).catch((reason: unknown) => reason);
    expect((error as OnrecordError).line.replace(folder, '')).toBe('/none.jsonl does not exist: check the path');
  });
});
