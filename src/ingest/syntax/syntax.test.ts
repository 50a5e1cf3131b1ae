import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../config.ts';
import { cutWords } from '../extract/3-words.ts';
import { loadModel } from '../models/load.ts';
import { scoreSyntax } from '../train/score-syntax.ts';
import { treebankSentences } from '../train/treebanks.ts';
import { parseSentence, type SentenceParse, Syntax } from './syntax.ts';

/** "word/POS/lemma/head:label" for each word, heads counted from 1. */
function shown(sentence: string): readonly string[] {
  const words = cutWords(sentence, 0, sentence.length);
  const texts = words.map(({ start, end }) => sentence.slice(start, end));
  const { forms, head, label } = parseSentence(texts);
  return texts.map(
    (text, index) =>
      `${text}/${forms[index]?.pos}/${forms[index]?.lemma}/${(head[index] as number) + 1}:${label[index]}`,
  );
}

describe('the syntax of', () => {
  it.each([
    [
      'a reported sentence',
      'The minister said ferries would sail again on Monday .',
      'The/DET/the/2:det minister/NOUN/minister/3:nsubj said/VERB/say/0:root ferries/NOUN/ferry/6:nsubj would/AUX/would/6:aux sail/VERB/sail/3:ccomp again/ADV/again/6:advmod on/ADP/on/9:case Monday/PROPN/monday/6:obl ./PUNCT/./3:punct',
    ],
    [
      'a passive with its agent',
      'The plan was rejected by the mayor .',
      'The/DET/the/2:det plan/NOUN/plan/4:nsubj:pass was/AUX/be/4:aux:pass rejected/VERB/reject/0:root by/ADP/by/7:case the/DET/the/7:det mayor/NOUN/mayor/4:obl:agent ./PUNCT/./4:punct',
    ],
    [
      'a name with its office',
      "Kellner 's lawyer told reporters that he had resigned .",
      "Kellner/PROPN/kellner/3:nmod:poss 's/PART/'s/1:case lawyer/NOUN/lawyer/4:nsubj told/VERB/tell/0:root reporters/NOUN/reporter/4:iobj that/SCONJ/that/9:mark he/PRON/he/9:nsubj had/AUX/have/9:aux resigned/VERB/resign/4:ccomp ./PUNCT/./4:punct",
    ],
  ])('%s', (_, sentence, wanted) => {
    expect(shown(sentence)).toEqual(wanted.split(' '));
  });

  // What it does not get wholly right yet: most words must be.
  it.each([
    [
      'a denial',
      'She does not believe the bridge was ever safe .',
      'She/PRON/she/4:nsubj does/AUX/do/4:aux not/PART/not/4:advmod believe/VERB/believe/0:root the/DET/the/6:det bridge/NOUN/bridge/9:nsubj was/AUX/be/9:cop ever/ADV/ever/9:advmod safe/ADJ/safe/4:ccomp ./PUNCT/./4:punct',
    ],
    [
      'a relative clause',
      'The nurse who called the police was not hurt .',
      'The/DET/the/2:det nurse/NOUN/nurse/9:nsubj:pass who/PRON/who/4:nsubj called/VERB/call/2:acl:relcl the/DET/the/6:det police/NOUN/police/4:obj was/AUX/be/9:aux:pass not/PART/not/9:advmod hurt/VERB/hurt/0:root ./PUNCT/./9:punct',
    ],
  ])('%s, for the most part', (_, sentence, wanted) => {
    const found = shown(sentence);
    const right = wanted.split(' ').filter((word, index) => word === found[index]);
    expect(right.length / found.length).toBeGreaterThanOrEqual(2 / 3);
  });

  it('nothing is nothing, and anything at all is a tree', () => {
    expect(parseSentence([]).head).toEqual(new Int32Array(0));
    for (const texts of [['.'], [')', '('], ['', '😀', 'x'.repeat(5000)], new Array<string>(3000).fill('that')]) {
      const { head, label } = parseSentence(texts);
      expect([...head].filter((one) => one === -1)).toHaveLength(1);
      expect(label.filter((one) => one === 'root')).toHaveLength(1);
      expect([...head].every((one, index) => one >= -1 && one < texts.length && one !== index)).toBe(true);
    }
  });
});

describe('words', () => {
  it('are read alike after thousands of others, which take the place of what was known of them', () => {
    const texts = 'The minister said ferries would sail again .'.split(' ');
    const before = parseSentence(texts);
    for (let start = 0; start < 12_000; start += 500)
      parseSentence(Array.from({ length: 500 }, (_, index) => `Tarv${start + index}`));
    const after = parseSentence(texts);
    // A form also holds what the word was under other tags, which goes by all that was read before.
    const read = ({ forms, head, label }: SentenceParse) => ({
      forms: forms.map(({ text, lower, lemma, pos, tag }) => [text, lower, lemma, pos, tag]),
      head,
      label,
    });
    expect(read(after)).toEqual(read(before));
    expect(after.forms[1]).not.toBe(before.forms[1]);
  });

  it('are one object while they stay in use', () => {
    const [before] = parseSentence(['ferries']).forms;
    for (let start = 0; start < 12_000; start += 500)
      parseSentence(['ferries', ...Array.from({ length: 500 }, (_, index) => `Lund${start + index}`)]);
    expect(parseSentence(['ferries']).forms[0]).toBe(before);
  });
});

describe('the model', () => {
  it('is the one that its card describes', () => {
    const models = path.join(projectDir, 'src/ingest/models');
    const card = JSON.parse(readFileSync(path.join(models, 'syntax.json'), 'utf8')) as { sha256: string };
    const bytes = readFileSync(path.join(models, 'syntax.bin'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(card.sha256);
    expect(bytes.length).toBeLessThan(5_000_000);
  });

  const dev = path.join(projectDir, '../shared/data/ud/ewt-dev.conllu');
  // The treebank is read where it lies, beside the repository; without it there is nothing to measure.
  it.skipIf(!existsSync(dev))('is good enough on a slice of the English Web Treebank (needs ../shared/data)', () => {
    const slice = readFileSync(dev, 'utf8').split('\n\n').slice(0, 300).join('\n\n');
    const sentences = treebankSentences(slice, 'ewt-dev');
    expect(sentences.length).toBeGreaterThan(250);
    const scores = scoreSyntax(new Syntax(loadModel('syntax')), sentences);
    for (const [name, floor] of Object.entries({ upos: 0.93, lemma: 0.95, uas: 0.82, las: 0.78 })) {
      expect([name, scores[name]]).toEqual([name, expect.closeTo(Math.max(floor, scores[name] ?? 0), 4)]);
    }
  });
});
