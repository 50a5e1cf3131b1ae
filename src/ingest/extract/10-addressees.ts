import type { Document, Span } from '../document-types.ts';
import type { Attribution } from '../types.ts';
import { type Frame, nounPhraseEnd, partAt, spanOfTokens } from './10-frame.ts';
import { lemmasOf } from './10-lemmas.ts';
import { isPassiveVoice } from './10-passives.ts';

/** Cues whose object is the one spoken to: "told reporters", "urged the council to". */
const takesHearer = new Set(
  'tell,ask,urge,inform,warn,remind,assure,reassure,advise,notify,beg,implore,order,instruct,invite,press,lobby,challenge,encourage,caution,brief,petition,question,quiz,grill,command,counsel,convince,persuade,text,email,e-mail,tip,admonish,beseech,entreat,direct,exhort,enjoin,request,alert,advise,pester,prod,quizz,interview,update,promise,thank,congratulate,chide,scold,rebuke,lecture,forbid,summon,poll,show,teach,refer,telephone,phone,ring,message,answer,interrogate,badger,cross-examine'.split(
    ',',
  ),
);

/** Of those, the ones whose object may as well be the content: only followed by it are they taken. */
const mayTakeContent = new Set(
  'promise,thank,question,show,teach,answer,order,request,challenge,convince,refer,press'.split(','),
);

/** Cues that name the hearer after a preposition, the preposition first. */
const prepositional = new Map<string, RegExp>([
  ['to', /^(?!accord|refer|point|relate|due|admit|object|confess$)/],
  [
    'with',
    /^(?:plead|remonstrate|argue|share|agree|disagree|discuss|speak|talk|insist|consult|quarrel|joke|raise|chat)$/,
  ],
  ['on', /^call$/],
  ['upon', /^call$/],
  ['at', /^(?:shout|yell|scream|bark|bellow|snap|swear)$/],
  ['of', /^(?:ask|demand|inquire|enquire|request)$/],
  ['before', /^(?:testify|argue|plead|swear)$/],
]);

/** Verbs of doing whose "to" is no hearer. */
const toPlace =
  /^(?:go|come|return|send|take|turn|lead|cling|stick|vow|want|plan|hope|agree|refuse|decline|seek|try|offer|threaten|promise|intend|need|prefer|have|be|do)$/;

/** "to laughter", "to applause": what one hears back. */
const noHearer = /^(?:laughter|applause|cheers|boos|effect|tears|silence|park|point|dismay|death|life|date)$/;

const skipped = /^(?:,|also|again|later|then|only|once|twice|simply|recently|repeatedly|instead|aloud|back|out|up)$/;

/**
 * Whom the words are addressed to, whole noun phrases in text order: "told senior officials", "asked Russia to",
 * "in a letter to shareholders", "she was warned that". Two names joined by "and" are two addressees.
 */
export function findAddressees(document: Document, attribution: Attribution, frame: Frame | null): readonly Span[] {
  if (!frame) return [];
  const lemma = hearingLemma(frame);
  const { cue, source } = attribution;
  if (cue && source && source.end <= cue.span.start && isPassiveVoice(frame) && isTold(frame)) return [source];
  const found = isTold(frame)
    ? subjectOf(frame, attribution)
    : (objectOf(frame, lemma) ?? afterPreposition(frame, lemma));
  return found ? split(document, frame, found[0], found[1]) : [];
}

/** The cue's verb that has a hearer, "tell" of "declined to tell", else its main word's lemma. */
function hearingLemma(frame: Frame): string {
  for (let index = frame.cueEnd - 1; index >= frame.head; index--) {
    const token = frame.tokens[index];
    const found = token && lemmasOf(token).find((lemma) => takesHearer.has(lemma));
    if (found) return found;
  }
  return frame.tokens[frame.head]?.lemma ?? '';
}

type Range = readonly [first: number, end: number];

function phraseAt(frame: Frame, first: number): Range | null {
  // "should have asked whose it was": a question, and nobody who hears it.
  if (frame.tokens[first]?.lower === 'whose') return null;
  const end = nounPhraseEnd(frame, first);
  return end > first ? [first, end] : null;
}

/** Past adverbs and commas after the cue, to where an object may begin. */
function afterCue(frame: Frame): number {
  let index = frame.cueEnd;
  while (partAt(frame, index) === 'FREE' && skipped.test(frame.tokens[index]?.lower ?? '')) index++;
  return index;
}

function objectOf(frame: Frame, lemma: string): Range | null {
  if (!takesHearer.has(lemma)) return null;
  const last = frame.tokens[frame.cueEnd - 1]?.lower ?? '';
  const preposition = /^(?:about|for|with|on|over|that|of|against|as|by|to)$/.test(last);
  if (preposition && !(lemma === 'appeal' && last === 'to')) return null;
  // A cue tagged whole, "told reporters that": the object stands inside it.
  const range = phraseAt(frame, afterCue(frame));
  if (!range) return null;
  if (!mayTakeContent.has(lemma)) return range;
  const next = frame.tokens[range[1]];
  return partAt(frame, range[1]) === 'CONTENT' || /^(?:to|that|whether|,|for|about|on)$/.test(next?.lower ?? '')
    ? range
    : null;
}

function afterPreposition(frame: Frame, lemma: string): Range | null {
  const last = frame.tokens[frame.cueEnd - 1]?.lower ?? '';
  if (frame.cueEnd - 1 > frame.head && prepositional.get(last)?.test(lemma)) {
    // "called on Russia": the preposition is the cue's own.
    if (last !== 'to' || /^(?:appeal|write|speak|talk|say|explain|complain|apologi[sz]e)$/.test(lemma)) {
      return phraseAt(frame, frame.cueEnd);
    }
  }
  let nouns = 0;
  for (let index = frame.cueEnd; index < frame.to && index < frame.cueEnd + 14; index++) {
    const token = frame.tokens[index];
    if (!token || partAt(frame, index) === 'CONTENT') {
      // Only straight after the content, as in "'…' he wrote to": never behind a further clause.
      return null;
    }
    if (/^(?:[;:]|who|which|that|when|while|after|because|as)$/.test(token.lower)) return null;
    if (token.pos === 'VERB') return null;
    if (/^(?:NOUN|PROPN)$/.test(token.pos)) nouns++;
    const pattern = prepositional.get(token.lower);
    if (!pattern || partAt(frame, index) !== 'FREE') continue;
    const letter =
      /^(?:letter|e-?mail|message|memo|note|speech|address|submission|report|postcard|text|reply|appeal)s?$/;
    const viaLetter = token.lower === 'to' && letter.test(frame.tokens[index - 1]?.lower ?? '');
    if (!viaLetter && (nouns > 2 || !pattern.test(lemma) || (token.lower === 'to' && toPlace.test(lemma)))) continue;
    const next = frame.tokens[index + 1];
    if (!next || next.pos === 'VERB' || next.pos === 'NUM') return null;
    const range = phraseAt(frame, index + 1);
    return range && !noHearer.test(frame.tokens[range[1] - 1]?.lower ?? '') ? range : null;
  }
  return null;
}

/** "was asked", "had been warned", "Asked whether …": the hearer is the subject, not the object. */
export function isTold(frame: Frame): boolean {
  const { tokens, head } = frame;
  const token = tokens[head];
  if (!token || !lemmasOf(token).some((lemma) => takesHearer.has(lemma))) return false;
  if (!/(?:ed|told|begged|taught|shown)$/.test(token.lower)) return false;
  // "he is shown lecturing": a picture of him.
  if (token.lower === 'shown' && /ing$/.test(tokens[head + 1]?.lower ?? '')) return false;
  // "she was convinced that": a state of mind, and her own.
  if (/^(?:convinced|persuaded|encouraged|reassured)$/.test(token.lower)) return false;
  if (isPassiveVoice(frame)) return true;
  const opens = head === frame.from || /^(?:when|if|once|[,"“‘—–])$/.test(tokens[head - 1]?.lower ?? '');
  const object = nounPhraseEnd(frame, frame.cueEnd) > frame.cueEnd;
  return opens && !object && /(?:ed|told)$/.test(token.lower);
}

function subjectOf(frame: Frame, attribution: Attribution): Range | null {
  const { tokens, head } = frame;
  let index = head - 1;
  while (index >= frame.from && /^(?:AUX|ADV|PART)$/.test(tokens[index]?.pos ?? '')) index--;
  if (tokens[index]?.lower === 'who' && index < head - 1) return [index, index + 1];
  const comma = tokens[index]?.text === ',';
  if (index >= frame.from && index < head - 1 && !comma) return phraseBefore(frame, index);
  // "his press office, asked what it meant, …": the name in front of the comma.
  if (comma && index > frame.from && partAt(frame, index - 1) === 'FREE') {
    const range = phraseBefore(frame, index - 1);
    if (range) return range;
  }
  return clauseSubject(frame, attribution);
}

/** "Asked whether …, Okland said": the subject of a clause behind the content, even where it was taken for content. */
function clauseSubject(frame: Frame, attribution: Attribution): Range | null {
  const last = attribution.content.at(-1);
  const open: Frame = { ...frame, parts: frame.parts.map((part) => (part === 'CUE' ? part : 'FREE')) };
  for (let index = frame.cueEnd; index < frame.to - 1; index++) {
    const token = frame.tokens[index];
    if (token?.text !== ',') continue;
    const range = phraseAt(open, index + 1);
    if (!range) continue;
    const next = frame.tokens[range[1]];
    const acts = next !== undefined && /^(?:VERB|AUX|ADV)$/.test(next.pos);
    if (acts || (next?.text === ',' && last !== undefined && token.start >= last.end)) return range;
  }
  return null;
}

/** The noun phrase that ends with token `last`. */
function phraseBefore(frame: Frame, last: number): Range | null {
  let best: Range | null = null;
  for (let first = last; first >= Math.max(frame.from, last - 14); first--) {
    const token = frame.tokens[first];
    if (partAt(frame, first) !== 'FREE' || !token || token.text === ';') break;
    if (nounPhraseEnd(frame, first) === last + 1) best = [first, last + 1];
    else if (best && token.text !== ',' && !/^(?:DET|ADJ|NUM|NOUN|PROPN|ADP|ADV)$/.test(token.pos)) break;
  }
  return best;
}

/** "asked Aldmoor and Norland for ships": names joined by "and" or commas are an addressee each. */
function split(document: Document, frame: Frame, first: number, end: number): readonly Span[] {
  const spans = [spanOfTokens(document, first, end)];
  const conjunction = frame.tokens[end];
  if (conjunction?.lower !== 'and' || partAt(frame, end) !== 'FREE') return spans;
  const next = frame.tokens[end + 1];
  const names = frame.tokens[end - 1]?.pos === 'PROPN' && next?.pos === 'PROPN';
  const after = nounPhraseEnd(frame, end + 1);
  return names && after > end + 1 ? [...spans, spanOfTokens(document, end + 1, after)] : spans;
}
