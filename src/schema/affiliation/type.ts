import { builder } from '../builder.ts';
import { connectionTypes } from '../shared/connection-types.ts';
import { reads } from '../shared/reading.ts';
import { ownSpan } from '../shared/span-sql.ts';

builder.prismaObject('Affiliation', {
  select: { id: true },
  fields: (t) => ({
    title: t.exposeString('title'),
    former: t.exposeBoolean('former'),
    person: t.relation('person'),
    organisation: t.relation('organisation', { nullable: true }),
    article: t.relation('article'),
    span: t.field({
      type: 'TextSpan',
      description: "The article's words for it.",
      select: { start: true, end: true, text: true, articleId: true },
      resolve: (affiliation) => affiliation,
      ...reads((row) => ownSpan(row)),
    }),
  }),
});

connectionTypes('Affiliation', 'offices and roles');
