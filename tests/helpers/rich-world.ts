import type { Database } from '../../src/db/client.ts';
import { article, day, nextId, person } from './graph-rows.ts';
import { smallWorld } from './small-world.ts';

const awkward = [
  'the 🐟 market — "all of it" — closes at 5\u00a0pm \\ noon',
  "it's 100% _certain_\n\tthat nothing <b>stands</b> & falls",
  'a bell \u0007 rang; 𝔘nder the pier 🦆🦆 they wept',
  'naïve Ærø façade, line\u2028break, zero\u200bwidth',
];

/**
 * The small world with everything that is hard to write right: characters of two code units, contents in several spans,
 * quotes and control characters in texts, days far apart, parts that are there and parts that are not.
 */
export async function richWorld(prisma: Database) {
  const world = await smallWorld(prisma);
  const { ada, bob, board, gazette } = world;
  const nobody = await person(prisma, 'Zoë "Zed" O’Hara', { wikidataId: 'Q42' });
  for (const [n, words] of awkward.entries()) {
    const written = await article(prisma, {
      headline: `Awkward ${words.slice(0, 20)}`,
      lead: n % 2 === 0 ? `HARBOUR 🚢 (Gazette) — ${words}.` : '',
      publishedOn: n === 3 ? null : `2025-0${n + 1}-28`,
      publisherId: gazette.id,
      url: `https://example.org/awkward/${n}?q=%22`,
      language: n % 2 === 0 ? 'en-GB' : 'de',
      statements: [
        {
          text: words,
          by: [{ personId: bob.id }, { organisationId: board.id }, { personId: ada.id }],
          saidOn: '2026-02-10',
        },
        { text: `again ${words}`, by: [{ organisationId: gazette.id }], to: [{ personId: ada.id }, {}], kind: 'MIXED' },
        {
          text: 'an old word',
          by: [{ personId: nobody.id }],
          saidOn: n === 0 ? '1951-03-04' : null,
          confidence: 0.00001,
        },
        { text: words, about: [{ personId: ada.id }, { organisationId: board.id }] },
      ],
    });
    await prisma.article.update({
      where: { id: written.id },
      data: { datelineText: 'HARBOUR 🚢', datelinePlace: 'Harbour', datelineStart: 0, datelineEnd: 10 },
    });
    await prisma.credit.create({
      data: {
        id: nextId(),
        articleId: written.id,
        role: 'WRITING',
        personId: nobody.id,
        start: 3,
        end: 9,
        text: 'BOUR 🚢',
      },
    });
    await splitContents(prisma, written, n);
  }
  return { ...world, nobody, articles: await prisma.article.findMany({ orderBy: { id: 'asc' } }) };
}

/** Gives statements contents of two spans, quotations, evidence, a medium and a day's words. */
async function splitContents(
  prisma: Database,
  { text, statements }: { readonly text: string; readonly statements: readonly { readonly id: string }[] },
  n: number,
): Promise<void> {
  const gazette = await prisma.organisation.findFirstOrThrow({ where: { kind: 'MEDIA' } });
  for (const [place, { id }] of statements.entries()) {
    const { contentStarts, contentEnds } = await prisma.statement.findUniqueOrThrow({ where: { id } });
    const [start = 0, end = 0] = [contentStarts[0], contentEnds[0]];
    // Not within a character.
    const border = (at: number) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);
    const [one, two] = [border(start + 5 + place), border(start + 9 + place)];
    if (two >= end || place === 2) continue;
    await prisma.statement.update({
      where: { id },
      data: {
        contentStarts: [start, two],
        contentEnds: [one, end],
        text: `${text.slice(start, one)} ${text.slice(two, end)}`,
        quotationStarts: [start, two],
        quotationEnds: [one, end],
        quotationTexts: [text.slice(start, one), text.slice(two, end)],
        evidenceStarts: [0],
        evidenceEnds: [border(8)],
        evidenceTexts: [text.slice(0, border(8))],
        ...(place === 0 ? { cueText: null, cueLemma: null, cueStart: null, cueEnd: null } : {}),
        mediumText: 'the "wireless"',
        mediumStart: 2,
        mediumEnd: 9,
        mediumOrganisationId: place === 1 ? gazette.id : null,
        saidOnText: n % 2 === 0 ? 'on Monday' : null,
        saidOnStart: n % 2 === 0 ? 1 : null,
        saidOnEnd: n % 2 === 0 ? 10 : null,
        saidOn: day(n % 2 === 0 ? '2026-02-11' : null),
      },
    });
  }
}
