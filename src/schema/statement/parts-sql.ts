import type { Reading, Source } from '../shared/reading.ts';
import { column, relation } from '../shared/relations.ts';
import { span, spans } from '../shared/span-sql.ts';

// The parts of a statement that are no rows of their own, in SQL: what `parts.ts` exposes, by the same names.

function part(statement: Source, members: Record<string, Reading>, when?: string): Reading {
  const source = { alias: statement.alias, members };
  return when === undefined ? { kind: 'object', source } : { kind: 'object', source, when };
}

export function cueSql(statement: Source): Reading {
  const text = column(statement, 'cueText');
  return part(
    statement,
    {
      text: { kind: 'value', sql: text },
      lemma: { kind: 'value', sql: column(statement, 'cueLemma') },
      span: span(statement, 'cueStart', 'cueEnd', 'cueText'),
    },
    `${text} IS NOT NULL`,
  );
}

export function attributionSql(statement: Source, depth: number): Reading {
  return part(statement, {
    span: span(statement, 'sourceStart', 'sourceEnd', 'sourceText'),
    resolution: { kind: 'value', sql: column(statement, 'resolution') },
    evidence: spans(statement, depth + 1, 'evidenceStarts', 'evidenceEnds', 'evidenceTexts'),
  });
}

export function mediumSql(statement: Source, depth: number): Reading {
  const text = column(statement, 'mediumText');
  return part(
    statement,
    {
      span: span(statement, 'mediumStart', 'mediumEnd', 'mediumText'),
      organisation: relation(statement, 'mediumOrganisation', depth + 1),
    },
    `${text} IS NOT NULL`,
  );
}
