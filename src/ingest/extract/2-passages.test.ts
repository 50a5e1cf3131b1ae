import { describe, expect, it } from 'vitest';
import { cutPassages } from './2-passages.ts';

const cut = (text: string, headline: string | null = 'Given') => {
  const found = cutPassages(text, headline);
  const spans = [...found.passages.map((p) => p.span), ...found.credits.map((c) => c.span)];
  for (const span of [...spans, ...(found.dateline ? [found.dateline.span] : [])]) {
    expect(text.slice(span.start, span.end)).toBe(span.text);
  }
  return found;
};
const passages = (text: string, headline: string | null = 'Given') =>
  cut(text, headline).passages.map((p) => [p.kind, p.span.text]);

describe('paragraphs', () => {
  it('are parted by blank lines, whatever their white space', () => {
    expect(passages('One pier closed.\n\n  Two did not. \r\n \t\r\n\nThree?\n')).toEqual([
      ['BODY', 'One pier closed.'],
      ['BODY', 'Two did not.'],
      ['BODY', 'Three?'],
    ]);
  });

  it('are lines where no line is blank, and go on where a line begins in lower case', () => {
    expect(passages('The pier closed.\nA storm had torn\nits planks away.')).toEqual([
      ['BODY', 'The pier closed.'],
      ['BODY', 'A storm had torn\nits planks away.'],
    ]);
  });

  it('keep wrapped lines together but part a byline from what follows', () => {
    expect(passages('By Marit Coulson\nThe pier closed\non Friday.\n\nNobody fell.')).toEqual([
      ['CREDIT', 'By Marit Coulson'],
      ['BODY', 'The pier closed\non Friday.'],
      ['BODY', 'Nobody fell.'],
    ]);
  });

  it('of nothing but space are none', () => {
    expect(passages(' \n\n\t')).toEqual([]);
  });
});

describe('the headline', () => {
  const body = '\n\nThe council voted nine to two on Friday. It will meet again in May.';
  it.each([
    ['Harbour council votes to shut the pier', true],
    ['Harbour Council Votes to Shut the Pier.', true],
    ['Who Pays for the Pier?', true],
    ['‘We cannot swim’: pilots on the closed pier', true],
    ['The harbour council shut the pier.', false],
    ['The mayor put it this way:', false],
    ['HALDEN (NPA) — The pier is shut', false],
    ['By Marit Coulson', false],
  ])('%s: %s', (line, isOne) => {
    const found = cut(line + body, null);
    expect(found.headlineSpan?.text ?? null).toBe(isOne ? line : null);
    expect(found.passages[0]?.kind === 'HEADLINE').toBe(isOne);
  });

  it('that was given apart stays, and its repetition in the text is no body', () => {
    const found = cut(`Pier shut!${body}`, 'Pier shut');
    expect([found.headline, found.passages[0]?.kind]).toEqual(['Pier shut', 'HEADLINE']);
  });

  it('is made from the first sentence where there is none', () => {
    const text =
      'HALDEN (NPA) — The harbour council voted nine to two on Friday to shut the old pier until divers have looked at every one of its piles.';
    const found = cut(`${text}\n\nNobody fell.`, null);
    expect(found.headline).toBe(
      'The harbour council voted nine to two on Friday to shut the old pier until divers have…',
    );
    expect(found.headlineSpan).toBeNull();
  });
});

describe('the dateline', () => {
  it.each([
    ['LISBON (CPA) - The port', 'LISBON (CPA) -', 'LISBON', 'CPA'],
    ['WASHINGTON, Jan. 3 (AP) -- The port', 'WASHINGTON, Jan. 3 (AP) --', 'WASHINGTON', 'AP'],
    ['NEW YORK — The port', 'NEW YORK —', 'NEW YORK', null],
    ['ERIE, Pa. (LWS) – The port', 'ERIE, Pa. (LWS) –', 'ERIE, Pa.', 'LWS'],
    ['ST. LOUIS - The port', 'ST. LOUIS -', 'ST. LOUIS', null],
    ["COX'S LANDING, Norland -- The port", "COX'S LANDING, Norland --", "COX'S LANDING, Norland", null],
    ['PORT ELAI (Solanga) - The port', 'PORT ELAI (Solanga) -', 'PORT ELAI (Solanga)', null],
    [
      'GENEVA/HALDEN, 14 April 2026 (Intercap) - The',
      'GENEVA/HALDEN, 14 April 2026 (Intercap) -',
      'GENEVA/HALDEN',
      'Intercap',
    ],
    ['PORT ELAI, Feb 1 ONS - The first', 'PORT ELAI, Feb 1 ONS -', 'PORT ELAI', 'ONS'],
    ['Mexico City (AFP) – The port', 'Mexico City (AFP) –', 'Mexico City', 'AFP'],
    ['(MNN) — The port', '(MNN) —', '', 'MNN'],
  ])('%s', (text, span, place, agency) => {
    const { dateline } = cut(`${text} is shut.`);
    expect([dateline?.span.text, dateline?.place, dateline?.agency?.text ?? null]).toEqual([span, place, agency]);
  });

  it('may stand under summaries, where sentences follow it', () => {
    const summaries = 'Port shuts its gates.\n\nDockers go home and want to know why.\n\n';
    const story =
      'The port of the old town has shut its gates after a night of storms, and the dockers who came at dawn went home again.';
    expect(cut(`${summaries}PORT ELAI - ${story} Nobody knows for how long.`).dateline?.place).toBe('PORT ELAI');
    expect(cut(`${summaries}PORT ELAI - What is known`).dateline).toBeNull();
  });

  it.each([
    'EXCLUSIVE — The port is shut.',
    'The port — the oldest of three — is shut.',
    'UPDATE: 5/12 — The port is shut.',
    'A - The port is shut.',
    'NATO said - for once - nothing.',
  ])('is not in: %s', (text) => {
    expect(cut(text).dateline).toBeNull();
  });
});

describe('captions and credits', () => {
  it.each([
    ['Trucks climb to Mirov on December 14, 2009. REUTERS/Lena Orsk', 'CAPTION', ['PHOTOGRAPHY Lena Orsk']],
    ['Rescuers near Mirov, Nov. 13, 2025. (AD Photo/Lena Orsk)', 'CAPTION', ['PHOTOGRAPHY Lena Orsk']],
    ['FILE PHOTO: The pier in May. (Ada Holm/AFP/Getty Images.)', 'CAPTION', ['PHOTOGRAPHY Ada Holm']],
    ['The pier at dawn. Ada B. Holm via Getty Images', 'CAPTION', ['PHOTOGRAPHY Ada B. Holm']],
    ['(Photo: the pier before the storm)', 'CAPTION', []],
    ['Photo by Ada Holm', 'CAPTION', ['PHOTOGRAPHY Ada Holm']],
    ['Photograph: Ada Holm/The Courier', 'CREDIT', ['PHOTOGRAPHY Ada Holm']],
    ['Editing by Sam Orrow', 'CREDIT', ['EDITING Sam Orrow']],
    [
      '(Reporting by Ivo Lantos in Tarvik and J. Quill; writing by Tom de Hoop; editing by Lise Pram, Asta Rowe.)',
      'CREDIT',
      ['REPORTING Ivo Lantos', 'REPORTING J. Quill', 'WRITING Tom de Hoop', 'EDITING Lise Pram', 'EDITING Asta Rowe'],
    ],
    [
      'By Aurel Denning and MIRKA STOLL, Courts Correspondent',
      'CREDIT',
      ['WRITING Aurel Denning', 'WRITING MIRKA STOLL'],
    ],
    ['Editor’s note: letters may be cut.', 'CREDIT', []],
    ['Sign up for our morning letter.', 'CREDIT', []],
    ['This article was amended on 3 May to correct a name.', 'CREDIT', []],
    ['Read more: how the pier was built', 'CREDIT', []],
    ['By Monday the pier was open.', 'BODY', []],
    ['By Thursday', 'BODY', []],
    ['The mayor read the poll by CNN/ORC.', 'BODY', []],
    ['“Photographs lie,” said Ada Holm.', 'BODY', []],
    ['Reporting the theft by night, Sam Orrow shook.', 'BODY', []],
  ] as const)('%s', (text, kind, credits) => {
    const found = cut(text);
    expect(found.passages.map((p) => p.kind)).toEqual([kind]);
    expect(found.credits.map((c) => `${c.role} ${c.span.text}`)).toEqual(credits);
  });

  it('part a credit in brackets from the paragraph that it closes', () => {
    expect(passages('The trial (its ninth week) goes on. (Reporting by Ottla Reine; editing by J. Marsh)')).toEqual([
      ['BODY', 'The trial (its ninth week) goes on.'],
      ['CREDIT', '(Reporting by Ottla Reine; editing by J. Marsh)'],
    ]);
  });
});

it('reads a passage of hyphens as fast as one of letters', () => {
  const milliseconds = (run: string) => {
    const text = `Tarv${run.repeat(90)} sails.\n\n`.repeat(200);
    const start = performance.now();
    cutPassages(text, 'Sails');
    return performance.now() - start;
  };
  milliseconds('i');
  expect(milliseconds('-')).toBeLessThan(50 * Math.max(milliseconds('i'), 2));
});

it('takes time in proportion to the text', () => {
  const one = 'Photo (by ( by / A via REUTERS/ - — ';
  const seconds = (times: number) => {
    const text = one.repeat(times);
    const start = performance.now();
    cutPassages(text, null);
    cutPassages(text.replaceAll('REUTERS/ ', 'REUTERS/\n'), null);
    return performance.now() - start;
  };
  seconds(2000);
  expect(seconds(80_000)).toBeLessThan(80 * Math.max(seconds(8000), 2));
});
