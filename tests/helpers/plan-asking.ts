import { GraphQLError, parse } from 'graphql';
import type { Database } from '../../src/db/client.ts';
import { encodeId } from '../../src/schema/shared/ids.ts';
import { planQuestions } from './plan-questions.ts';
import { type Sent, SentSql } from './plans.ts';
import { Twin } from './twin.ts';

/** A statement and the question that it answers. */
export interface Asked {
  readonly name: string;
  readonly sent: Sent;
}

/**
 * Asks everything of `planQuestions` of a filled database, in SQL and by the resolvers, and pages on in the lists with an order.
 * @returns every different statement that went to Postgres.
 */
export async function askForPlans(prisma: Database): Promise<readonly Asked[]> {
  const person = await prisma.person.findFirstOrThrow({ orderBy: { statementCount: 'desc' } });
  const organisation = await prisma.organisation.findFirstOrThrow({ where: { published: { some: {} } } });
  const article = await prisma.article.findFirstOrThrow();
  const questions = planQuestions({
    person: encodeId('Person', person.id),
    personName: person.name,
    organisation: encodeId('Organisation', organisation.id),
    article: encodeId('Article', article.id),
    slug: article.slug,
  });
  const twin = new Twin(prisma);
  const found = new Map<string, Asked>();
  const sql = new SentSql();
  try {
    for (const { name, query, variables } of questions) {
      const document = parse(query);
      const ask = async (given: Record<string, unknown>) => {
        for (const way of ['fast', 'reference'] as const) {
          const { data, errors } = await twin[way](document, given);
          if (errors?.[0]) throw new GraphQLError(`${name}, ${way}: ${errors[0].message}`);
          if (way === 'fast' && twin.reason) throw new GraphQLError(`${name} is left to the resolvers: ${twin.reason}`);
          answer = data as Answer;
        }
      };
      let answer: Answer = {};
      await ask({ ...variables });
      const edges = (answer.list ?? answer.person?.list)?.edges ?? [];
      const middle = edges[Math.floor(edges.length / 2)];
      if ('orderBy' in variables && middle) await ask({ ...variables, after: middle.cursor });
      for (const sent of sql.take()) if (!found.has(sent.text)) found.set(sent.text, { name, sent });
    }
  } finally {
    sql.stop();
  }
  return [...found.values()];
}

interface Page {
  readonly edges: readonly { readonly cursor: string }[];
}

interface Answer {
  readonly list?: Page;
  readonly person?: { readonly list?: Page } | null;
}
