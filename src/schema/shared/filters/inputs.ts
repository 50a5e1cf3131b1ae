import { builder } from '../../builder.ts';
import { OrderDirectionEnum, ResolutionEnum, SpeechActEnum, StanceEnum, StatementKindEnum } from '../enums.ts';

// Filters that more than one type uses, by the names that other folders call them.

builder.inputType('IdFilter', {
  description: 'Asks for certain objects.',
  fields: (t) => ({
    eq: t.id({ description: 'The object with this id.' }),
    in: t.idList({ description: 'Any of the objects with these ids.' }),
  }),
});

builder.inputType('StringFilter', {
  description: 'Asks for certain words. Every character stands for itself; none is a wildcard.',
  fields: (t) => ({
    eq: t.string({ description: 'Exactly this, in the same case.' }),
    in: t.stringList({ description: 'Exactly one of these, in the same case.' }),
    contains: t.string({ description: 'This somewhere in it, in whatever case.' }),
    startsWith: t.string({ description: 'This at its start, in whatever case.' }),
  }),
});

builder.inputType('DateFilter', {
  description: 'Asks for certain days. All that is given must hold.',
  fields: (t) => ({
    eq: t.field({ type: 'Date', description: 'Exactly this day.' }),
    gte: t.field({ type: 'Date', description: 'This day or later.' }),
    lte: t.field({ type: 'Date', description: 'This day or earlier.' }),
    isNull: t.boolean({ description: 'True for what has no known day, false for what has one.' }),
  }),
});

builder.inputType('StatementKindFilter', {
  description: 'Asks for statements by how much of them is quoted.',
  fields: (t) => ({
    eq: t.field({ type: StatementKindEnum, description: 'This kind.' }),
    in: t.field({ type: [StatementKindEnum], description: 'Any of these kinds.' }),
  }),
});

builder.inputType('SpeechActFilter', {
  description: 'Asks for statements by what was done by making them.',
  fields: (t) => ({
    eq: t.field({ type: SpeechActEnum, description: 'This act.' }),
    in: t.field({ type: [SpeechActEnum], description: 'Any of these acts.' }),
  }),
});

builder.inputType('StanceFilter', {
  description: 'Asks for statements by how the article presents them.',
  fields: (t) => ({
    eq: t.field({ type: StanceEnum, description: 'This stance.' }),
    in: t.field({ type: [StanceEnum], description: 'Any of these stances.' }),
  }),
});

builder.inputType('ResolutionFilter', {
  description: 'Asks for statements by how their speaker was worked out.',
  fields: (t) => ({
    eq: t.field({ type: ResolutionEnum, description: 'In this way.' }),
    in: t.field({ type: [ResolutionEnum], description: 'In any of these ways.' }),
  }),
});

builder.inputType('ConfidenceFilter', {
  description: 'Asks for statements by how sure the extraction is, from 0 to 1. All that is given must hold.',
  fields: (t) => ({
    gte: t.float({ description: 'This sure or surer.' }),
    lte: t.float({ description: 'This sure or less.' }),
  }),
});

builder.inputType('DateTimeFilter', {
  description: 'Asks for certain moments. All that is given must hold.',
  fields: (t) => ({
    gte: t.field({ type: 'DateTime', description: 'This moment or later.' }),
    lte: t.field({ type: 'DateTime', description: 'This moment or earlier.' }),
  }),
});

builder.inputType('SpeakerFilter', {
  description: 'Asks for certain people or organisations. All that is given must hold for one and the same of them.',
  fields: (t) => ({
    id: t.field({ type: 'IdFilter', description: 'By id.' }),
    name: t.field({
      type: 'StringFilter',
      description: 'By name; any of the aliases will do. For a part of a name, accents do not matter either.',
    }),
    isNull: t.boolean({ description: 'True where nobody is known, false where somebody is.' }),
  }),
});

/** An order input: one of a type's order fields with a direction. */
export function orderInput(name: 'Statement' | 'Article' | 'Speaker', things: string, fields: Record<string, string>) {
  const Field = builder.enumType(`${name}OrderField`, {
    description: `What ${things} can be ordered by. Where it is not known, they come last.`,
    values: Object.fromEntries(Object.entries(fields).map(([value, description]) => [value, { description }])),
  });
  builder.inputType(`${name}Order`, {
    description: `How to order ${things}: give several, the most important first.`,
    fields: (t) => ({
      field: t.field({ type: Field, required: true, description: 'What to order by.' }),
      direction: t.field({
        type: OrderDirectionEnum,
        required: true,
        defaultValue: 'ASC',
        description: 'Which way; ascending unless said.',
      }),
    }),
  });
}
