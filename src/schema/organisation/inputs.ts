import { builder } from '../builder.ts';
import { OrganisationKindEnum } from '../shared/enums.ts';

builder.inputType('OrganisationFilter', {
  description: 'Asks for certain organisations. All that is given must hold.',
  fields: (t) => ({
    name: t.field({ type: 'StringFilter', description: 'By name; any of the aliases will do.' }),
    kind: t.field({ type: OrganisationKindEnum, description: 'By kind.' }),
    hasStatements: t.boolean({ description: 'True for those that make statements, false for those that make none.' }),
  }),
});
