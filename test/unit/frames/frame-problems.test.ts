import { describe, expect, test } from 'vitest';
import { captureOf, framesOf } from '../../../frames/frame-rules.ts';
import { metricTable } from '../../../src/data/metric-table.ts';
import { capturesOfChart, chapterSources, frameProblems } from '../../../src/site/frame-problems.ts';

/** The listing that the figure of the chapter rests on, whichever is the newest whole one of the data. */
const WHOLE = captureOf(metricTable, 'whole-models')!;
/** A chapter with one figure of the newest whole listing; the sentence stands beside it. */
const chapter = (sentence: string, more = '') => ({
  file: 'x.mdx',
  text: `---
title: X
---

export const first = captureBy('first-whole-models');
export const all = (measure) => ({ capture: first, measure });
export const whole = captureBy('whole-models');

Before all sections <Value of="concentration" at={all('likes')} column="n" /> stands alone.

## One

${sentence}

<Figure chart="age-by-task" />

## Two
${more}
<Value of="concentration" at={all('likes')} column="n" /> has no figure beside it.
`,
});
const problemsOf = (sentence: string, more?: string) =>
  frameProblems([chapter(sentence, more)], () => Promise.resolve([WHOLE]));

describe('a sentence beside a figure', () => {
  test('of the same capture is sound', async () => {
    expect(await problemsOf('It has <Value of="captures" at={{ capture: whole }} column="models" />.')).toEqual([]);
  });

  test('of another capture, through a name made of another, is named with line, day and rule', async () => {
    expect(await problemsOf('It has\n<Value of="concentration" at={all(\'likes\')} column="n" />.')).toEqual([
      'x.mdx:13: a sentence rests on 15 February 2022 (first-whole-models), the figures beside it (age-by-task) do not: ' +
        'let it say when, as <When by="first-whole-models" />',
    ]);
  });

  test.each([
    '<When by="first-whole-models" /> it had <Value of="concentration" at={all(\'likes\')} column="n" />.',
    'On <Value of="captures" at={{ capture: first }} column="seen" as="day" /> it had ' +
      '<Value of="concentration" at={all(\'likes\')} column="n" />.',
  ])('of another capture that says when is sound: %s', async (sentence) => {
    expect(await problemsOf(sentence)).toEqual([]);
  });

  test('with the day of a third capture still says nothing of its own', async () => {
    const sentence =
      'On <Value of="captures" at={{ capture: whole }} column="seen" as="day" /> it had ' +
      '<Value of="concentration" at={all(\'likes\')} column="n" />.';
    expect(await problemsOf(sentence)).toHaveLength(1);
  });
});

test('a word inside quotes is no name: a table called as an export of the chapter asks for nothing', async () => {
  const sentence = 'It has <Value of="first-run" at={{ of: \'first\', capture: whole }} column="first" />.';
  expect(await problemsOf(sentence)).toEqual([]);
});

test('a date in a chapter is named with its line', async () => {
  expect(await problemsOf('Sound.', "\nexport const day = '2024-07-11';\n")).toEqual([
    "x.mdx:19: 2024-07-11: expected a capture by its rule, as captureBy('whole-models')",
  ]);
});

test('the captures of a chart are those of its rows', async () => {
  const whole = framesOf(metricTable, 'every-whole-models').map(({ capture }) => capture);
  expect(whole).toContain(WHOLE);
  expect(await capturesOfChart('concentration-curves')).toEqual(whole);
});

test('the chapters have no date and no silent capture', async () => {
  const chapters = chapterSources('src/content/report');
  expect(chapters.length).toBeGreaterThan(9);
  expect(await frameProblems(chapters, capturesOfChart)).toEqual([]);
});
