import type { OrganisationKind, Resolution, SpeechAct, Stance, StatementKind } from '../db/generated/prisma/enums.ts';
import type { IngestReport } from '../ingest/link-types.ts';
import type {
  ArticleFilter,
  ConfidenceFilter,
  DateFilter,
  IdFilter,
  InstantFilter,
  OrganisationFilter,
  PersonFilter,
  SpeakerFilter,
  StatementFilter,
  StringFilter,
} from './shared/filters/shapes.ts';
import type { Edge, Page } from './shared/listing.ts';
import type { Ordering } from './shared/page.ts';
import type {
  AttributionShape,
  CueShape,
  DatelineShape,
  FacetsShape,
  HighlightShape,
  Keyed,
  MediumShape,
  PageInfoShape,
  SearchEdgeShape,
  SearchPageShape,
  SpanShape,
  SpeakerShape,
} from './shared/rows.ts';

/** What the resolvers of each type, named by string everywhere, get as their parent. */
export interface Objects {
  Node: Keyed;
  Speaker: SpeakerShape;
  Article: Keyed;
  Person: Keyed;
  Organisation: Keyed;
  Statement: Keyed;
  Passage: Keyed;
  Credit: Keyed;
  Mention: Keyed;
  Affiliation: Keyed;
  Addressee: Keyed;
  TextSpan: SpanShape;
  Dateline: DatelineShape;
  Cue: CueShape;
  Attribution: AttributionShape;
  Medium: MediumShape;
  PageInfo: PageInfoShape;
  ArticleConnection: Page;
  ArticleEdge: Edge;
  PersonConnection: Page;
  PersonEdge: Edge;
  OrganisationConnection: Page;
  OrganisationEdge: Edge;
  SpeakerConnection: Page;
  SpeakerEdge: Edge;
  AffiliationConnection: Page;
  AffiliationEdge: Edge;
  MentionConnection: Page;
  MentionEdge: Edge;
  StatementConnection: Page;
  StatementEdge: Edge;
  StatementFacets: FacetsShape;
  KindCount: { kind: StatementKind; count: number };
  ActCount: { act: SpeechAct; count: number };
  SpeakerCount: { speaker: SpeakerShape; count: number };
  OrganisationCount: { organisation: Keyed; count: number };
  TimelineBucket: { start: Date; count: number };
  SearchConnection: SearchPageShape;
  SearchEdge: SearchEdgeShape;
  Highlight: HighlightShape;
  HighlightRange: { start: number; end: number };
  Correction: Keyed;
  IngestArticlePayload: IngestReport;
  RemoveArticlePayload: { key: string; removed: boolean };
  CorrectStatementPayload: { key: string };
  UndoCorrectionPayload: { key: string };
}

export interface Inputs {
  IdFilter: IdFilter;
  StringFilter: StringFilter;
  DateFilter: DateFilter;
  DateTimeFilter: InstantFilter;
  ConfidenceFilter: ConfidenceFilter;
  StanceFilter: { eq?: Stance | null | undefined; in?: Stance[] | null };
  ResolutionFilter: { eq?: Resolution | null | undefined; in?: Resolution[] | null };
  StatementKindFilter: { eq?: StatementKind | null | undefined; in?: StatementKind[] | null };
  SpeechActFilter: { eq?: SpeechAct | null | undefined; in?: SpeechAct[] | null };
  SpeakerFilter: SpeakerFilter;
  StatementFilter: StatementFilter;
  ArticleFilter: ArticleFilter;
  PersonFilter: PersonFilter;
  OrganisationFilter: OrganisationFilter & { kind?: OrganisationKind | null };
  StatementOrder: Ordering;
  ArticleOrder: Ordering;
  SpeakerOrder: Ordering;
  ArticleLookup: { id?: string | null | undefined; slug?: string | null | undefined; url?: string | null | undefined };
  SpeakerLookup: {
    id?: string | null | undefined;
    name?: string | null | undefined;
    wikidataId?: string | null | undefined;
  };
  IngestArticleInput: {
    text?: string | null | undefined;
    html?: string | null | undefined;
    headline?: string | null | undefined;
    publisher?: string | null | undefined;
    publishedOn?: Date | null | undefined;
    url?: string | null | undefined;
    id?: string | null | undefined;
  };
  CorrectStatementInput: { statement: string; speaker?: string | null | undefined; note?: string | null | undefined };
}
