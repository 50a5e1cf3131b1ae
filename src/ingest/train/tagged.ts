import { RefusedInput } from '../../errors.ts';
import { type GoldArticle, readGoldLine } from '../evaluate/gold.ts';
import { type Cut, cutTags, type TaggedPart } from './tags-in-text.ts';

/** Acts and stances as labels have them. */
const acts = new Set(
  'STATE ASK REQUEST PROMISE ANNOUNCE DENY REFUSE WARN ACCUSE CRITICISE PRAISE AGREE SUGGEST OTHER THOUGHT'.split(' '),
);
const stances = new Set('ASSERTED NEGATED DECLINED HYPOTHETICAL'.split(' '));
const castLine = '  - id | person or organisation | name | aliases; separated | role';

/**
 * Reads one labelled article in the tagged form that people write: fields and cast between lines of `---`, then the text with
 * `<src>`, `<cue>`, `<con>`, `<add>`, `<med>` and `<when>` around its words (train/articles/README.md). `file` is its name in errors.
 * @throws RefusedInput that names the file, what is wrong in it and what to do.
 */
export function readTaggedArticle(content: string, file: string): GoldArticle {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(content);
  if (!parts) throw new RefusedInput(`${file} has no fields at its top`, 'put them between two lines of ---');
  const { cast, ...fields } = readFields(parts[1] ?? '', file);
  const cut = cutTags((parts[2] ?? '').replace(/^[\r\n]+|\s+$/g, ''), file);
  const ids = new Set(cast.map(({ id }) => id));
  for (const { name, who, number } of cut.parts)
    for (const id of who)
      if (!ids.has(id))
        throw new RefusedInput(
          `${file}: <${name} n="${number}"> names ${id}, who is not in the cast`,
          `add: ${castLine}`,
        );
  const id = file.replace(/^.*\//, '').replace(/\.txt$/, '');
  return readGoldLine(JSON.stringify({ id, ...fields, text: cut.text, cast, attributions: labelsOf(cut, file) }), file);
}

/** The fields before the text, and who appears in it. */
function readFields(head: string, file: string) {
  const fields = new Map<string, string>();
  const cast: { id: string; type: string; name: string; aliases: string[] }[] = [];
  for (const line of head.split(/\r?\n/)) {
    const member = /^\s+-\s*(.*)$/.exec(line);
    if (!member) {
      const field = /^(\w+):\s*(.*)$/.exec(line);
      if (field) fields.set(field[1] ?? '', (field[2] ?? '').trim());
      continue;
    }
    const [id = '', type = '', name = '', aliases = ''] = (member[1] ?? '').split('|').map((part) => part.trim());
    if (id === '' || name === '' || (type !== 'person' && type !== 'organisation'))
      throw new RefusedInput(`${file} has a cast line that is none: "${line.trim()}"`, `write it as: ${castLine}`);
    const also = aliases.split(';').map((alias) => alias.trim());
    cast.push({ id, type, name, aliases: also.filter((alias) => alias !== '') });
  }
  for (const name of ['headline', 'publisher', 'publishedOn'])
    if (!fields.get(name)) throw new RefusedInput(`${file} has no ${name}`, `add a line "${name}: …" to its fields`);
  const [headline, publisher] = [fields.get('headline'), fields.get('publisher')];
  return { headline, publisher, publishedOn: fields.get('publishedOn'), cast };
}

/** Attributions by their numbers, rising, as a line of a labelled corpus has them. */
function labelsOf({ text, parts }: Cut, file: string) {
  const groups = new Map<number, TaggedPart[]>();
  for (const part of parts) groups.set(part.number, [...(groups.get(part.number) ?? []), part]);
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([number, group]) => {
      const named = (name: TaggedPart['name']) =>
        group.filter((part) => part.name === name).sort((a, b) => a.start - b.start);
      const places = (name: TaggedPart['name']) =>
        named(name).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
      const where = `${file}, attribution ${number}`;
      if (named('con').length === 0) throw new RefusedInput(`${where} has no content`, `tag it: <con n="${number}">`);
      if (named('cue').length + named('src').length === 0)
        throw new RefusedInput(`${where} has neither cue nor source`, `tag one: <cue n="${number}">`);
      // The first tag of a cue in pieces says what the cue does.
      const { act = 'STATE', stance = 'ASSERTED' } = group.find((part) => part.name === 'cue')?.values ?? {};
      if (!acts.has(act)) throw new RefusedInput(`${where} has the act ${act}`, `give one of ${[...acts].join(', ')}`);
      if (!stances.has(stance))
        throw new RefusedInput(`${where} has the stance ${stance}`, `give one of ${[...stances].join(', ')}`);
      return {
        source: places('src'),
        cue: places('cue'),
        content: places('con'),
        act,
        stance,
        speakers: named('src').flatMap(({ who }) => who),
        addressees: places('add'),
        said: { date: named('when')[0]?.values.d ?? null },
      };
    });
}
