import type { SpeechAct, StatementKind } from '../../db/generated/prisma/enums.ts';
import { builder } from '../builder.ts';
import { dayToDate } from '../shared/day.ts';
import { SpeechActEnum, StatementKindEnum } from '../shared/enums.ts';
import { badInput } from '../shared/errors.ts';
import { reads } from '../shared/reading.ts';
import { branded } from '../shared/speakers.ts';
import { type Group, groupRows } from './facet-rows.ts';
import { enumGroups, publisherGroups, speakerGroups, timeline } from './facets-sql.ts';
import { fillTimeline } from './timeline.ts';

const mostGroups = 100;

function checkFirst(first: number | null | undefined): number {
  const most = first ?? 10;
  if (most < 0 || most > mostGroups) throw badInput(`first is ${most}`, `ask for 0 to ${mostGroups}`);
  return most;
}

builder.objectField('StatementConnection', 'facets', (t) =>
  t.field({
    type: 'StatementFacets',
    description: 'Counts over every statement that the filter admits, not only this page.',
    resolve: (page) => page,
    ...reads((source) => ({ kind: 'object', source })),
  }),
);

const TimelineInterval = builder.enumType('TimelineInterval', {
  description: 'How long each bucket of a timeline is.',
  values: {
    DAY: { description: 'A day.' },
    WEEK: { description: 'A week, from Monday.' },
    MONTH: { description: 'A calendar month.' },
    YEAR: { description: 'A calendar year.' },
  },
});

builder.objectType('StatementFacets', {
  description: 'How a list of statements falls into groups, the largest first. Groups without statements are left out.',
  fields: (t) => ({
    kinds: t.field({
      type: ['KindCount'],
      description: 'By how much is quoted.',
      resolve: async (page, _args, { reads }) => {
        const grouping = { select: 's.kind::text AS value', by: 's.kind' };
        const rows = await groupRows<Group & { value: StatementKind }>(reads, page, grouping);
        return rows.map(({ value, count }) => ({ kind: value, count }));
      },
      ...reads((source, _args, { depth }) => enumGroups(source, depth, 'kind')),
    }),
    acts: t.field({
      type: ['ActCount'],
      description: 'By what was done by saying it.',
      resolve: async (page, _args, { reads }) => {
        const grouping = { select: 's.act::text AS value', by: 's.act' };
        const rows = await groupRows<Group & { value: SpeechAct }>(reads, page, grouping);
        return rows.map(({ value, count }) => ({ act: value, count }));
      },
      ...reads((source, _args, { depth }) => enumGroups(source, depth, 'act')),
    }),
    speakers: t.field({
      type: ['SpeakerCount'],
      description: 'By who said it. A statement of several counts for each of them.',
      args: { first: t.arg.int({ defaultValue: 10, description: 'How many speakers to give: 0 to 100.' }) },
      resolve: async (page, { first }, { reads }) => {
        const rows = await groupRows<Group & { value: string; person: boolean }>(reads, page, {
          select: 'coalesce(p.person_id, p.organisation_id)::text AS value, p.person_id IS NOT NULL AS person',
          by: 'p.person_id, p.organisation_id',
          join: 'JOIN statement_speakers p ON p.statement_id = s.id',
          most: checkFirst(first),
        });
        return rows.map(({ value, person, count }) => ({
          speaker: branded({ id: value }, person ? 'Person' : 'Organisation'),
          count,
        }));
      },
      ...reads((source, { first }, { depth }) => speakerGroups(source, depth, checkFirst(first))),
    }),
    publishers: t.field({
      type: ['OrganisationCount'],
      description: 'By who published the article, where that is known.',
      args: { first: t.arg.int({ defaultValue: 10, description: 'How many publishers to give: 0 to 100.' }) },
      resolve: async (page, { first }, { reads }) => {
        const rows = await groupRows<Group & { value: string }>(reads, page, {
          select: 'a.publisher_id::text AS value',
          by: 'a.publisher_id',
          join: 'JOIN articles a ON a.id = s.article_id',
          where: 'a.publisher_id IS NOT NULL',
          most: checkFirst(first),
        });
        return rows.map(({ value, count }) => ({ organisation: { id: value }, count }));
      },
      ...reads((source, { first }, { depth }) => publisherGroups(source, depth, checkFirst(first))),
    }),
    timeline: t.field({
      type: ['TimelineBucket'],
      description:
        "By the day it was said where known, else by the article's day; empty buckets between the first and the last included. Statements without either are left out.",
      args: {
        interval: t.arg({
          type: TimelineInterval,
          required: true,
          defaultValue: 'MONTH',
          description: 'How long each bucket is.',
        }),
      },
      resolve: async (page, { interval }, { reads }) => {
        const bucket = `date_trunc('${interval.toLowerCase()}', coalesce(s.said_on, s.published_on)::timestamp)::date`;
        const rows = await groupRows<Group & { value: string }>(reads, page, {
          select: `to_char(${bucket}, 'YYYY-MM-DD') AS value`,
          by: bucket,
          where: 'coalesce(s.said_on, s.published_on) IS NOT NULL',
        });
        const counted = rows.flatMap(({ value, count }) => {
          const day = dayToDate(value);
          return day ? [{ day, count }] : [];
        });
        return fillTimeline(counted, interval);
      },
      ...reads((source, { interval }, { depth }) => timeline(source, depth, interval)),
    }),
  }),
});

const count = 'How many statements are in it.';

builder.objectType('KindCount', {
  description: 'Statements of one kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: StatementKindEnum, description: 'The kind.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.objectType('ActCount', {
  description: 'Statements by which one thing was done.',
  fields: (t) => ({
    act: t.expose('act', { type: SpeechActEnum, description: 'What was done.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.objectType('SpeakerCount', {
  description: 'Statements of one speaker.',
  fields: (t) => ({
    speaker: t.expose('speaker', { type: 'Speaker', description: 'Who said them.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.objectType('OrganisationCount', {
  description: 'Statements in the articles of one publisher.',
  fields: (t) => ({
    organisation: t.expose('organisation', { type: 'Organisation', description: 'Who published them.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
builder.objectType('TimelineBucket', {
  description: 'Statements of one stretch of time.',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', description: 'Its first day.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});
