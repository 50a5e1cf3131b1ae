import type { LemmaRules } from './lemmas.ts';

/** What the syntax model knows besides weights. Lists of words are joined by spaces: no word has one in it. */
export interface SyntaxMeta {
  /** Part of speech and finer tag: "VERB.VBD". */
  readonly tags: readonly string[];
  /** Labels of Universal Dependencies, "root" among them. */
  readonly labels: readonly string[];
  /** Words that are given the same tags in the training text; the place in the list, from 1, is their habit. */
  readonly habits: readonly string[];
  /** Words by the only tags that they may have: tags' numbers, joined by spaces, to words. */
  readonly choices: Readonly<Record<string, string>>;
  /** Kinds of other words (`wordKind`) by the only tags that they may have, in the same way. */
  readonly kinds: Readonly<Record<string, string>>;
  /** The tags that any other word may have. */
  readonly open: readonly number[];
  /** Kinds of arcs (`arcKind`) by the only labels that they may have: labels' numbers, joined by spaces, to kinds. */
  readonly arcs: Readonly<Record<string, string>>;
  /** What a state's tags must be (`sureKey`) for a move to be made without weighing: lists of keys, by move. */
  readonly sureMoves: Readonly<Record<string, string>>;
  readonly lemmas: LemmaRules;
}
