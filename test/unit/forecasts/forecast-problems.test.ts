import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { forecastProblems } from '../../../scripts/forecasts/forecast-problems.ts';
import { frozenStatements } from '../../../scripts/forecasts/frozen-statements.ts';

const written = openFolder('forecasts', 'data/forecasts').table('forecast-statements');

test('the statements are as they were written, and the protocol states the hash of each day', () => {
  expect(forecastProblems(written, [])).toEqual([]);
  const protocol = readFileSync('docs/protocol.md', 'utf8');
  for (const [day, hash] of Object.entries(frozenStatements))
    expect([day, protocol]).toEqual([day, expect.stringContaining(hash)]);
});

test('one that was made likelier, left out or added to its day afterwards is told', () => {
  const [first, ...others] = written;
  const problem = /^statements written on 2026-11-29: expected the hash \w{64}, received \w{64}; a statement is never/;
  for (const changed of [[{ ...first!, probability: 0.99 }, ...others], others, [...written, { ...first!, id: 'zz' }]])
    expect(forecastProblems(changed, [])).toEqual([expect.stringMatching(problem)]);
});

test('so are a statement that is sure of itself, one that cannot be judged, and a score of none', () => {
  const [first] = written;
  const odd = { ...first!, probability: 1, key: 'no key', threshold: null, other_key: null };
  expect(forecastProblems([odd], [{ id: 'nobody' } as never], {}).slice(1)).toEqual([
    `${first!.id}: expected a probability between 0 and 1, received 1`,
    `${first!.id}: expected either a threshold or another row`,
    `${first!.id}: the key no key cannot be read`,
    `${first!.id}: the key no key cannot be read`,
    'nobody: scored, but no statement',
  ]);
});
