import { builder } from '../builder.ts';
import { orderInput } from '../shared/filters/inputs.ts';

orderInput('Statement', 'statements', {
  SAID_ON: 'By the day it was said.',
  PUBLISHED_ON: 'By the day its article was published.',
  ARTICLE_POSITION: 'Article by article in the order they were read, and within an article by place.',
  CONFIDENCE: 'By how sure the extraction is.',
});

builder.inputType('StatementFilter', {
  description: 'Asks for certain statements. All that is given must hold.',
  fields: (t) => ({
    kind: t.field({ type: 'StatementKindFilter', description: 'By how much of it is quoted.' }),
    act: t.field({ type: 'SpeechActFilter', description: 'By what was done by saying it.' }),
    matches: t.string({
      description:
        'Full-text search in what was said, in web-search syntax: "exact phrase", or, -not. Finds every form of a word, whatever its case and accents; words such as "the" count for nothing.',
    }),
    speaker: t.field({ type: 'SpeakerFilter', description: 'By who said it, alone or with others.' }),
    addressee: t.field({ type: 'SpeakerFilter', description: 'By whom it was said to.' }),
    mentions: t.field({ type: 'SpeakerFilter', description: 'Statements whose content names this speaker.' }),
    saidOn: t.field({ type: 'DateFilter', description: 'By the day it was said.' }),
    article: t.field({ type: 'ArticleFilter', description: 'By the article that reports it.' }),
    minConfidence: t.float({ description: 'Statements whose extraction is at least this sure, from 0 to 1.' }),
    confidence: t.field({ type: 'ConfidenceFilter', description: 'By how sure the extraction is.' }),
    stance: t.field({ type: 'StanceFilter', description: 'By how the article presents it.' }),
    resolution: t.field({ type: 'ResolutionFilter', description: 'By how the speaker was worked out.' }),
    cue: t.field({
      type: 'StringFilter',
      description: 'By the words that report it, in their dictionary form: say, accord to.',
    }),
    medium: t.field({ type: 'SpeakerFilter', description: 'By the organisation through which it was said.' }),
    publishedOn: t.field({ type: 'DateFilter', description: 'By the day its article was published.' }),
    and: t.field({ type: ['StatementFilter'], description: 'All of these must hold.' }),
    or: t.field({ type: ['StatementFilter'], description: 'At least one of these must hold.' }),
    not: t.field({ type: 'StatementFilter', description: 'This must not hold.' }),
  }),
});
