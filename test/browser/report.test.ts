import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { reportEnded } from './site-built.ts';

const secondsOut = (text: string) => text.replace(/\d+\.\d s/g, '<n> s');

test('npm run report tries the pipeline on the sample Hub, builds the report, and leaves nothing behind', async ({
  skip,
}) => {
  const ended = await reportEnded();
  if (!ended) return skip('REPORT_DIST names a site that is built');
  expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' });
  const lines = secondsOut(ended.stdout.replaceAll(inject('dist'), 'dist'))
    .trimEnd()
    .split('\n');
  const crawled = [
    /^crawl {4}2,300 models, 1,042 Spaces, 1,100 datasets in [\d,]+ requests \(query-file hits: 0\)/,
    / -> \d+ tables, [\d,]+ rows {2}<n> s$/,
  ];
  expect(lines[1]).toMatch(new RegExp(crawled.map(({ source }) => source).join('')));
  expect([lines[0], lines[4], lines.at(-1)]).toMatchInlineSnapshot(`
    [
      "report   the pipeline on fixtures/hub, in a scratch folder",
      "check    schemas, keys, hashes and totals hold  <n> s",
      "done     <n> s  open dist/index.html",
    ]
  `);
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    'report',
    'crawl',
    'history',
    'metrics',
    'check',
    'build',
    'done',
  ]);
  expect(readFileSync(join(inject('dist'), 'index.html'), 'utf8')).toContain('<html');
  expect(ended.left).toEqual([]);
  expect(ended.captures[1]).toEqual(ended.captures[0]);
});
