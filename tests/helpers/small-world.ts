import type { Database } from '../../src/db/client.ts';
import { alias, article, organisation, person } from './graph-rows.ts';

/** Twenty-five articles about a harbour: two people, two organisations, days that are missing, and ties. */
export async function smallWorld(prisma: Database) {
  const ada = await person(prisma, 'Ada Byron');
  await alias(prisma, 'Byron', { personId: ada.id });
  const bob = await person(prisma, 'Bob Stone');
  const board = await organisation(prisma, 'Harbour Board', { kind: 'GOVERNMENT_BODY' });
  const gazette = await organisation(prisma, 'Évening Gazette', { kind: 'MEDIA' });
  const articles: Awaited<ReturnType<typeof article>>[] = [];
  for (let n = 0; n < 25; n += 1) {
    const written = await article(prisma, {
      headline: `Harbour story ${String.fromCharCode(65 + ((n * 7) % 25))}`,
      publishedOn: n % 4 === 0 ? null : `2026-03-${String(1 + (n % 5)).padStart(2, '0')}`,
      publisherId: n % 3 === 0 ? null : gazette.id,
      url: n === 0 ? 'https://example.org/harbour/0' : null,
      ingestedAt: `2026-04-01T00:00:00.${String(n % 7).padStart(3, '0')}Z`,
      statements: [
        {
          text: `the harbour opens in week ${n}`,
          by: [{ personId: ada.id }],
          to: [{ organisationId: board.id }],
          saidOn: n % 3 === 0 ? null : `2026-02-${String(10 + (n % 4))}`,
          kind: 'DIRECT',
          confidence: 0.5 + (n % 5) / 10,
        },
        {
          text: `B will pay ${n}% of it`,
          by: [{ organisationId: board.id }, { personId: bob.id }],
          about: [{ personId: bob.id }],
          act: 'PROMISE',
          confidence: 0.6,
        },
        ...(n % 2 === 0 ? [{ text: `nobody_knows ${n}` }] : []),
      ],
    });
    articles.push(written);
    await prisma.affiliation.create({
      data: {
        id: `01900000-0000-7000-9000-${n.toString(16).padStart(12, '0')}`,
        articleId: written.id,
        personId: bob.id,
        organisationId: n % 2 === 0 ? board.id : null,
        title: `chair ${n}`,
        former: n % 5 === 0,
        start: 0,
        end: 8,
        text: 'Somebody',
      },
    });
  }
  return { ada, bob, board, gazette, articles };
}

export type SmallWorld = Awaited<ReturnType<typeof smallWorld>>;
