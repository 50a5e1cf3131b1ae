import { cueVerbs } from '../lexicon/cues.ts';

/** Verbs that report, by lemma, with the shapes that their contents take and the prepositions that open them: see the lexicon of cues. */
export const verbShapes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  cueVerbs.map((entry): [string, ReadonlySet<string>] => {
    const [verb = '', letters = '', ...prepositions] = entry.split(' ');
    const single = /^[lcionay]+$/.test(letters);
    return [verb, new Set(single ? [...letters, ...prepositions] : [letters, ...prepositions])];
  }),
);

/** Whether what the verb reports may be a clause: "said that it was late". */
export const takesClause = (lemma: string): boolean => verbShapes.get(lemma)?.has('c') ?? false;
