import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  [['nowhere', 'https://example.org/'], 'links: nowhere: expected a built site, received no index.html'],
  [['package.json', 'https://example.org/'], 'links: package.json: expected a built site, received no index.html'],
  [['docs', 'no address'], 'links: expected DIST and ADDRESS'],
])('links of %j are told to be none, with what to do next', (args, told) => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/links.ts', ...args], { encoding: 'utf8' });
  const [what, hint] = stderr.split('\n');
  expect([status, what, hint?.startsWith('hint: npm run ')]).toEqual([2, told, true]);
});
