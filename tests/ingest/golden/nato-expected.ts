import type { Statement } from '../../../src/ingest/types.ts';

/** One statement that the article makes: its content's first and last words, and what must be known of it. */
export interface Expected {
  readonly from: string;
  readonly to: string;
  readonly kind: Statement['kind'];
  readonly cue: string;
  readonly speaker: string;
  readonly resolution: Statement['resolution'];
  readonly act?: Statement['act'];
  readonly stance?: Statement['stance'];
  readonly addressees?: readonly (readonly [words: string, entity: string | null])[];
  readonly medium?: readonly [words: string, entity: string | null];
  readonly saidOn?: string;
}

export const rasmussen = 'Anders Fogh Rasmussen';
export const lavrov = 'Sergei Lavrov';
const toRussia = [['Russia', 'Russia']] as const;

export const made: readonly Expected[] = [
  // The headline's.
  {
    from: 'Russian help',
    to: 'in Afghanistan',
    kind: 'INDIRECT',
    cue: 'ask',
    speaker: rasmussen,
    resolution: 'ROLE',
    act: 'REQUEST',
  },
  {
    from: 'to give the',
    to: 'in Afghanistan',
    kind: 'INDIRECT',
    cue: 'ask',
    speaker: rasmussen,
    resolution: 'NAMED',
    act: 'REQUEST',
    addressees: toRussia,
    saidOn: '2009-12-16',
  },
  {
    from: 'the bitter',
    to: 'in Afghanistan',
    kind: 'INDIRECT',
    cue: 'tell',
    speaker: rasmussen,
    resolution: 'ROLE',
    addressees: [['senior officials', null]],
  },
  {
    from: '30,000',
    to: 'more troops',
    kind: 'INDIRECT',
    cue: 'pledge',
    speaker: 'Barack Obama',
    resolution: 'NAMED',
    act: 'PROMISE',
  },
  {
    from: 'Russia could',
    to: 'more helicopters',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: rasmussen,
    resolution: 'ALIAS',
  },
  {
    from: 'I have invited',
    to: 'in Afghanistan',
    kind: 'DIRECT',
    cue: 'say',
    speaker: rasmussen,
    resolution: 'ROLE',
    medium: ['after meeting … the Kremlin', null],
  },
  {
    from: 'he had asked',
    to: 'armed forces',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: rasmussen,
    resolution: 'ROLE',
  },
  {
    from: 'to allow',
    to: 'armed forces',
    kind: 'INDIRECT',
    cue: 'ask',
    speaker: rasmussen,
    resolution: 'PRONOUN',
    act: 'REQUEST',
    addressees: [['Russian leaders', null]],
  },
  {
    from: 'I indicated',
    to: 'transit conditions',
    kind: 'DIRECT',
    cue: 'tell',
    speaker: rasmussen,
    resolution: 'PRONOUN',
    medium: ['the Ekho … radio station', 'Ekho Moskvy'],
  },
  {
    from: 'Medvedev would',
    to: 'requests',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: lavrov,
    resolution: 'NAMED',
  },
  {
    from: 'Moscow was',
    to: 'increase cooperation',
    kind: 'INDIRECT',
    cue: 'give indication',
    speaker: lavrov,
    resolution: 'NAMED',
    stance: 'NEGATED',
  },
  {
    from: 'he did not',
    to: 'immediate answer',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: rasmussen,
    resolution: 'ALIAS',
  },
  {
    from: 'Afghanistan should',
    to: 'with Russia',
    kind: 'INDIRECT',
    cue: 'tell',
    speaker: rasmussen,
    resolution: 'ALIAS',
    addressees: [['former Kremlin … Vladimir Putin', 'Vladimir Putin']],
  },
  {
    from: 'cooperation with',
    to: 'good results',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: 'Vladimir Putin',
    resolution: 'ALIAS',
  },
  {
    from: 'it was',
    to: 'Russian diplomats',
    kind: 'INDIRECT',
    cue: 'inform',
    speaker: 'NATO',
    resolution: 'NAMED',
    addressees: [['Moscow', 'Russia']],
    saidOn: '2009-04-29',
  },
  {
    from: 'the expulsion',
    to: 'in Moscow',
    kind: 'INDIRECT',
    cue: 'announce',
    speaker: 'Russia',
    resolution: 'NAMED',
    act: 'ANNOUNCE',
  },
  {
    from: 'Disagreements should',
    to: 'same threats',
    kind: 'DIRECT',
    cue: 'tell',
    speaker: rasmussen,
    resolution: 'ALIAS',
    addressees: [['Lavrov', lavrov]],
  },
  {
    from: 'to withdraw',
    to: 'from Georgia',
    kind: 'INDIRECT',
    cue: 'call on',
    speaker: rasmussen,
    resolution: 'ALIAS',
    act: 'REQUEST',
    addressees: toRussia,
  },
  {
    from: 'Georgia and',
    to: 'NATO members',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: rasmussen,
    resolution: 'ALIAS',
  },
  {
    from: 'increased drug',
    to: 'drug trafficking',
    kind: 'INDIRECT',
    cue: 'raise concern',
    speaker: 'Russia',
    resolution: 'NAMED',
  },
  {
    from: 'sending troops',
    to: 'troops back',
    kind: 'INDIRECT',
    cue: 'rule out',
    speaker: 'Russia',
    resolution: 'NAMED',
    act: 'REFUSE',
  },
  {
    from: 'NATO members',
    to: 'Russian territory',
    kind: 'INDIRECT',
    cue: 'say',
    speaker: 'Russia',
    resolution: 'NAMED',
  },
];

// What the speaker says inside a quotation that he said or did may be told apart, or not.
export const alsoFair = [
  { from: 'to strengthen', cue: 'invite' },
  { from: 'we would', cue: 'indicate' },
  { from: 'help on', cue: 'seek' },
];
