import { describe, expect, it } from 'vitest';
import { regularForms } from './regular-forms.ts';

describe('the forms of a regular verb', () => {
  it.each([
    ['shout', 'shouted shouting shouts'],
    ['applaud', 'applauded applauding applauds'],
    ['rule', 'ruled ruling rules'],
    ['agree', 'agreed agreeing agrees'],
    ['quip', 'quipped quipping quips'],
    ['slam', 'slammed slamming slams'],
    ['quiz', 'quizzed quizzing quizzes'],
    ['concur', 'concurred concurring concurs'],
    ['murmur', 'murmured murmuring murmurs'],
    ['favor', 'favored favoring favors'],
    ['imply', 'implied implying implies'],
    ['say', 'sayed saying says'],
    ['stress', 'stressed stressing stresses'],
    ['preach', 'preached preaching preaches'],
  ])('of %s are %s', (verb, forms) => {
    const { VBD, VBN, VBG, VBZ } = regularForms(verb);
    expect([VBD, VBG, VBZ].join(' ')).toBe(forms);
    expect(VBN).toBe(VBD);
  });
});
