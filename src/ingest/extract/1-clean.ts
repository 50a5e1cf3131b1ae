// Marks and spaces as typewriters know them, one unit for one: what later passes compare, at the text's own offsets.
const plain: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″'].map((mark): [string, string] => [mark, '"']),
  ...[...'‘’‚‛′´'].map((mark): [string, string] => [mark, "'"]),
  ...[...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t'].map(
    (space): [string, string] => [space, ' '],
  ),
  ...[...'\u00ad\u200b\u200c\u200d\u2060\ufeff'].map((hidden): [string, string] => [hidden, ' ']),
]);

const odd = /[“”„‟«»″‘’‚‛′´\u00a0\u00ad\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\t]/g;

/**
 * A view of the text for matching: every kind of quotation mark, apostrophe and space as the plain one; two apostrophes are one
 * mark, beside the word that they open or close. It has the text's length, so an offset into one is an offset into the other.
 */
export function plainView(text: string): string {
  return text
    .replace(odd, (character) => plain.get(character) ?? character)
    .replace(/``|(?<![^\s([—–-])''(?=\S)/g, ' "')
    .replace(/''/g, '" ');
}
