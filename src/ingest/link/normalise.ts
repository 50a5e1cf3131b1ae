/**
 * A name as it is compared: lower case, accents stripped, marks, possessive endings and a leading article dropped, one space
 * between words. "The Élysée's" and "elysee" are one; "U.N." and "UN" are one; "Jean-Luc" and "Jean Luc" are one.
 */
export function normaliseName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øœæßłđ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘`]s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=[\p{L}\p{N}])[.'’‘`](?=[\p{L}\p{N}]|$|\s)/gu, '')
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim();
  return plain.replace(/^the (?=.)/, '');
}

const plainLetters: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd' };

/** The last word of a normalised name, "jr" and the like left out: what a surname is looked up by. */
export function surnameOf(normalised: string): string {
  const words = normalised.split(' ').filter((word) => !/^(?:jr|sr|ii|iii|iv|kc|qc)$/.test(word));
  return words.at(-1) ?? '';
}
