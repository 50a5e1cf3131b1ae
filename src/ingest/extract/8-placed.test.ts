import { describe, expect, it } from 'vitest';
import { withPlaced } from './8-placed.ts';
import { readDocument } from './document.ts';

const raw = { key: 'k', headline: 'Ferry stays in port', publishedOn: null, publisher: null, url: null };
const read = (text: string) => readDocument({ ...raw, text });
const found = (text: string) =>
  withPlaced(read(text), []).map(({ source, cue, content }) => [
    source?.text,
    cue?.span.text,
    content.map((one) => one.text),
  ]);

describe('quotations whose place tells that they are said', () => {
  it.each([
    [
      'a comma waits for the verb',
      '“Nobody leaves tonight,” the harbour master boomed.',
      'the harbour master',
      'boomed',
    ],
    ['so does a question', '“Who sold it?” Anna Kerr thundered on Friday.', 'Anna Kerr', 'thundered'],
    [
      'a comma behind a participle does',
      'Ken Marsh left the hall, texting, “Am at sea. Literally.”',
      'Ken Marsh',
      'texting',
    ],
    ['a colon waits for what somebody might ask', 'A visitor would now ask: “Who sold the pier?”', 'A visitor', 'ask'],
    [
      'the subject may stand behind it',
      '“Too late!” blared the front page of the Gazette.',
      'the front page of the Gazette',
      'blared',
    ],
    ['with a participle in it', '“Please stay on board,” begins a scripted message.', 'a scripted message', 'begins'],
    ['a verb of voice needs no mark', 'He waved it around, mouthing “thank you” toward the hall.', 'He', 'mouthing'],
    ['nor its subject a parser', 'Some chanted “Boats! Boats!” and left.', 'Some', 'chanted'],
    [
      'a comma waits for words',
      'Then Ken Marsh cracked, “I am a sailor who likes to be home” and left.',
      'Ken Marsh',
      'cracked',
    ],
    [
      'a noun leads up to them',
      'The old board was clear in its findings: “Nobody was asked.”',
      'The old board',
      'findings',
    ],
    ['so does whose it is', 'It was Ken Marsh’s last message: “Sell the ferry.”', 'Ken Marsh', 'message'],
    ['and where it is from', 'From the report: “Nobody was asked.”', 'the report', 'report'],
    ['a colon waits for sentences', 'The owner texted: “Am at sea. Literally.”', 'The owner', 'texted'],
  ])('are told by the subject of a verb, whatever it is: %s', (_, text, source, cue) => {
    expect(found(text).map(([who, how]) => [who, how])).toEqual([[source, cue]]);
  });

  it.each([
    ['words of somebody else’s title', 'They sang “Harbour of Stones” until the master left.'],
    ['a quotation that its own sentence goes on from', '“Ready” was all that the note had on it.'],
    ['another sentence behind it', '“Nobody leaves tonight.” The crew slept.'],
    ['a verb in another paragraph', '“Nobody leaves tonight,”\n\nthe harbour master boomed.'],
    ['a thing whose name a relative clause goes on about', '“Mayday,” which sank last year, was a ferry.'],
    ['one that somebody is told to have made', '“Low Tide,” a book she wrote in spring, is sold out.'],
    ['one that is told to be made by somebody', '“Low Tide,” a book written by Anna Kerr, is sold out.'],
    ['a word in front of which its sentence has begun', 'Once a self-styled “poet,” Anna Kerr sold the ferry.'],
    ['a noun of another kind behind a verb that is none', 'It is a fine ship with one fault: “Eel in green sauce.”'],
    ['a list behind a colon', 'The menu held three dishes: “eel”, “cod” and “crab”.'],
  ])('are none of %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('are left alone where something found covers them, and come behind what was found', () => {
    const document = read('“Nobody leaves tonight,” the harbour master boomed. “Who sold it?” Anna Kerr thundered.');
    const [first, second] = withPlaced(document, []);
    expect(first && second && withPlaced(document, [second]).map(({ source }) => source?.text)).toEqual([
      'Anna Kerr',
      'the harbour master',
    ]);
  });
});
