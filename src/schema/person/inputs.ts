import { builder } from '../builder.ts';

builder.inputType('PersonFilter', {
  description: 'Asks for certain people. All that is given must hold.',
  fields: (t) => ({
    id: t.field({ type: 'IdFilter', description: 'By id.' }),
    name: t.field({
      type: 'StringFilter',
      description: 'By name; any of the aliases will do. For a part of a name, accents do not matter either.',
    }),
    hasStatements: t.boolean({ description: 'True for those who make statements, false for those who make none.' }),
    affiliatedWith: t.field({
      type: 'SpeakerFilter',
      description: 'By an organisation in which they hold or held an office or role.',
    }),
    and: t.field({ type: ['PersonFilter'], description: 'All of these must hold.' }),
    or: t.field({ type: ['PersonFilter'], description: 'At least one of these must hold.' }),
    not: t.field({ type: 'PersonFilter', description: 'This must not hold.' }),
  }),
});
