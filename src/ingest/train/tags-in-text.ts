import { RefusedInput } from '../../errors.ts';

const names = ['src', 'cue', 'con', 'add', 'med', 'when'] as const;

/** What a tag stands around, for one of the attributions that it belongs to. */
export interface TaggedPart {
  readonly name: (typeof names)[number];
  /** The attribution's number. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Ids of cast members. */
  readonly who: readonly string[];
  /** All that the tag says of it: `act`, `stance`, `d`. */
  readonly values: Readonly<Record<string, string>>;
}

/** A text without its tags, and what they stood around. */
export interface Cut {
  readonly text: string;
  readonly parts: readonly TaggedPart[];
}

interface Open {
  readonly name: TaggedPart['name'];
  readonly numbers: readonly number[];
  readonly start: number;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Takes the tags out of a text. They may stand in one another and never cross; white space at a part's ends is left out of it.
 * @throws RefusedInput for what is no tag, has no number, crosses another, or is left open.
 */
export function cutTags(marked: string, file: string): Cut {
  const stack: Open[] = [];
  const parts: TaggedPart[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/<(\/?)([a-z]+)((?:\s+[a-z]+="[^"]*")*)\s*>/g)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    const name = names.find((known) => known === match[2]);
    if (!name) throw new RefusedInput(`${file} has the tag ${match[0]}`, `use one of ${names.join(', ')}`);
    if (match[1] === '') {
      stack.push({ name, start: text.length, ...readValues(match[0], match[3] ?? '', file) });
      continue;
    }
    const open = stack.pop();
    if (open?.name !== name) {
      const near = marked.slice(Math.max(0, match.index - 40), last).replace(/\s+/g, ' ');
      throw new RefusedInput(
        `${file}: ${match[0]} closes another tag, near "${near}"`,
        'close the innermost tag first',
      );
    }
    for (const part of partsOf(open, text, file)) parts.push(part);
  }
  text += marked.slice(last);
  const [left] = stack;
  if (left) throw new RefusedInput(`${file}: <${left.name} n="${left.numbers.join()}"> is left open`, 'close it');
  const stray = /<\/?[a-z][^\n]{0,30}/.exec(text);
  if (stray)
    throw new RefusedInput(`${file} has what is no tag: "${stray[0]}"`, 'write tags as <con n="1"> and </con>');
  return { text, parts };
}

function readValues(tag: string, given: string, file: string) {
  const values = Object.fromEntries(
    [...given.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  if (!/^\d+(?:,\d+)*$/.test(values.n ?? ''))
    throw new RefusedInput(`${file}: ${tag} has no number`, 'say which attribution it belongs to: n="1", or n="1,2"');
  return { values, numbers: (values.n ?? '').split(',').map(Number) };
}

function partsOf({ name, numbers, start: from, values }: Open, text: string, file: string): readonly TaggedPart[] {
  const within = text.slice(from);
  const start = from + within.length - within.trimStart().length;
  const end = from + within.trimEnd().length;
  if (start >= end) throw new RefusedInput(`${file}: <${name} n="${numbers.join()}"> is empty`, 'put words in it');
  const who = (values.who ?? '').split(',').filter((id) => id !== '');
  return numbers.map((number) => ({ name, number, start, end, who, values }));
}
