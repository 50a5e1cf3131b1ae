import { builder } from '../builder.ts';

builder.inputType('PersonFilter', {
  description: 'Asks for certain people. All that is given must hold.',
  fields: (t) => ({
    name: t.field({ type: 'StringFilter', description: 'By name; any of the aliases will do.' }),
    hasStatements: t.boolean({ description: 'True for those who make statements, false for those who make none.' }),
    affiliatedWith: t.field({
      type: 'SpeakerFilter',
      description: 'By an organisation in which they hold or held an office or role.',
    }),
  }),
});
