import { builder } from '../builder.ts';
import { CreditRoleEnum, PassageKindEnum } from '../shared/enums.ts';
import { type Reading, reads, type Source } from '../shared/reading.ts';
import { column } from '../shared/relations.ts';
import { ownSpan, span } from '../shared/span-sql.ts';

/** An article's dateline in SQL. */
export function dateline(article: Source): Reading {
  const text = column(article, 'datelineText');
  const members: Record<string, Reading> = {
    text: { kind: 'value', sql: text },
    place: { kind: 'value', sql: column(article, 'datelinePlace') },
    span: span(article, 'datelineStart', 'datelineEnd', 'datelineText', column(article, 'id')),
  };
  return { kind: 'object', source: { alias: article.alias, members }, when: `${text} IS NOT NULL` };
}

builder.objectType('Dateline', {
  description: 'The place line in front of an article.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The whole of it, as it stands there.' }),
    place: t.exposeString('place', { description: 'The place it names.' }),
    span: t.expose('span', { type: 'TextSpan', description: 'Where it stands in the text.' }),
  }),
});

builder.prismaObject('Passage', {
  select: { id: true },
  fields: (t) => ({
    index: t.exposeInt('index'),
    kind: t.expose('kind', { type: PassageKindEnum }),
    text: t.exposeString('text'),
    span: t.field({
      type: 'TextSpan',
      description: 'Where it stands in the text.',
      select: { start: true, end: true, text: true, articleId: true },
      resolve: (passage) => passage,
      ...reads((row) => ownSpan(row)),
    }),
  }),
});

builder.prismaObject('Credit', {
  select: { id: true },
  fields: (t) => ({
    role: t.expose('role', { type: CreditRoleEnum }),
    person: t.relation('person'),
    span: t.field({
      type: 'TextSpan',
      description: 'The name as it stands in the credit.',
      select: { start: true, end: true, text: true, articleId: true },
      resolve: (credit) => credit,
      ...reads((row) => ownSpan(row)),
    }),
  }),
});
