import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explained } from '../../../data/schema/explained.ts';
import { folderPaths } from '../../../data/schema/open-folder.ts';
import { checkAlarms } from '../../../scripts/check/check-alarms.ts';
import { checkData } from '../../../scripts/check/check-data.ts';
import { readCheckedFolder } from '../../../scripts/check/checked-folder.ts';
import { problemsOf, smallRows, writeCapture, writeSmallData } from './small-data.ts';

const committed = folderPaths('captures', 'data').map((dir) => readCheckedFolder('captures', dir));
const dominant = '2024-07-11 dominant models downloads MIT/ast-finetuned-audioset-10-10-0.4593';

test('committed alarms are all explained; one names who has 37 % of the downloads of July 2024', () => {
  const { problems, news } = checkAlarms('data/explained.json', committed, true);
  expect(problems).toEqual([]);
  expect(news).toContain(
    `alarm ${dominant} (explained): MIT/ast-finetuned-audioset-10-10-0.4593 has 680,847,003 of the downloads of all ` +
      'listed models, 1,838,905,161 in all: 37.0 %, more than 20.0 %.',
  );
  expect(news).toHaveLength(explained.parse(JSON.parse(readFileSync('data/explained.json', 'utf8'))).length);
});

test('our own data without explanations are at fault, those of somebody else have alarms as news', () => {
  expect(checkAlarms('nowhere.json', committed, true).problems).toEqual([
    'nowhere.json: expected a file, received none',
  ]);
  const { problems, news } = checkAlarms('nowhere.json', committed, false);
  expect([problems, news.some((line) => line.startsWith(`alarm ${dominant}: `))]).toEqual([[], true]);
});

test('an alarm that is not explained, an explanation without alarm and a file of another form are problems', () => {
  const data = writeSmallData();
  const file = join(data, 'explained.json');
  const problems = () => problemsOf(data).filter((problem) => problem.includes('explained.json'));
  writeFileSync(file, '[]\n');
  expect(problems()).toEqual([]);
  writeFileSync(file, JSON.stringify([{ alarm: 'x shrunken models', what: 'a', why: 'b', who: 'c' }]));
  expect(problems()).toEqual([
    'data/explained.json: alarm: expected an alarm "x shrunken models", received none: nothing is to be explained',
  ]);
  writeFileSync(file, '[{"alarm":""}]');
  expect(problems()[0]).toMatch(/^data\/explained\.json: 0\.alarm: /);
  writeFileSync(file, '{');
  expect(problems()).toHaveLength(1);
  rmSync(data, { recursive: true });
});

test('captures of the same weeks are held against each other, those of other years are not', () => {
  const data = writeSmallData({ '2024-01-01': smallRows, '2024-01-08': smallRows, '2025-01-01': smallRows });
  const manifest = (name: string) => join(data, 'captures', name, 'manifest.json');
  for (const name of ['2024-01-01', '2025-01-01']) {
    writeCapture(data, name, smallRows);
    writeFileSync(manifest(name), readFileSync(manifest(name), 'utf8').replace('"models": 3', '"models": 30'));
  }
  const lines = checkData(data).flatMap(({ news = [] }) => news.filter((line) => line.startsWith('alarm')));
  expect(lines).toEqual([
    'alarm 2024-01-08 shrunken models: 3 models are listed, 30 were at the last crawl: 90.0 % fewer, more than 5.0 %.',
  ]);
  rmSync(data, { recursive: true });
});
