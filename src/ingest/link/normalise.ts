/**
 * A name as it is looked up: lower case, without accents, with plain apostrophes, without a possessive ending, and with
 * single spaces. Two names are the same name when these are equal.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/'s?(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
