import { UsageError } from '../../errors.ts';

/** A word of a treebank: columns 2, 3, 4, 5, 7 and 8 of CoNLL-U. */
export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index into the sentence's words; -1 for the root. */
  readonly head: number;
  readonly label: string;
  /** Where it stands in the sentence's text, in UTF-16 units; words of one token that cannot be told apart share its stretch. */
  readonly start: number;
  readonly end: number;
}

export interface TreebankSentence {
  readonly text: string;
  readonly words: readonly TreebankWord[];
}

/**
 * Reads a CoNLL-U file. Sentences whose words are not found in their text are left out.
 * @throws UsageError where a line is not of that format.
 */
export function readTreebank(content: string, name: string): readonly TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  for (const block of content.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/).filter((line) => line !== '');
    if (lines.length === 0) continue;
    const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length);
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
    if (text === undefined || rows.some((row) => row.length !== 10)) {
      throw new UsageError(`${name} is not CoNLL-U at "${lines[0]}"`, 'give a treebank of Universal Dependencies');
    }
    const words = placed(text, rows);
    if (words) sentences.push({ text, words });
  }
  return sentences;
}

/** Finds each word in the text. Line 3-4 is a token of two words: "don't" before "do" and "n't". */
function placed(text: string, rows: readonly (readonly string[])[]): readonly TreebankWord[] | null {
  const words: TreebankWord[] = [];
  let at = 0;
  let whole: { last: number; start: number; end: number } | null = null;
  for (const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '', label = ''] of rows) {
    if (id.includes('.')) continue;
    const inside: boolean = whole !== null && Number(id) <= whole.last;
    const found = text.indexOf(form, at);
    const lost: boolean = found < 0 || (inside ? found >= (whole?.end ?? 0) : text.slice(at, found).trim() !== '');
    if (lost && !inside) return null;
    const start: number = lost ? (whole?.start ?? 0) : found;
    const end: number = lost ? (whole?.end ?? 0) : found + form.length;
    if (id.includes('-')) {
      whole = { last: Number(id.slice(id.indexOf('-') + 1)), start, end };
      continue;
    }
    if (!lost) at = end;
    words.push({ form, lemma, upos, xpos, head: Number(head) - 1, label, start, end });
    if (whole && Number(id) === whole.last) {
      at = whole.end;
      whole = null;
    }
  }
  return words;
}
