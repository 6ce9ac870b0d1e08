import { describe, expect, test } from 'vitest';
import { coverAnswer } from '../../../src/site/cover-answer.ts';

const claim = (verdict: 'holds' | 'does not hold') => ({ claim: 'answer-hangs-on-small-forms', verdict });
const finding = (verdict: 'holds' | 'cannot be told' | 'cannot be judged') => ({
  finding: 'two-tasks',
  headline: 'Generation was easier',
  verdict,
});
const pairs = [
  { answer: 'easier', adjusted: 0.01 },
  { answer: 'harder', adjusted: 0.2 },
  { answer: 'cannot be told', adjusted: 0.01 },
] as const;

describe('the answer of the cover', () => {
  test('says who is ahead, on what that hangs, and how many pairs outlast chance', () => {
    expect(coverAnswer([claim('holds')], [finding('holds')], pairs)).toBe(
      'Generation was easier. Without the smaller copies that others make of a model, the two cannot be told apart. Of ' +
        'all 3 pairs of tasks, 1 can be told apart: it depends on the task, and on what you need.',
    );
  });

  test('writes many pairs with a comma', () =>
    expect(coverAnswer([], [finding('holds')], Array<(typeof pairs)[number]>(1540).fill(pairs[1]))).toContain(
      'Of all 1,540 pairs of tasks, 0 can be told apart',
    ));

  test('says nothing of small copies where it hangs on more, or where nobody is ahead', () => {
    expect(coverAnswer([claim('does not hold')], [finding('holds')], [])).toBe('Generation was easier.');
    expect(coverAnswer([claim('holds')], [finding('cannot be told')], [])).toBe('Generation was easier.');
  });

  test('admits that there is none without the data', () => {
    expect(coverAnswer([], [finding('cannot be judged')], pairs)).toBe('The data at hand cannot answer this yet.');
    expect(coverAnswer([], [], [])).toBe('The data at hand cannot answer this yet.');
  });
});
