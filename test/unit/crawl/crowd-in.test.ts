import { expect, test } from 'vitest';
import { crowdIn } from '../../../scripts/crawl/crowd-in.ts';

const lines = (n: number, line: (n: number) => string) => Array.from({ length: n }, (_, at) => line(at)).join('\n');

test.each<[string, (n: number) => string, string]>([
  ['requirements.txt', (n) => `p${n}`, 'requirements of more than 1000 packages'],
  ['app.py', (n) => `import m${n}`, 'an app file that imports more than 1000 modules'],
  ['src/app.py', (n) => `A.from_pretrained("o/m${n}")`, 'an app file that loads more than 1000 models'],
])('%s may name a thousand things', (path, line, what) => {
  expect(crowdIn(path, lines(1000, line))).toBeUndefined();
  expect(crowdIn(path, lines(1001, line))).toBe(what);
});
