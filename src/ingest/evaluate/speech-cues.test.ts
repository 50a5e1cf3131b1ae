import { expect, it } from 'vitest';
import { isSpeechCue } from './speech-cues.ts';

it.each([
  ['said', true],
  ['has repeatedly warned', true],
  ['According to', true],
  ['denies', true],
  ['’s promise', true],
  ['ruled out', true],
  [':', true],
  ['', true],
  ['shows', false],
  ['attacked', false],
  ['believes', false],
  ['was called', true],
  ['recalled', false],
])('takes %j for a cue of plain speech: %j', (cue, plain) => {
  expect(isSpeechCue(cue)).toBe(plain);
});
