import { normaliseName } from '../../../src/ingest/link/normalise.ts';
import type { Copier } from './copy.ts';
import type { Dice } from './random.ts';
import { organisationName, personName } from './words.ts';

/** A person or an organisation of the made-up world. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly person: boolean;
  statements: number;
}

/** The columns that say who: exactly one of the two. */
export const who = ({ id, person }: Speaker) => ({
  person_id: person ? id : null,
  organisation_id: person ? null : id,
});

/** A version 7 key: sorts in the order of making, and is the same each time. */
export function keyOf(table: number, number: number): string {
  const time = (0x019000000000 + number).toString(16).padStart(12, '0');
  const rest = ((number * 2654435761) % 0x1000000000000).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${table.toString(16).padStart(3, '0')}-8000-${rest}`;
}

/** Everyone in a world: the first are the ones who speak most. */
export class Cast {
  readonly people: readonly Speaker[];
  readonly organisations: readonly Speaker[];
  /** Organisations that publish articles. */
  readonly publishers: readonly Speaker[];

  /** One person for every fifty statements, one organisation for every two hundred, as in a year of a newspaper. */
  constructor(statements: number) {
    const count = (share: number, least: number) => Math.max(least, Math.round(statements / share));
    this.people = Array.from({ length: count(50, 200) }, (_, number) => {
      const { name, surname } = personName(number);
      return { id: keyOf(1, number), name, short: surname, person: true, statements: 0 };
    });
    this.organisations = Array.from({ length: count(200, 80) }, (_, number) => {
      const name = organisationName(number);
      return { id: keyOf(2, number), name, short: name.split(' ')[0] ?? name, person: false, statements: 0 };
    });
    this.publishers = this.organisations.filter((_, number) => number % 8 === 3).slice(0, 40);
  }

  /** Those whom one article is about: few are in the news, most hardly ever. */
  draw(dice: Dice, size: number): Speaker[] {
    const drawn = new Set<Speaker>();
    while (drawn.size < size) {
      const list = dice.chance(0.8) ? this.people : this.organisations;
      drawn.add(list[dice.zipf(list.length)] as Speaker);
    }
    return [...drawn];
  }

  /** Their rows, with the counts that the articles have left. */
  write(copier: Copier): void {
    const kinds = [
      'GOVERNMENT_BODY',
      'GOVERNMENT_BODY',
      'COMPANY',
      'MEDIA',
      'NON_PROFIT',
      'ACADEMIC',
      'PARTY',
      'OTHER',
    ];
    for (const [number, one] of [...this.people, ...this.organisations].entries()) {
      const place = one.person ? number : number - this.people.length;
      copier.add(one.person ? 'people' : 'organisations', {
        id: one.id,
        name: one.name,
        normalised_name: normaliseName(one.name),
        wikidata_id: null,
        statement_count: one.statements,
        ...(one.person ? {} : { kind: kinds[place % kinds.length] ?? 'OTHER' }),
      });
      const alias = { name: one.short, normalised_name: normaliseName(one.short) };
      copier.add('aliases', { id: keyOf(3, number), ...alias, ...who(one) });
    }
  }
}
