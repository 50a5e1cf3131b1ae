/** A verb's regular forms by their tags of the Penn Treebank. */
export interface VerbForms {
  readonly VBD: string;
  readonly VBN: string;
  readonly VBG: string;
  readonly VBZ: string;
}

/** One vowel and one consonant at the end of a single syllable, "qu" counting as a consonant: "beg", "quip", "slam". */
const doubled = /^(?:[^aeiouy]*|[^aeiouy]*qu)[aeiou][bdgmnprtz]$/;
/** Longer verbs stressed on their last syllable double its consonant too. */
const stressedLast = /(?:cur|fer|mit|bel|pel)$/;

/**
 * The forms that an English verb has where it is regular. What it makes of irregular verbs is no word, or another's form.
 * @param verb in lower case
 */
export function regularForms(verb: string): VerbForms {
  const stem = doubled.test(verb) || (stressedLast.test(verb) && verb.length > 4) ? verb + verb.at(-1) : verb;
  const past = /e$/.test(verb) ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const present = /(?:s|x|z|ch|sh)$/.test(verb)
    ? `${doubled.test(verb) ? stem : verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const going = /[^eyo]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${stem}ing`;
  return { VBD: past, VBN: past, VBG: going, VBZ: present };
}
