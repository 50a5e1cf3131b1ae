import type * as Stored from '../../db/generated/prisma/enums.ts';
import { builder } from '../builder.ts';

/** An enum with a description for each of its values; the values are those of the database. */
function describedEnum<Value extends string>(name: string, description: string, values: Record<Value, string>) {
  type Values = Record<Value, { value: Value; description: string }>;
  const described = Object.fromEntries(
    Object.entries<string>(values).map(([value, words]) => [value, { value, description: words }]),
  ) as Values;
  return builder.enumType(name, { description, values: described });
}

export const OrganisationKindEnum = describedEnum<Stored.OrganisationKind>(
  'OrganisationKind',
  'What kind of organisation it is.',
  {
    STATE: 'A country or state that acts or speaks as one: Russia.',
    GOVERNMENT_BODY: 'A ministry, agency, court, parliament or other public body.',
    INTERGOVERNMENTAL: 'A body of several states: NATO, the United Nations.',
    PARTY: 'A political party or campaign.',
    ARMED_GROUP: 'An army, militia or other armed group.',
    COMPANY: 'A business.',
    MEDIA: 'A newspaper, broadcaster, agency or other outlet.',
    NON_PROFIT: 'A charity, union, association or campaign group.',
    ACADEMIC: 'A university, school or research institute.',
    SPORT: 'A club, league or sporting body.',
    OTHER: 'Anything else.',
  },
);

export const DateBasisEnum = describedEnum<Stored.DateBasis>('DateBasis', "How an article's date was come by.", {
  GIVEN: 'It was given with the article.',
  INFERRED: "It was worked out from the article's text.",
  UNKNOWN: 'It is not known.',
});

export const PassageKindEnum = describedEnum<Stored.PassageKind>('PassageKind', 'What a passage of an article is.', {
  HEADLINE: 'The headline.',
  BODY: 'A paragraph of the article itself; only these make statements.',
  CAPTION: 'The words under a picture.',
  CREDIT: 'A line that names reporters, writers, editors or photographers.',
});

export const CreditRoleEnum = describedEnum<Stored.CreditRole>('CreditRole', 'What somebody did for an article.', {
  REPORTING: 'Reported it.',
  WRITING: 'Wrote it.',
  EDITING: 'Edited it.',
  PHOTOGRAPHY: 'Took a picture for it.',
});

export const MentionKindEnum = describedEnum<Stored.MentionKind>('MentionKind', 'How the words name somebody.', {
  NAME: 'By full name.',
  ALIAS: 'By a shorter or other name.',
  ROLE: 'By office or role: "the NATO chief".',
});

export const StatementKindEnum = describedEnum<Stored.StatementKind>(
  'StatementKind',
  'How much of a statement is quoted.',
  {
    DIRECT: 'All of it stands in quotation marks.',
    MIXED: 'Part of it stands in quotation marks.',
    INDIRECT: "It is reported in the article's own words.",
  },
);

export const SpeechActEnum = describedEnum<Stored.SpeechAct>(
  'SpeechAct',
  'What the article says was done by saying it.',
  {
    STATE: 'Something was stated: said, told, added.',
    ASK: 'A question was asked.',
    REQUEST: 'Something was asked for, demanded or called for.',
    PROMISE: 'Something was promised, pledged or vowed.',
    ANNOUNCE: 'Something was announced or made known.',
    DENY: 'Something was denied or rejected as untrue.',
    REFUSE: 'Something was refused or ruled out.',
    WARN: 'A warning was given.',
    ACCUSE: 'Somebody was accused of something.',
    CRITICISE: 'Somebody or something was criticised.',
    PRAISE: 'Somebody or something was praised or welcomed.',
    AGREE: 'Something was agreed, admitted or confirmed.',
    SUGGEST: 'Something was suggested, proposed or hinted at.',
    OTHER: 'Anything else.',
  },
);

export const StanceEnum = describedEnum<Stored.Stance>('Stance', 'How the article presents a statement.', {
  ASSERTED: 'As said.',
  NEGATED: 'As denied or not said: "did not say whether".',
  DECLINED: 'As declined: "declined to comment".',
  HYPOTHETICAL: 'As conditional: "if asked, she would say".',
});

export const ResolutionEnum = describedEnum<Stored.Resolution>('Resolution', 'How the speaker was worked out.', {
  NAMED: 'The words are a full name.',
  ALIAS: 'The words are a shorter or other name of somebody named elsewhere.',
  ROLE: 'The words are an office or role: "the former Danish prime minister".',
  PRONOUN: 'The words are a pronoun.',
  CONTINUED: "There are no such words: a quotation goes on after its speaker's.",
  CORRECTED: 'Somebody corrected it by hand: see `correction`.',
  UNRESOLVED: 'It could not be worked out.',
});

export const OrderDirectionEnum = describedEnum<'ASC' | 'DESC'>('OrderDirection', 'Which way a list is ordered.', {
  ASC: 'Smallest, earliest or alphabetically first comes first.',
  DESC: 'Largest, latest or alphabetically last comes first.',
});
