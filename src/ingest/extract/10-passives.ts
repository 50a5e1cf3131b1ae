import { type Frame, partAt } from './10-frame.ts';
import { lemmasOf } from './10-lemmas.ts';

/** Verbs of whose passive the subject is talked about, not talking: "is said to", "was accused of", "is expected to". */
const reported = new Set(
  'accuse,allege,believe,blame,call,charge,claim,consider,credit,criticise,criticize,denounce,describe,estimate,expect,fault,forecast,hail,hear,judge,know,mean,mention,portray,praise,presume,project,regard,report,rumor,rumour,say,see,suppose,suspect,think,understand,view,announce,propose,reveal,disclose,write,deny,reject,condemn,dub,name,label,title,nickname,brand,define,cite,quote'.split(
    ',',
  ),
);

/** Whether the cue stands in the passive: a form of "be" or "get" and a participle, adverbs between them allowed. */
export function isPassiveVoice(frame: Frame): boolean {
  const { tokens, head } = frame;
  if (
    !/(?:ed|en|told|said|heard|known|thought|understood|begged|taught|shown|held|meant|put)$/.test(
      tokens[head]?.lower ?? '',
    )
  ) {
    return false;
  }
  for (let index = head - 1; index >= Math.max(frame.from, head - 4); index--) {
    const before = tokens[index];
    if (!before || partAt(frame, index) === 'CONTENT') return false;
    if (/^(?:be|get)$/.test(before.lemma) || /^(?:been|being|was|were|is|are|am|['’]s|['’]re|got)$/.test(before.lower))
      return true;
    if (before.pos !== 'ADV' && before.pos !== 'PART' && before.lemma !== 'have') return false;
  }
  return false;
}

/** "is said to", "was accused of": whoever stands in front of such a cue did not say it. */
export function isTalkedAbout(frame: Frame): boolean {
  const head = frame.tokens[frame.head];
  return head !== undefined && isPassiveVoice(frame) && lemmasOf(head).some((lemma) => reported.has(lemma));
}
