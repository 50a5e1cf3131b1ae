import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from '../../../src/config.ts';

/** Texts to measure with, and where they come from. */
export interface Texts {
  readonly from: string;
  readonly texts: readonly string[];
}

/** The seed articles: what there is in every copy of the repository. */
export function seedTexts(): readonly string[] {
  const folder = path.join(projectDir, 'seeds');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** Articles beside the repository, as they are found in a shared folder: plain texts, and labelled ones a line each. */
export function sharedTexts(): Texts {
  const shared = path.resolve(projectDir, '../shared');
  const [articles, corpus] = [path.join(shared, 'articles'), path.join(shared, 'data/corpus')];
  if (!existsSync(articles) || !existsSync(corpus))
    return {
      from: `seed articles: there is no ${path.relative(projectDir, shared)} with articles`,
      texts: seedTexts(),
    };
  const read = (folder: string, ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const labelled = read(corpus, '.jsonl').flatMap((lines) =>
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  return { from: `articles of ${path.relative(projectDir, shared)}`, texts: [...read(articles, '.txt'), ...labelled] };
}

/** A text of so many characters, spliced from others. */
export function splice(texts: readonly string[], length: number): string {
  const parts: string[] = [];
  for (let at = 0, size = 0; size < length; at++) {
    const part = texts[at % texts.length] as string;
    parts.push(part);
    size += part.length + 2;
  }
  return parts.join('\n\n').slice(0, length);
}

export const countWords = (text: string) => text.match(/\S+/g)?.length ?? 0;
