import type { RawArticle, Span } from '../../src/ingest/document-types.ts';
import type { Extraction, Statement } from '../../src/ingest/types.ts';

/** What an extraction breaks of the laws that hold for every text, in words; empty where it keeps them all. */
export function brokenLaws({ text }: RawArticle, extraction: Extraction): readonly string[] {
  const broken: string[] = [];
  const { passages, sentences, entities, mentions, statements, credits, dateline } = extraction;
  const exact = (span: Span | null | undefined, name: string) => {
    if (!span) return;
    if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) broken.push(`${name} is out of bounds`);
    else if (text.slice(span.start, span.end) !== span.text) broken.push(`${name} has other words than the text`);
  };
  const ordered = (spans: readonly Span[], name: string) => {
    spans.forEach((span, at) => {
      exact(span, name);
      if (at > 0 && span.start < (spans[at - 1] as Span).end) broken.push(`${name}s overlap or are out of order`);
    });
  };
  const somebody = (entity: number | null, name: string) => {
    if (entity !== null && entities[entity]?.index !== entity) broken.push(`${name} is no entity`);
  };
  ordered(
    passages.map(({ span }) => span),
    'passage',
  );
  ordered(sentences, 'sentence');
  ordered(
    mentions.map(({ span }) => span),
    'mention',
  );
  exact(dateline?.span, 'dateline');
  exact(dateline?.agency, 'agency');
  somebody(extraction.publisher, 'publisher');
  for (const { entity } of mentions) somebody(entity, 'mention');
  for (const { span, entity } of credits) {
    exact(span, 'credit');
    somebody(entity, 'credit');
  }
  entities.forEach((entity, index) => {
    if (entity.index !== index || entity.name === '') broken.push('an entity has no name, or not its own number');
    for (const { span, organisation } of entity.affiliations) {
      exact(span, 'affiliation');
      somebody(organisation, 'affiliation');
    }
  });
  let before = 0;
  statements.forEach((statement, index) => {
    const start = statement.content[0]?.start ?? statement.cue?.span.start ?? -1;
    if (statement.index !== index || start < before) broken.push('statements are out of order');
    before = Math.max(before, start);
    const passage = passages[statement.passage]?.span;
    if (!passage || start < passage.start || start >= passage.end) broken.push('statement is not in its passage');
    ordered(statement.content, 'content');
    for (const [name, span] of spansOf(statement)) exact(span, name);
    for (const entity of [statement.speaker, ...statement.coSpeakers]) somebody(entity, 'speaker');
    for (const { entity } of statement.addressees) somebody(entity, 'addressee');
    somebody(statement.medium?.entity ?? null, 'medium');
    if (statement.content.length === 0) broken.push('statement has no content');
    if ((statement.speaker === null) !== (statement.resolution === 'UNRESOLVED'))
      broken.push('speaker and resolution differ');
    if (statement.speaker !== null && statement.coSpeakers.includes(statement.speaker)) broken.push('a speaker twice');
    if (!(statement.confidence >= 0 && statement.confidence <= 1)) broken.push('confidence is no share');
  });
  return [...new Set(broken)];
}

function spansOf(statement: Statement): readonly (readonly [string, Span | null | undefined])[] {
  return [
    ...statement.quotations.map((span) => ['quotation', span] as const),
    ...statement.evidence.map((span) => ['evidence', span] as const),
    ...statement.addressees.map(({ span }) => ['addressee', span] as const),
    ['cue', statement.cue?.span],
    ['source', statement.source],
    ['medium', statement.medium?.span],
    ['day', statement.saidOnSpan],
  ];
}
