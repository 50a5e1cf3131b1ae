import type { CreditRole, Passage, PassageKind, Span } from '../document-types.ts';
import { agencies } from '../lexicon/agencies.ts';
import { spanAt } from '../span.ts';

/** A person credited for a part of the work; `span` is the name alone. */
export interface CreditLine {
  readonly role: CreditRole;
  readonly span: Span;
}

const knownAgencies = new Set(agencies);

/** Captions and credits are short; a longer passage is body whatever it ends with. */
const longest = 900;

const particle = /^(?:de|da|do|dos|das|di|del|della|der|den|du|la|le|el|al|bin|ibn|van|von|vom|zu|ter|ten|y|e|and)$/;
const nameWord = /^(?:\p{Lu}|['’]\p{Lu}|\p{Ll}['’]\p{Lu})[\p{L}\p{M}.'’-]*$/u;

/** "Lena Orsk", "J. Marsh", "Jaap ter Horst", "FABRICE DELANNE": two to five words, the outer ones capitalised. */
function isPersonName(words: string): boolean {
  const all = words.split(' ');
  if (all.length < 2 || all.length > 5 || /\d/.test(words)) return false;
  if (/\b(?:Correspondent|Editor|Writer|Reporter|Staff|Bureau|Chief|Desk|Columnist)\b/i.test(words)) return false;
  const outer = nameWord.test(all[0] ?? '') && nameWord.test(all.at(-1) ?? '');
  return outer && all.every((word) => nameWord.test(word) || particle.test(word)) && !isPictureAgency(words);
}

function isPictureAgency(words: string): boolean {
  return (
    knownAgencies.has(words) ||
    /^(?:\p{Lu}{2,6}|Handout|Stringer|Pool|Files?|Courtesy)$/u.test(words) ||
    /\b(?:Photos?|Pool|Images|Pictures|News|Press|Agency|Times|Post|Courier|Tribune|Herald|Gazette|Magazine|Sentinel|Media|Group|Insights|Museum|Archives?|Collection)$/i.test(
      words,
    )
  );
}

// "(Reporting by Ivo Lantos in Tarvik; Editing by Sam Orrow)", "--additional reporting by Edda Vorn".
const work =
  '(?:(?:additional|further|extra) )?(?:reporting|writing|editing|research|translation|production|graphics?)';
const doneBy = '(?:reported|written|edited|compiled|translated|produced|updated)';
const workLine = new RegExp(`^[-–—(\\[*\\s]*(?:${work}(?: and ${work})?|${doneBy}(?: and ${doneBy})?) by\\b`, 'i');
const trailing = new RegExp(`\\((?:${work}(?: and ${work})?|${doneBy}(?: and ${doneBy})?) by\\b[^\\n]*\\)\\W*$`, 'i');

// Lines about the article or its outlet: notes, corrections, sign-ups, further reading, rights.
const housekeeping = [
  /^[(*_[\s]*(?:editor(?:['’]?s)?['’]? note|note to (?:editors|readers)|clarification|corrections?(?: appended)?)\b\s*[:.—–-]/i,
  /^[(*_[\s]*corrections? appended\b/i,
  /^[(*_[\s]*(?:this|the above|an earlier version of this|a previous version of this) (?:article|story|post|report|piece|page|interview)\b[^.]{0,80}\b(?:updated|amended|corrected|edited|published|appeared|misstated|incorrectly|stated|misspelled|clarified|revised)\b/i,
  /^[(*_[\s]*(?:sign up (?:for|to|here)|subscribe (?:to|here|now)|read (?:more|next|also|the (?:rest|full|latest)|it all)|see also|related(?: (?:stories|articles|coverage))?\s*:|"related:"|click here|listen to (?:the|our)|watch (?:the full|more)|follow (?:us|@)|share this|like us on|got a (?:tip|story)|join (?:the conversation|our)|download (?:our|the)|support (?:our journalism|us))/i,
  /^[(*_[\s]*(?:©|\(c\) |copyright\b|all rights reserved|our standards:|advertis(?:ement|ing)\b[:.]?$|h\/t\b)/i,
  /^(?:follow|contact|reach|e-?mail|write to)\b.{1,120}(?:@\w|\.(?:com|org|net|example)\b)/i,
  /^.{0,80}\b(?:reprinted|republished) (?:with permission|courtesy of|under)\b/i,
];

const byLine = /^by ((?:\p{L}|['’.-]|[ ,&])+)$/iu;

function byLineNames(text: string): readonly string[] | null {
  const line = text.length <= 160 ? byLine.exec(text) : null;
  if (!line?.[1]) return null;
  const [first, ...others] = line[1].split(/, | and | & /).map((part) => part.trim());
  // "By Marit Coulson, Staff Writer": what follows the names need not be names.
  return first && isPersonName(first) ? [first, ...others.filter(isPersonName)] : null;
}

const photoLead =
  /^[([\s]*(?:file photo|file picture|file (?=[-–—] )|photos?\s*[:|]|(?:photo|picture|image)s? (?:by|credit|courtesy|via)\b|pictured?\s*:|image\s*:|caption\s*:|main (?:photo|image|picture)\s*:|above\s*:)/i;
const photographBy = /^[([\s]*photograph(?:s|y|er)?\s*(?::|by\b)/i;
const slashed = /(?:^|[\s(])([^()\n]{2,60}\/[^()\n]{2,60})\)?\W*$/;
const viaAgency = /(?:^|[.)\]] |\()((?:[^()\n]{2,50} )?via [^().\n]{2,40})\)?\W*$/;
const photoBy = /\((?:photo|picture|image)s? (?:by|courtesy|via|credit)\b[^()\n]{2,80}\)?\W*$/i;

/** The credit that closes a caption, parts in order: ["REUTERS", "Lena Orsk"], ["Ada Holm", "AFP", "Getty Images"]. */
function closingCredit(text: string): readonly string[] | null {
  const tail = text.slice(-140);
  const via = viaAgency.exec(tail)?.[1];
  if (via) {
    const parts = via.split(/\s*\bvia /).map((part) => part.trim());
    const [desk, ...people] = [parts.pop() ?? '', ...parts.map(lastName)];
    if (isPictureAgency(desk)) return [...people, desk];
  }
  const run = slashed.exec(tail)?.[1];
  if (!run) return null;
  const parts = run.split('/').map((part) => part.replace(/[.\s]+$/, '').trim());
  const closed = /\)\W*$/.test(tail);
  // Without brackets the sentence before runs into the first part: its last words are the agency or the name.
  if (!closed) parts[0] = lastName(parts[0] ?? '');
  // A poll is "CNN/ORC" too: only a person or a picture desk makes it a credit.
  const isPhoto = photoLead.test(text);
  const isPicture = parts.some(
    (part) => isPersonName(part) || /\b(?:Photos?|Images|Pictures|Pool|Handout)$/.test(part),
  );
  const known = parts.some(isPictureAgency) && parts.every((part) => isPictureAgency(part) || isPersonName(part));
  if (isPicture && known) return parts;
  // "Photo: … on the quay. Delta Informer / C. Amis": after "Photo:", an outlet that nobody has heard of, then the name.
  return isPhoto && parts.length === 2 && parts.every(isPersonName) ? parts.slice(1) : null;
}

/** "… near Halden. REUTERS" is "REUTERS", "… at dawn. Ada B. Holm" is "Ada B. Holm"; "" where neither closes the words. */
function lastName(words: string): string {
  const all = words.split(' ');
  for (let from = Math.max(0, all.length - 5); from < all.length; from++) {
    const last = all.slice(from).join(' ');
    const opens = from === 0 || /[.!?)"”’]$/.test(all[from - 1] ?? '');
    if (opens && (isPersonName(last) || isPictureAgency(last))) return last;
  }
  return knownAgencies.has(all.at(-1) ?? '') ? (all.at(-1) ?? '') : '';
}

/** What a passage is by its own words alone; null for body or headline. */
export function kindOf(text: string): Exclude<PassageKind, 'HEADLINE' | 'BODY'> | null {
  if (text.length > longest) return null;
  if (workLine.test(text) || byLineNames(text) || housekeeping.some((pattern) => pattern.test(text))) return 'CREDIT';
  if (photographBy.test(text)) return 'CREDIT';
  if (photoLead.test(text) || photoBy.test(text) || closingCredit(text)) return 'CAPTION';
  return /^(?:Getty|AP|Reuters|AFP)\.?$/.test(text) ? 'CAPTION' : null;
}

/** Where a credit in brackets begins that closes a body passage, relative to the passage; -1 without one. */
export function trailingCredit(text: string): number {
  const from = Math.max(0, text.length - longest);
  const match = /\)\W*$/.test(text.slice(-4)) ? trailing.exec(text.slice(from)) : null;
  return match && match.index > 0 ? from + match.index : -1;
}

const roles: readonly (readonly [RegExp, CreditRole])[] = [
  [/edit/i, 'EDITING'],
  [/writ|compil|translat|updat/i, 'WRITING'],
  [/report|research|produc|graphic/i, 'REPORTING'],
];

const workPhrase = new RegExp(`(?:${work}(?: and ${work})?|${doneBy}(?: and ${doneBy})?) by\\s+`, 'gi');

/** The people whom captions and credit lines name, in text order. */
export function creditLines(text: string, passages: readonly Passage[]): readonly CreditLine[] {
  const found: CreditLine[] = [];
  for (const { kind, span } of passages) {
    if (kind !== 'CAPTION' && kind !== 'CREDIT') continue;
    let searched = 0;
    const add = (role: CreditRole, name: string) => {
      const at = span.text.indexOf(name, searched);
      if (at < 0) return;
      searched = at + name.length;
      found.push({ role, span: spanAt(text, span.start + at, span.start + searched) });
    };
    const photographers = photographersOf(span.text);
    const authors = kind === 'CREDIT' ? byLineNames(span.text) : null;
    if (authors) for (const name of authors) add('WRITING', name);
    else if (kind === 'CREDIT' && workLine.test(span.text)) {
      const phrases = [...span.text.matchAll(workPhrase)];
      phrases.forEach((phrase, index) => {
        const start = phrase.index + phrase[0].length;
        const names = span.text.slice(start, phrases[index + 1]?.index).split(/; ?|, | and | & /);
        const role = roles.find(([pattern]) => pattern.test(phrase[0]))?.[1] ?? 'REPORTING';
        for (const part of names) {
          const name = part.replace(/ (?:in|at|for|from|of)\b.*$/, '').replace(/[\s)\].;,]+$/, '');
          if (isPersonName(name)) add(role, name);
        }
      });
    } else for (const name of photographers) add('PHOTOGRAPHY', name);
  }
  return found;
}

const photoCredit = /\bphoto(?:graph)?(?:s|y|er)?(?:\s+(?:by|credit)\b)?\s*:?\s*([^()\n]{3,80})/i;

function photographersOf(text: string): readonly string[] {
  const closing = closingCredit(text);
  const parts = closing ?? photoCredit.exec(text)?.[1]?.split('/') ?? [];
  return parts
    .map((part) => part.replace(/^(?:photos? by|via)\s+/i, '').replace(/[.\s]+$/, ''))
    .filter(isPersonName)
    .slice(0, 1);
}
