import { stemsOf } from './speech-like.ts';

/**
 * The words by which the task's definition of a statement says what speech is: said, told, asked, wrote, tweeted, announced, warned,
 * denied, according to, in a statement, promise, informed, called on, ruled out, declined. Part of the measure, not of extraction.
 */
const speechCues: ReadonlySet<string> = new Set(
  'say tell ask write tweet announce warn deny according statement promise inform call rule decline'.split(' '),
);

/** Pasts of these verbs that no rule undoes. */
const pasts: Readonly<Record<string, string>> = { said: 'say', told: 'tell', wrote: 'write', written: 'write' };

/** Whether a cue is one of plain speech: it holds one of those words, or is but a colon or a dash, or there is none. */
export function isSpeechCue(cue: string): boolean {
  const words = cue.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  return (
    words.length === 0 ||
    words.some((word) => [pasts[word] ?? word, ...stemsOf(word)].some((stem) => speechCues.has(stem)))
  );
}
