import { builder } from '../builder.ts';
import { CreditRoleEnum, PassageKindEnum } from '../shared/enums.ts';

builder.objectType('Dateline', {
  description: 'The place line in front of an article.',
  fields: (t) => ({
    text: t.string({ description: 'The whole of it, as it stands there.', resolve: ({ span }) => span.text }),
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
    }),
  }),
});
