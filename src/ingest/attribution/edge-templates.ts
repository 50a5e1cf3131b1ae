import { Joins, Templates } from './templates.ts';

/** Values of a border between two units, 0 the one before it and 1 the one behind it, and of the window's cue. */
export const edgeNames = [
  ...(['cue', 'side', 'where', 'commaCount', 'word0', 'word1', 'pos0', 'pos1', 'pos2'] as const),
  ...(['ruled0', 'ruled1', 'subject0', 'subject1', 'branch0', 'branch1', 'changes', 'path0', 'path1'] as const),
  // Joined.
  ...(['tags', 'nextTags', 'threeTags', 'wordTag', 'tagWord', 'words', 'sideWord1'] as const),
  ...(['commaWord', 'rules', 'subjects', 'branches', 'turn', 'turnTags', 'ahead', 'behind'] as const),
];

type EdgeName = (typeof edgeNames)[number];

export const edgeJoins = new Joins<EdgeName>(edgeNames, [
  ['tags', 23, 'pos0', 'pos1'],
  ['nextTags', 23, 'pos1', 'pos2'],
  ['threeTags', 23, 'pos0', 'nextTags'],
  ['wordTag', 24, 'word0', 'pos1'],
  ['tagWord', 24, 'pos0', 'word1'],
  ['words', 25, 'word0', 'word1'],
  ['sideWord1', 27, 'side', 'word1'],
  ['commaWord', 29, 'commaCount', 'word1'],
  ['rules', 36, 'ruled0', 'ruled1'],
  ['subjects', 33, 'subject0', 'subject1'],
  ['branches', 30, 'branch0', 'branch1'],
  ['turn', 31, 'changes', 'side'],
  ['turnTags', 31, 'pos0', 'pos1'],
  ['ahead', 32, 'path1', 'changes'],
  ['behind', 32, 'path0', 'changes'],
]);

/** Features of every border. */
export const edgeTemplates = new Templates<EdgeName>(edgeNames, [
  [3600, 'where'],
  [3601, 'side', 'tags'],
  [3602, 'side', 'threeTags'],
  [3603, 'side', 'word0'],
  [3604, 'side', 'word1'],
  [3605, 'side', 'wordTag'],
  [3606, 'side', 'tagWord'],
  [3607, 'side', 'words'],
  [3608, 'cue', 'sideWord1'],
  [3611, 'side', 'commaWord'],
  [3612, 'rules'],
  [3613, 'rules', 'side'],
  [3615, 'subjects', 'side'],
]);

/** Features of borders beside a unit that hangs from the cue. */
export const edgeBranches = new Templates<EdgeName>(edgeNames, [
  [3616, 'branches', 'changes'],
  [3618, 'turn', 'turnTags'],
  [3619, 'ahead', 'side'],
  [3620, 'behind', 'side'],
]);
