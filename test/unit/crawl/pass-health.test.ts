import { expect, test } from 'vitest';
import { countLosses } from '../../../scripts/crawl/losses.ts';
import { noNotes, type Notes } from '../../../scripts/crawl/notes.ts';
import { watchPass } from '../../../scripts/crawl/pass-health.ts';

/** A pass over `total` Spaces of which the first `n` met this. */
function pass(total: number, n: number, met: Partial<Notes>, replayed = false) {
  const losses = countLosses();
  const health = watchPass({
    name: 'space files',
    unit: 'Spaces',
    total,
    losses,
    asker: 'asked without a token',
    replayed,
  });
  for (let at = 0; at < total; at += 1) health.add(`o/s${at}`, { ...noNotes(), ...(at < n && met) });
  health.end();
  return losses.rows();
}

test.each([
  [10, 100],
  [50, 1000],
  [10, 10],
])('%i refused of %i are what became of these', (n, total) =>
  expect(pass(total, n, { refused: ['gone'] })).toEqual([
    { of: 'space files', cost: 'answer', what: 'refused: gone', n },
  ]),
);

test.each([
  [11, 100],
  [51, 1000],
  [11, 11],
])('%i refused of %i say something of who asks', (n, total) =>
  expect(() => pass(total, n, { refused: ['disabled'] })).toThrow(
    `of ${total} Spaces were refused, asked without a token; first o/s0: disabled`,
  ),
);

test('an archive of our own refuses as it will', () => expect(pass(20, 20, { refused: ['gated'] }, true)).toEqual([]));

test('odd answers are counted by reason, and stop a pass in which there is nothing else', () => {
  expect(pass(100, 2, { odd: ['a tree of another form', 'a tree of another form'], fields: ['config'] })).toEqual([
    { of: 'space files', cost: 'answer', what: 'a tree of another form', n: 2 },
    { of: 'space files', cost: 'field', what: 'config: refused by the Hub', n: 2 },
  ]);
  for (const [total, n] of [
    [100, 11],
    [3, 3],
  ] as const)
    expect(() => pass(total, n, { odd: ['a tree of another form'] })).toThrow('gave answers that cannot be right');
});

test.each<[string, Partial<Notes>]>([
  ['refused', { refused: ['gone'] }],
  ['odd', { odd: ['a tree of another form'] }],
])('a pass that is stopped for what is %s names the way out of a listing that lied, too', (_what, met) =>
  expect(() => pass(20, 20, met)).toThrow(
    expect.objectContaining({
      hint: expect.stringMatching(/the same command asks again, with --fresh for the listing, too$/),
    }),
  ),
);
