import { Joins, Templates } from './templates.ts';

/** Values of a unit of a window, of its neighbours and of the window's cue. */
export const nodeNames = [
  // The cue's: `cue` is what the lexicon knows of it, else its tag.
  ...(['cue', 'tag', 'lemma', 'suffix', 'sense', 'sure', 'quotes', 'ways'] as const),
  // The unit's.
  ...([
    'side',
    'near',
    'that',
    'elsewhere',
    'word',
    'pos',
    'person',
    'phrases',
    'verbs',
    'cues',
    'commaCount',
  ] as const),
  ...(['beyond', 'wordBefore', 'wordAfter', 'posBefore', 'posAfter', 'opener', 'openerCount', 'likely'] as const),
  ...(['path', 'branch', 'branches', 'subject', 'above', 'ruled'] as const),
  // Joined.
  ...(['where', 'sensePos', 'posNext', 'posThree', 'phrase', 'verbsCues', 'between', 'commas'] as const),
  ...(['openers', 'lemmaPos', 'cueWord', 'likelySure', 'thatCue', 'sideThat', 'away'] as const),
  ...([
    'quoted',
    'sideSuffix',
    'sidePos',
    'subjectBranch',
    'upper',
    'quotesSide',
    'branchPos',
    'branchCommas',
  ] as const),
];

type NodeName = (typeof nodeNames)[number];

export const nodeJoins = new Joins<NodeName>(nodeNames, [
  ['where', 5, 'side', 'near'],
  ['sensePos', 13, 'sense', 'pos'],
  ['posNext', 9, 'pos', 'posAfter'],
  ['posThree', 9, 'posBefore', 'posNext'],
  ['phrase', 6, 'side', 'phrases'],
  ['verbsCues', 7, 'verbs', 'cues'],
  ['between', 7, 'side', 'verbsCues'],
  ['commas', 8, 'side', 'commaCount'],
  ['openers', 12, 'opener', 'openerCount'],
  ['lemmaPos', 13, 'lemma', 'pos'],
  ['cueWord', 14, 'cue', 'word'],
  ['likelySure', 15, 'likely', 'sure'],
  ['thatCue', 16, 'that', 'cue'],
  ['sideThat', 17, 'side', 'that'],
  ['away', 18, 'side', 'elsewhere'],
  ['quoted', 18, 'quotes', 'beyond'],
  ['sideSuffix', 19, 'side', 'suffix'],
  ['sidePos', 35, 'side', 'pos'],
  ['subjectBranch', 35, 'subject', 'branches'],
  ['upper', 34, 'subject', 'above'],
  ['quotesSide', 21, 'quotes', 'side'],
  ['branchPos', 21, 'side', 'pos'],
  ['branchCommas', 21, 'side', 'commaCount'],
]);

/** Features of every unit. */
export const nodeTemplates = new Templates<NodeName>(nodeNames, [
  [3000, 'side'],
  [3001, 'where'],
  [3002, 'where', 'pos'],
  [3003, 'where', 'person'],
  [3005, 'side', 'sensePos'],
  [3006, 'word', 'side'],
  [3007, 'pos', 'side'],
  [3008, 'wordBefore', 'side'],
  [3009, 'wordAfter', 'side'],
  [3010, 'posNext', 'side'],
  [3011, 'posThree', 'side'],
  [3012, 'phrase', 'pos'],
  [3013, 'phrase', 'person'],
  [3016, 'between', 'commas'],
  [3019, 'side', 'openers'],
  [3022, 'side', 'lemmaPos'],
  [3023, 'side', 'ways'],
  [3025, 'where', 'cueWord'],
  [3026, 'side', 'likelySure'],
  [3027, 'side', 'thatCue'],
  [3028, 'sideThat', 'pos'],
  [3029, 'away', 'quoted'],
  [3030, 'sideSuffix', 'tag'],
  [3210, 'subject', 'side'],
  [3211, 'subject', 'person'],
  [3214, 'subject', 'phrase'],
  [3230, 'ruled'],
  [3231, 'ruled', 'cue'],
  [3232, 'ruled', 'sidePos'],
  [3233, 'ruled', 'subjectBranch'],
  [3218, 'upper'],
  [3220, 'upper', 'person'],
]);

/** Features of units that hang from the cue. */
export const nodeBranches = new Templates<NodeName>(nodeNames, [
  [3200, 'path'],
  [3201, 'path', 'cue'],
  [3202, 'path', 'person'],
  [3204, 'branch', 'side'],
  [3206, 'branch', 'lemma'],
  [3207, 'branch', 'quotesSide'],
  [3208, 'branch', 'branchPos'],
  [3209, 'branch', 'branchCommas'],
]);
