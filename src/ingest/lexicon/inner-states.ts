/**
 * Verbs, nouns and adjectives of belief, wish, intention and attitude: what labels without acts are told apart by. Part of
 * the measure, not of extraction: it stays as it is while the lexicon of acts is improved.
 */
export const innerStates: ReadonlySet<string> = new Set(
  (
    'admire afraid aim anticipate appreciate aspire assume attitude aware belief believe care certain choose concerned confident ' +
    'consider conviction convinced crave decide decision deem desire despise detest determined disagree disapprove dislike distrust doubt ' +
    'dread dream eager envision envy expect expectation favor favour fear feel feeling focus forget foresee forgive glad guess happy hate ' +
    'hesitate hope hopeful imagine inclined intend intent intention interested keen know learn like look love mean mind ' +
    'notion oppose opinion optimistic opposition perceive plan ponder prefer presume proud realise realize reckon recognise recognize regard ' +
    'regret reluctant remember resent resist respect seek sense skeptical sceptical see seem split stance suppose support supporter sure surprise suspect ' +
    'suspicion think thought treat trust try understand unsure unwilling upset value view want wary watch willing wish wonder worried worry rather'
  ).split(' '),
);

/** Pasts of these verbs that no rule undoes. */
export const irregularPasts: Readonly<Record<string, string>> = {
  thought: 'think',
  felt: 'feel',
  knew: 'know',
  known: 'know',
  meant: 'mean',
  sought: 'seek',
  understood: 'understand',
  saw: 'see',
  seen: 'see',
  chose: 'choose',
  forgot: 'forget',
};

/** Phrases of such words that are speech all the same. */
export const spokenPhrases: readonly string[] = [
  'aloud',
  'want to know',
  'wanted to know',
  'demanded to know',
  'be known',
];
