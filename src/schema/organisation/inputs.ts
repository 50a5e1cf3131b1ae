import { builder } from '../builder.ts';
import { OrganisationKindEnum } from '../shared/enums.ts';

builder.inputType('OrganisationFilter', {
  description: 'Asks for certain organisations. All that is given must hold.',
  fields: (t) => ({
    id: t.field({ type: 'IdFilter', description: 'By id.' }),
    name: t.field({
      type: 'StringFilter',
      description: 'By name; any of the aliases will do. For a part of a name, accents do not matter either.',
    }),
    kind: t.field({ type: OrganisationKindEnum, description: 'By kind.' }),
    hasStatements: t.boolean({ description: 'True for those that make statements, false for those that make none.' }),
    and: t.field({ type: ['OrganisationFilter'], description: 'All of these must hold.' }),
    or: t.field({ type: ['OrganisationFilter'], description: 'At least one of these must hold.' }),
    not: t.field({ type: 'OrganisationFilter', description: 'This must not hold.' }),
  }),
});
