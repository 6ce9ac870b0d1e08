import { describe, expect, test } from 'vitest';
import { easeAnswer, groupsAnswer } from '../../../src/site/ease-answer.ts';
import { triedAnswer } from '../../../src/site/tried-answer.ts';
import { madeUpData, type MetricCells } from '../charts/made-up-data.ts';

type Told = MetricCells<'ease-pairs'>['answer'];
const listings = [
  { capture: '2022-02-15', population: 'whole' },
  { capture: '2024-07-11', population: 'whole' },
  { capture: '2026-08-22', population: 'top' },
] as const;

/** The answers of as many captures as are given, oldest first; and whether they hang on small forms. */
function said(answers: readonly Told[], verdict: MetricCells<'claims'>['verdict'] = 'does not hold'): string {
  const known = listings.slice(0, answers.length);
  const data = madeUpData(listings, {
    'ease-index': known.map(({ capture }) => ({ capture, task: 'text-generation' })),
    'ease-pairs': known.map(({ capture }, at) => ({
      capture,
      first: 'text-classification',
      second: 'text-generation',
      low: -0.1,
      high: 0.1,
      answer: answers[at],
    })),
    claims: [{ claim: 'answer-hangs-on-small-forms', verdict }],
  });
  return easeAnswer(data).join(' ');
}

describe('which of the two tasks is easier', () => {
  test('names the one that was, when, and what the newest listing says', () => {
    expect(said(['cannot be told', 'harder', 'equivalent'])).toBe(
      'Of the two tasks this report compares, text generation was the easier to build with in July 2024; in no listing was it ' +
        'text classification. In the newest listing with enough models of both, the models of top lists in August 2026, they ' +
        'are about equally easy.',
    );
    expect(said(['easier'])).toContain('text classification was the easier to build with in February 2022');
  });

  test('says so where it turns with the listing, cannot be told at all, or is not known', () => {
    expect(said(['easier', 'harder'])).toBe(
      'Which of the two tasks is easier to build with turns with the listing: text generation was in July 2024, text ' +
        'classification in February 2022.',
    );
    expect(said(['cannot be told'])).toContain('Neither text classification nor text generation');
    expect(said([])).toContain('is not known from any listing');
  });

  test('hangs on small forms only while the ledger says so', () => {
    expect(said(['harder'], 'holds')).toContain('That hangs on one thing');
    expect(said(['harder'], 'cannot be told')).not.toContain('hangs');
    expect(said(['equivalent'], 'holds')).not.toContain('hangs');
  });

  test('of tasks that can all be told it is not said that of none it cannot be', () => {
    const ranked = (low: number, high: number, ranks: [number, number]) => ({
      capture: '2024-07-11',
      task: `task-${low}`,
      index: (low + high) / 2,
      low,
      high,
      rank_low: ranks[0],
      rank_high: ranks[1],
    });
    const alike = [ranked(0.5, 0.52, [1, 2]), ranked(0.49, 0.51, [1, 2])];
    expect(groupsAnswer(madeUpData(listings, { 'ease-index': alike }))).toMatch(/0 harder and 2 about the same\.$/);
    const open = [ranked(0.2, 0.9, [1, 2]), alike[1]!];
    expect(groupsAnswer(madeUpData(listings, { 'ease-index': open }))).toMatch(/of the other 1 it cannot be told\.$/);
  });

  test('no task is spoken of where no listing of all models ranks any', () => {
    expect(groupsAnswer(madeUpData([listings[2]], { 'ease-index': [] }))).toContain('no task can be ranked');
  });
});

test('what came of copied code leaves out what the data do not have', () => {
  const metrics = {
    claims: [],
    'example-groups': [],
    'example-states': [],
    'example-run-shares': [],
    'snippet-states': [{ kind: 'pipeline', state: 'fails', tasks: 6, of: 28 }] as const,
  };
  expect(triedAnswer(madeUpData(listings, metrics))).toEqual([
    'The first code that the Hub itself shows fails for 6 of 28 tasks.',
  ]);
  expect(triedAnswer(madeUpData(listings, { ...metrics, 'snippet-states': [] }))).toEqual([
    'Whether the code that models show still runs is not known from any listing.',
  ]);
});
