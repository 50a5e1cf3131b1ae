import type {
  OrganisationKind,
  Resolution,
  SpeechAct,
  Stance,
  StatementKind,
} from '../../../db/generated/prisma/enums.ts';

// Filters as clients write them. In all of them an absent or null entry asks nothing, and entries are joined by "and".

type Maybe<T> = T | null | undefined;

export interface OneOf<T> {
  eq?: Maybe<T>;
  in?: Maybe<T[]>;
}
export type IdFilter = OneOf<string>;
export interface StringFilter extends OneOf<string> {
  contains?: Maybe<string>;
  startsWith?: Maybe<string>;
}
export interface DateFilter {
  eq?: Maybe<Date>;
  gte?: Maybe<Date>;
  lte?: Maybe<Date>;
  isNull?: Maybe<boolean>;
}
export interface InstantFilter {
  gte?: Maybe<Date>;
  lte?: Maybe<Date>;
}
export interface ConfidenceFilter {
  gte?: Maybe<number>;
  lte?: Maybe<number>;
}
export interface SpeakerFilter {
  id?: Maybe<IdFilter>;
  name?: Maybe<StringFilter>;
  isNull?: Maybe<boolean>;
}
export interface Combined<Self> {
  and?: Maybe<Self[]>;
  or?: Maybe<Self[]>;
  not?: Maybe<Self>;
}
export interface ArticleFilter extends Combined<ArticleFilter> {
  headline?: Maybe<StringFilter>;
  matches?: Maybe<string>;
  publisher?: Maybe<SpeakerFilter>;
  publishedOn?: Maybe<DateFilter>;
  language?: Maybe<StringFilter>;
  mentions?: Maybe<SpeakerFilter>;
  hasStatements?: Maybe<boolean>;
  ingestedAt?: Maybe<InstantFilter>;
}
export interface StatementFilter extends Combined<StatementFilter> {
  kind?: Maybe<OneOf<StatementKind>>;
  act?: Maybe<OneOf<SpeechAct>>;
  matches?: Maybe<string>;
  speaker?: Maybe<SpeakerFilter>;
  addressee?: Maybe<SpeakerFilter>;
  mentions?: Maybe<SpeakerFilter>;
  saidOn?: Maybe<DateFilter>;
  article?: Maybe<ArticleFilter>;
  minConfidence?: Maybe<number>;
  stance?: Maybe<OneOf<Stance>>;
  resolution?: Maybe<OneOf<Resolution>>;
  confidence?: Maybe<ConfidenceFilter>;
  cue?: Maybe<StringFilter>;
  medium?: Maybe<SpeakerFilter>;
  publishedOn?: Maybe<DateFilter>;
}
export interface PersonFilter extends Combined<PersonFilter> {
  id?: Maybe<IdFilter>;
  name?: Maybe<StringFilter>;
  hasStatements?: Maybe<boolean>;
  affiliatedWith?: Maybe<SpeakerFilter>;
}
export interface OrganisationFilter extends Combined<OrganisationFilter> {
  id?: Maybe<IdFilter>;
  name?: Maybe<StringFilter>;
  kind?: Maybe<OrganisationKind>;
  hasStatements?: Maybe<boolean>;
}
