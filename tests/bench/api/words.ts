import type { Dice } from './random.ts';

// Words and names for a world of any size: common ones from lists, rare ones from syllables.

const common = (
  'harbour council budget school river bridge train strike election minister report water energy price housing ' +
  'hospital police court border trade farm forest climate market factory worker union student teacher museum road ' +
  'airport bank tax pension vote party member plan talks deal growth safety power storm flood fire rescue study test'
).split(' ');
const small =
  'the of a in to and for with on by from over after before under between new old next last more less'.split(' ');
const verbs = 'opens closes needs costs helps delays supports threatens follows changes doubles halves reaches'.split(
  ' ',
);
const onsets = 'b br c d dr f g gr h j k l m n p pr r s st t tr v w z'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const codas = ['', '', 'n', 'r', 'l', 's', 'm', 't'];
const given = (
  'Ada Bruno Carla Dmitri Elif Farid Greta Hamza Ines Jonas Katya Liam Mina Nils Olga Pavel Rosa Samir Tove Umar Vera ' +
  'Wanda Yusuf Zoë Anaïs Björn Chloé Dalia Emre Femi'
).split(' ');
const syllableCount = onsets.length * vowels.length * codas.length;

function syllable(number: number): string {
  const [onset, rest] = [number % onsets.length, Math.floor(number / onsets.length)];
  return `${onsets[onset]}${vowels[rest % vowels.length]}${codas[Math.floor(rest / vowels.length) % codas.length]}`;
}

/** The rare word of a number: different for different numbers up to two million. */
export function rareWord(number: number): string {
  const scattered = (number * 7919) % (syllableCount * syllableCount);
  return `${syllable(scattered % syllableCount)}${syllable(Math.floor(scattered / syllableCount))}`;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A person's name by number. */
export function personName(number: number): { readonly name: string; readonly surname: string } {
  const surname = capital(rareWord(number));
  return { name: `${given[number % given.length]} ${surname}`, surname };
}

/** An organisation's name by number. */
export function organisationName(number: number): string {
  const kinds = ['Council', 'Ministry', 'Company', 'Gazette', 'Union', 'Institute', 'Party', 'Agency'];
  return `${capital(rareWord(number + 900_001))} ${kinds[number % kinds.length]}`;
}

const vocabulary = 20_000;

/** A clause of so many words, without a mark at its end. */
export function clause(dice: Dice, words: number): string {
  const list = Array.from({ length: words }, (_, index) => {
    if (index % 3 === 0) return dice.pick(small);
    if (index % 7 === 4) return dice.pick(verbs);
    const rank = dice.mandelbrot(vocabulary);
    return rank < common.length ? common[rank] : rareWord(rank);
  });
  return list.join(' ');
}
