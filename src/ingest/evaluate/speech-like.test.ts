import { expect, it } from 'vitest';
import { isSpeechLike } from './speech-like.ts';

it.each([
  ['said', true],
  ['', true],
  ['has repeatedly warned', true],
  ['wondered aloud', true],
  ['shot back', true],
  ['demanded to know', true],
  ['believes', false],
  ['is worried', false],
  ['worries', false],
  ['planning', false],
  ['thought', false],
  ['had hoped', false],
  ['saw', false],
])('takes %j for speech: %j', (cue, speech) => {
  expect(isSpeechLike(cue)).toBe(speech);
});
