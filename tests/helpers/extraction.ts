import type { CreditRole, Span } from '../../src/ingest/document-types.ts';
import type { Entity, Extraction, Mention, OrganisationKind, Statement } from '../../src/ingest/types.ts';

/** An article in outline: what it says and who says it, by words of its text. */
export interface Outline {
  readonly key: string;
  readonly text: string;
  readonly headline?: string;
  readonly publishedOn?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
  /** People's names with their other names; an office is `[words, organisation or null]`. */
  readonly people?: Readonly<Record<string, { aliases?: string[]; offices?: [string, string | null][] }>>;
  readonly organisations?: Readonly<Record<string, { aliases?: string[]; kind?: OrganisationKind }>>;
  readonly said?: readonly Said[];
  readonly credits?: readonly (readonly [CreditRole, string])[];
}

/** A statement: who (by full name) said which words of the text, by which words. */
export interface Said {
  readonly who: string | null;
  readonly source?: string;
  readonly content: string;
  readonly act?: Statement['act'];
  readonly to?: string;
  readonly together?: readonly string[];
  readonly saidOn?: string;
}

/** What a perfect extraction of the outline's text would yield: tests of the store need no better and no worse. */
export function extractionOf(outline: Outline): Extraction {
  const { key, text, people = {}, organisations = {}, said = [], credits = [] } = outline;
  const raw = {
    ...{
      key,
      text,
      headline: outline.headline ?? null,
      publisher: outline.publisher ?? null,
      url: outline.url ?? null,
    },
    publishedOn: outline.publishedOn ?? null,
  };
  const find = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length, text: words };
  };
  const names = [...Object.keys(people), ...Object.keys(organisations)];
  const indexOf = (name: string) => {
    if (!names.includes(name)) throw new Error(`nobody is called ${name}`);
    return names.indexOf(name);
  };
  const entities = names.map((name, index): Entity => {
    const person = people[name];
    const offices = person?.offices ?? [];
    return {
      ...{ index, name, type: person ? 'PERSON' : 'ORGANISATION', gender: 'UNKNOWN' },
      aliases: (person ?? organisations[name])?.aliases ?? [],
      kind: organisations[name]?.kind ?? 'OTHER',
      affiliations: offices.map(([title, organisation]) => ({
        ...{ span: find(title), title, former: false },
        organisation: organisation === null ? null : indexOf(organisation),
      })),
    };
  });
  const publisher = outline.publisher && names.includes(outline.publisher) ? indexOf(outline.publisher) : null;
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => spanAt(text, match.index, match[0].length));
  return {
    ...{ raw, headline: outline.headline ?? 'No headline', language: 'en', dateline: null, publisher },
    publishedOn: raw.publishedOn,
    publishedOnBasis: raw.publishedOn ? 'GIVEN' : 'UNKNOWN',
    passages: paragraphs.map((span, index) => ({ index, kind: 'BODY', span })),
    sentences: paragraphs,
    entities,
    mentions: mentionsOf(text, entities),
    credits: credits.map(([role, name]) => ({ role, span: find(name), entity: indexOf(name) })),
    statements: said.map((one, index): Statement => {
      const content = find(one.content);
      const source = one.source === undefined ? null : find(one.source);
      return {
        ...{ index, kind: 'INDIRECT', text: content.text, content: [content], quotations: [], cue: null, source },
        passage: paragraphs.findIndex((span) => span.start <= content.start && content.end <= span.end),
        ...{ act: one.act ?? 'STATE', stance: 'ASSERTED', confidence: 0.5, medium: null },
        speaker: one.who === null ? null : indexOf(one.who),
        coSpeakers: (one.together ?? []).map(indexOf),
        resolution: one.who === null ? 'UNRESOLVED' : 'NAMED',
        evidence: source && one.who ? [source] : [],
        addressees: one.to ? [{ span: find(one.to), entity: indexOf(one.to) }] : [],
        ...{ saidOn: one.saidOn ?? null, saidOnSpan: null },
      };
    }),
  };
}

function spanAt(text: string, start: number, length: number): Span {
  return { start, end: start + length, text: text.slice(start, start + length) };
}

/** Every place where a name or another name stands, the longest first where two begin. */
function mentionsOf(text: string, entities: readonly Entity[]): Mention[] {
  const all = entities.flatMap(({ index, name, aliases }) =>
    [name, ...aliases].flatMap((words) =>
      [...text.matchAll(new RegExp(`\\b${words}\\b`, 'g'))].map(
        (match): Mention => ({
          span: spanAt(text, match.index, words.length),
          kind: words === name ? 'NAME' : 'ALIAS',
          entity: index,
        }),
      ),
    ),
  );
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return all.filter((mention, place) => all.slice(0, place).every(({ span }) => span.end <= mention.span.start));
}
