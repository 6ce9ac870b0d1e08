import { expect, test } from 'vitest';
import { checkHint } from '../../../scripts/check/check-hint.ts';
import { unexplainedAlarms } from '../../../scripts/alarms/unexplained-alarms.ts';

const alarm = {
  id: 'latest shrunken models',
  capture: 'latest',
  kind: 'shrunken',
  where: 'models',
  what: 'Half are gone.',
  value: 1,
  limit: 2,
} as const;

test('an alarm that nobody has explained leads to the file of explanations', () => {
  const { problems } = unexplainedAlarms('explained.json', [alarm], [], new Map());
  expect(checkHint(problems, new Set())).toMatch(
    /^look whether the capture is right; .* data\/explained\.json says why/,
  );
});

test('what a command writes is written first, and all else is mended', () => {
  expect(checkHint(['a.csv: wrong'], new Set(['npm run metrics']))).toBe(
    'written anew by: npm run metrics; hand edits are not kept',
  );
  expect(checkHint(['a.mdx: wrong'], new Set())).toMatch(/^mend the sentence/);
});
