import { expect } from 'vitest';

/** That each of these problems is told. */
export function expectAll(problems: readonly string[], found: RegExp | readonly RegExp[]): void {
  const missing = [found].flat().filter((each) => !problems.some((problem) => each.test(problem)));
  expect(missing, problems.slice(0, 5).join('\n')).toEqual([]);
}
