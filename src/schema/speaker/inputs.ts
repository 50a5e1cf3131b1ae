import { builder } from '../builder.ts';
import { orderInput } from '../shared/filters/inputs.ts';

orderInput('Speaker', 'people and organisations', {
  NAME: 'By name, in alphabetical order.',
  STATEMENT_COUNT: 'By how many statements are theirs, alone or with others.',
});

builder.inputType('SpeakerLookup', {
  description: 'Names one person or organisation; give exactly one entry.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'By id.' }),
    name: t.string({
      description:
        'By name: a name or alias exactly, whatever its case and accents. Where several match, the one with most statements.',
    }),
    wikidataId: t.string({ description: 'By Wikidata item: Q42.' }),
  }),
});
