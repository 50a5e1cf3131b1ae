import { describe, expect, it } from 'vitest';
import { marked } from '../../../tests/helpers/marked.ts';
import { frameOf } from './10-frame.ts';
import { articleDay } from './12-article-day.ts';
import { calendarDay, resolveWhen, saidOn } from './12-dates.ts';
import { timePhrases } from './12-times.ts';
import { readDocument } from './document.ts';

const when = (text: string, day: string | null) => {
  const { document, attribution } = marked(text);
  const said = saidOn(document, frameOf(document, attribution), day);
  return [said.span?.text ?? null, said.day];
};

// 2026-03-04 is a Wednesday.
describe('the day of a statement', () => {
  it.each([
    ['{S Weil} {C said} on Wednesday that {K it was shut}.', 'on Wednesday', '2026-03-04'],
    ['{S Weil} {C said} Tuesday that {K it was shut}.', 'Tuesday', '2026-03-03'],
    ['{S Weil} {C said} late on Monday night {K it was shut}.', 'late on Monday night', '2026-03-02'],
    ['{S Weil} {C said} last Wednesday {K it was shut}.', 'last Wednesday', '2026-02-25'],
    ['{S Weil} {C said} yesterday {K it was shut}.', 'yesterday', '2026-03-03'],
    ['{S Weil} {C said} three days ago {K it was shut}.', 'three days ago', '2026-03-01'],
    ['{S Weil} {C said} on April 29 {K it was shut}.', 'on April 29', '2025-04-29'],
    ['{S Weil} {C said} on 2 March {K it was shut}.', 'on 2 March', '2026-03-02'],
    ['{S Weil} {C wrote} on Oct. 24, 2019, that {K it was shut}.', 'on Oct. 24, 2019', '2019-10-24'],
    ['{S Weil} {C said} in May that {K it was shut}.', 'in May', null],
    ['{S Weil} {C said} last year {K it was shut}.', 'last year', null],
    ['On Monday {S she} {C spoke of} {K a fire}.', 'On Monday', '2026-03-02'],
    ['The talks resumed on March 2, the day {S Norland} {C said} {K it was leaving}.', 'on March 2', '2026-03-02'],
    ['{S The league} {C appealed for} {K more money on Tuesday}.', 'on Tuesday', '2026-03-03'],
    ['{K “It is shut,”} {S Weil} {C said} at Tuesday’s budget hearing.', 'Tuesday', '2026-03-03'],
    ['Asked on Monday whether it was shut, {S Weil} {C said} {K it was}.', 'on Monday', '2026-03-02'],
    ['{S Nobody on the pier on Monday} {C could say} {K why}.', 'on Monday', '2026-03-02'],
    ['At the port on Monday, {S Weil}, who had come late, {C said} {K it was shut}.', 'on Monday', '2026-03-02'],
    ['{S Weil} {C accused} {K Hill Monday of lying}.', 'Monday', '2026-03-02'],
    [
      'The pier was shut on Monday. {S Weil} {C complained} that same night {K that it leaned}.',
      'that same night',
      '2026-03-02',
    ],
    ['{K “It is shut,”} {S Weil} {C said} that evening.', 'that evening', null],
    ['{S Weil} on Monday refused twice {C to say} {K whether it was shut}.', 'on Monday', '2026-03-02'],
    ['{S Weil} opened the pier on Monday by {C asking} everybody {K to be quiet}.', 'on Monday', '2026-03-02'],
    ['{S Weil}, pressed on it on the radio last Monday, {C called} {K it “shut”}.', 'last Monday', '2026-03-02'],
    ['{S The league’s} {C announcement of} {K a loss}, made on Monday, surprised nobody.', 'on Monday', '2026-03-02'],
    ['The pier fell on Monday. At 9.10 p.m. {S Weil} {C denied} {K a fault}.', 'At 9.10 p.m.', '2026-03-02'],
    ['The pier fell on Monday.\n\n{S Weil} {C denied} {K it} at 11:35.', 'at 11:35', '2026-03-02'],
    ['The pier fell on Monday. {S At 9.10 p.m. Weil} {C denied} {K a fault}.', 'At 9.10 p.m.', '2026-03-02'],
    ['The pier fell on Monday. {S Weil} {C denied} {K it} on Tuesday at 9 p.m.', 'on Tuesday', '2026-03-03'],
    ['{S Weil} {C mentioned} {K no fault in a televised speech on Monday}.', 'on Monday', '2026-03-02'],
    ['{S Weil} {C told} a hushed Orsk courtroom on Monday {K it was shut}.', 'on Monday', '2026-03-02'],
    ['In a recording broadcast by Radio Sola on Monday, {S Weil} {C said} {K it was shut}.', 'on Monday', '2026-03-02'],
    // times of something else
    ['{S Weil} {C denied} {K a fault} at 9.10 p.m.', null, null],
    ['The pier fell in May. At 11:35 {S Weil} {C denied} {K a fault}.', null, null],
    ['The pier fell on Monday.\n\nNobody came.\n\nAt 11:35 {S Weil} {C denied} {K a fault}.', null, null],
    ['{S Weil} {C mentioned} {K no tests that were held on Monday}.', null, null],
    ['{S Weil} closed the pier on Monday and then {C said} {K it was open}.', null, null],
    ['{S Weil} {C said} {K that night buses would run}.', null, null],
    ['{K “It is shut,”} {S Weil} {C said} of Tuesday’s hearing.', null, null],
    ['{S Weil} {C said} {K the pier had closed on Monday}.', null, null],
    ['Since taking office on March 1, {S Weil} has {C said} {K little}.', null, null],
    ['{S Weil} {C asked} for {K it} by Friday.', null, null],
    ['{S He} {C said} on his Monday show that {K it was shut}.', null, null],
    ['{S Weil} {C said} {K it was shut}.', null, null],
  ])('%s', (text, span, day) => {
    expect(when(text, '2026-03-04')).toEqual([span, day]);
  });

  it('is unknown without the article’s own, unless the date is whole', () => {
    expect(when('{S Weil} {C said} on Wednesday {K it was shut}.', null)).toEqual(['on Wednesday', null]);
    expect(when('{S Weil} {C said} on May 3, 2019, {K it was shut}.', null)).toEqual(['on May 3, 2019', '2019-05-03']);
  });

  it('lies ahead only after "next"', () => {
    const { document } = marked('They meet next Friday.');
    const [phrase] = timePhrases(document.tokens, 0, document.tokens.length);
    expect(phrase && resolveWhen(phrase.when, '2026-03-04')).toBe('2026-03-06');
  });

  it('is one that the calendar has', () => {
    expect([calendarDay(2026, 2, 29), calendarDay(2024, 2, 29), calendarDay(2026, 13, 1)]).toEqual([
      null,
      '2024-02-29',
      null,
    ]);
  });
});

describe('the article’s day', () => {
  const infer = (text: string, publishedOn: string | null = null) => {
    const raw = { key: 'test:day', text, headline: 'Given', publishedOn, publisher: null, url: null };
    const found = articleDay(readDocument(raw));
    return [found.publishedOn, found.basis];
  };
  const caption = (date: string) => `Trucks near Mirov ${date}. REUTERS/Lena Orsk`;

  it.each([
    ['weekday after a caption', `Weil asked for boats on Wednesday.\n\n${caption('December 14, 2009')}`, '2009-12-16'],
    ['the same weekday', `Weil asked for boats on Monday.\n\n${caption('December 14, 2009')}`, '2009-12-14'],
    [
      'the latest caption',
      `Weil spoke Friday.\n\n${caption('May 4, 2026')}\n\n${caption('1 March 2026')}`,
      '2026-05-08',
    ],
    ['a dated dateline', 'LISBON, Oct 17, 2025 (AMP) - Weil spoke on Friday.', '2025-10-17'],
    ['dateline and caption', `OSLO, Jan. 2 (AP) - Weil spoke.\n\n${caption('December 30, 2025')}`, '2026-01-02'],
    ['a weekday with its date', 'Weil resigned on Friday, October 17, 2025.', '2025-10-17'],
    ['a note', 'Weil resigned.\n\nThis article was first published on 3 May 2024.', '2024-05-03'],
  ])('is inferred from %s', (_, text, day) => {
    expect(infer(text)).toEqual([day, 'INFERRED']);
  });

  it.each([
    ['a caption alone', `Weil asked for boats.\n\n${caption('December 14, 2009')}`],
    ['an older picture', `Weil resigned on Friday, as planned on May 3, 2024.\n\n${caption('May 4, 2019')}`],
    ['history', 'Weil resigned. The pier was built on May 3, 1951, and burned on 4 June 1960.'],
    ['weekdays alone', 'Weil resigned on Friday.'],
    ['a file photo', `Weil resigned on Friday.\n\nFILE PHOTO: Weil on May 3, 1999. REUTERS/Lena Orsk`],
    ['a weekday that does not fit', 'Weil resigned on Monday, October 17, 2025.'],
  ])('is unknown from %s', (_, text) => {
    expect(infer(text)).toEqual([null, 'UNKNOWN']);
  });

  it('is the given one before all', () => {
    expect(infer(caption('December 14, 2009'), '2026-01-01')).toEqual(['2026-01-01', 'GIVEN']);
  });
});
