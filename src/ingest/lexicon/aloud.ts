/** Verbs of what is cried, sung out, posted or held up: capitals in its quotation need not make it a title. */
export const aloud: ReadonlySet<string> = new Set(
  'say tell ask answer reply respond add tweet write text post read chant shout yell scream cry call demand declare vow conclude proclaim'.split(
    ' ',
  ),
);
