import { getDatamodel } from '../../db/generated/pothos-types.ts';

/** A column, or a way from a row to rows of another table. */
export type ModelField =
  | {
      readonly kind: 'column';
      readonly column: string;
      readonly cast: string;
      /** Whether its values are the names of an enum. */
      readonly isEnum?: boolean;
    }
  | {
      readonly kind: 'relation';
      readonly model: string;
      readonly list: boolean;
      readonly own: string;
      readonly other: string;
    };

// What `@@map` says; the data model at run time does not carry it.
const tables: Readonly<Record<string, string>> = {
  Addressee: 'addressees',
  Affiliation: 'affiliations',
  Alias: 'aliases',
  Appearance: 'appearances',
  Article: 'articles',
  Correction: 'corrections',
  Credit: 'credits',
  Mention: 'mentions',
  Organisation: 'organisations',
  Passage: 'passages',
  Person: 'people',
  Statement: 'statements',
  StatementMention: 'statement_mentions',
  StatementSpeaker: 'statement_speakers',
  Total: 'totals',
};

const { models } = getDatamodel().datamodel;

/** A model by the name of its delegate: `statementSpeaker` is StatementSpeaker. */
export function modelName(delegate: string): string {
  return delegate.slice(0, 1).toUpperCase() + delegate.slice(1);
}

export function tableOf(model: string): string {
  const table = tables[model];
  if (!table) throw new TypeError(`no table is known for ${model}`);
  return table;
}

/** `speakerPersonId` is stored as `speaker_person_id`. */
export function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

type Field = (typeof models)[string]['fields'][number];

function castOf(field: Field): string {
  if (field.kind === 'enum') return snake(field.type);
  if (field.type === 'Int') return 'int4';
  if (field.type === 'Float') return 'float8';
  if (field.type === 'DateTime') return field.name.endsWith('On') ? 'date' : 'timestamptz';
  return /^id$|Id$/.test(field.name) && field.name !== 'wikidataId' ? 'uuid' : 'text';
}

const known = new Map<string, Map<string, ModelField>>();

/** A model's field by the name that Prisma conditions use. Every relation leads to, or comes from, a single `id`. */
export function fieldOf(model: string, name: string): ModelField {
  let fields = known.get(model);
  if (!fields) {
    fields = new Map();
    known.set(model, fields);
  }
  let field = fields.get(name);
  if (!field) {
    field = describe(model, name);
    fields.set(name, field);
  }
  return field;
}

function describe(model: string, name: string): ModelField {
  const field = models[model]?.fields.find((candidate) => candidate.name === name);
  if (!field) throw new TypeError(`${model} has no field ${name}`);
  if (field.kind !== 'object') {
    return { kind: 'column', column: snake(name), cast: castOf(field), isEnum: field.kind === 'enum' };
  }
  const [from] = field.relationFromFields ?? [];
  const back = models[field.type]?.fields.find(
    (other) => other.relationName === field.relationName && (other.relationFromFields?.length ?? 0) > 0,
  );
  return {
    kind: 'relation',
    model: field.type,
    list: field.isList,
    own: from ? snake(from) : 'id',
    other: from ? 'id' : snake(back?.relationFromFields?.[0] ?? ''),
  };
}
