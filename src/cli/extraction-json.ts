import type { Span } from '../ingest/document-types.ts';
import type { Addressee, Extraction, Statement } from '../ingest/types.ts';

/** A span as it is printed: into the text that was given. */
interface PrintedSpan {
  readonly start: number;
  readonly end: number;
}

/** From spans of the stored text to spans of the given one. */
export type ToGiven = (span: PrintedSpan) => PrintedSpan;

/** What is printed of one article: the contract's shape for `extract --jsonl`. */
export function extractionJson(extraction: Extraction, toGiven: ToGiven, all: boolean) {
  const one = (span: Span | null | undefined) => (span ? toGiven(span) : null);
  const speaker = (entity: number | null) => {
    const who = entity === null ? undefined : extraction.entities[entity];
    return who ? { type: who.type, name: who.name } : null;
  };
  const addressee = ({ span, entity }: Addressee) => ({ ...toGiven(span), speaker: speaker(entity) });
  const statement = (said: Statement) => ({
    content: said.content.map((span) => toGiven(span)),
    source: said.source ? [toGiven(said.source)] : null,
    cue: said.cue ? [toGiven(said.cue.span)] : null,
    kind: said.kind,
    act: said.act,
    stance: said.stance,
    confidence: said.confidence,
    speaker: speaker(said.speaker),
    addressees: said.addressees.map(addressee),
    medium: one(said.medium?.span),
    saidOn: said.saidOn,
  });
  const people = extraction.entities.filter((entity) => entity.type === 'PERSON');
  const organisations = extraction.entities.filter((entity) => entity.type === 'ORGANISATION');
  return {
    statements: extraction.statements.filter(({ act }) => all || act !== 'THOUGHT').map(statement),
    people: people.map(({ name, aliases, affiliations }) => ({
      name,
      aliases,
      affiliations: affiliations.map(({ span, title, former, organisation }) => ({
        ...toGiven(span),
        title,
        former,
        organisation: speaker(organisation)?.name ?? null,
      })),
    })),
    organisations: organisations.map(({ name, aliases, kind }) => ({ name, aliases, kind })),
  };
}

/** What is printed of an article that was not given as JSON: the same, after everything else that would be stored. */
export function articleJson(id: string, extraction: Extraction, all: boolean) {
  const asItIs: ToGiven = ({ start, end }) => ({ start, end });
  const { raw, headline, publishedOn, publishedOnBasis, publisher, dateline, passages, credits, entities } = extraction;
  return {
    id,
    headline,
    publishedOn,
    publishedOnBasis,
    publisher: publisher === null ? null : (entities[publisher]?.name ?? null),
    url: raw.url,
    dateline: dateline && { place: dateline.place, ...asItIs(dateline.span) },
    text: raw.text,
    passages: passages.map(({ kind, span }) => ({ kind, ...asItIs(span) })),
    credits: credits.map(({ role, span, entity }) => ({ role, person: entities[entity]?.name, ...asItIs(span) })),
    ...extractionJson(extraction, asItIs, all),
  };
}
