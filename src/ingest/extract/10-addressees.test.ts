import { describe, expect, it } from 'vitest';
import { marked } from '../../../tests/helpers/marked.ts';
import { findAddressees } from './10-addressees.ts';
import { frameOf } from './10-frame.ts';

const addressees = (text: string) => {
  const { document, attribution } = marked(text);
  const found = findAddressees(document, attribution, frameOf(document, attribution));
  for (const span of found) expect(document.text.slice(span.start, span.end)).toBe(span.text);
  return found.map((span) => span.text);
};

describe('addressees', () => {
  it.each([
    // the object of the cue
    ['{S Weil} {C told} reporters that {K the pier was shut}.', ['reporters']],
    ['{S The envoy} {C told} senior officials {K his talks had failed}.', ['senior officials']],
    ['{S She} {C asked} Norland on Monday {K to send more boats}.', ['Norland']],
    ['{S Norland} {C informed} Halden {K it was closing the embassy}.', ['Halden']],
    ['{S He} {C warned} the council that {K the roof would fall}.', ['the council']],
    [
      '{S He} {C told} the Veyran ambassador, Lidia Voskar, that {K it was over}.',
      ['the Veyran ambassador, Lidia Voskar'],
    ],
    ['{S He} {C urged} members of the oversight committee {K to read it}.', ['members of the oversight committee']],
    ['{K “We swam,”} {S she} {C told} him.', ['him']],
    ['{S She} {C declined to tell} voters {K what it would cost}.', ['voters']],
    ['{S She} asked nobody, {C telling} her staff that {K the door was open}.', ['her staff']],
    // after a preposition
    ['{S Weil} also {C called on} Norland {K to withdraw}.', ['Norland']],
    ['{S Weil} {C said} to reporters that {K she would stay}.', ['reporters']],
    ['{S The board} {C said} in a letter to shareholders that {K the offer was too low}.', ['shareholders']],
    ['{S He} {C pleaded} with the guards {K to open the gate}.', ['the guards']],
    // passive cues: the subject was told
    ['The pilots were {C told} {K to wait}.', ['The pilots']],
    ['{C Asked} {K whether she would run}, Weil laughed.', ['Weil']],
    ['His office, {C asked} {K what it meant}, said nothing.', ['His office']],
    ['{S The pilots} were {C told} {K to wait}.', ['The pilots']],
    ['{C Asked} {K whether she would run, Weil laughed}.', ['Weil']],
    // several
    ['{S She} {C asked} Aldmoor and Norland {K for ships}.', ['Aldmoor', 'Norland']],
    // none
    ['{S Weil} {C said} on Monday that {K the pier was shut}.', []],
    ['{S Weil} {C promised} {K the largest wall of all}.', []],
    ['{S The council} {C voted}, 7 to 2, {K to pay}.', []],
    ['{K “It rains,”} {S he} {C said} to laughter.', []],
    ['{S Weil} {C said} {K she had told them everything}.', []],
  ])('%s', (text, expected) => {
    expect(addressees(text)).toEqual(expected);
  });
});
