import { expect, test } from 'vitest';
import { alarmLines } from '../../../scripts/alarms/alarm-lines.ts';
import { captureFromFiles } from '../../../scripts/alarms/capture-from-files.ts';

const manifest = (seen: string, models: number) => {
  const whole = { kind: 'whole', about: 'Everything.' };
  return JSON.stringify({
    capture: 'latest',
    seen,
    source: 'https://huggingface.co',
    endpoint: 'https://huggingface.co',
    population: { models: whole, spaces: whole, datasets: whole },
    listed: { models, spaces: 0, datasets: 0 },
    of_a_newer_schema: true,
  });
};
const rows = (column: string, cell: string) =>
  `id,${column}\n${Array.from({ length: 20 }, (_, at) => `o/${at},${cell}`).join('\n')}\n`;
const capture = (files: Record<string, string>) => captureFromFiles((name) => files[name]);

test('versions of a capture are read from their files, whatever columns these have', () => {
  const before = capture({ 'manifest.json': manifest('2026-11-01', 1001), 'models.csv': rows('licence', 'mit') });
  const after = capture({ 'manifest.json': manifest('2026-11-08', 501), 'models.csv': rows('license', 'mit') });
  const explained = { alarm: 'latest shrunken models', what: 'a', why: 'Half were spam.', who: 'c' };
  expect(alarmLines(before, after, [explained, { ...explained, alarm: 'other' }])).toEqual([
    'latest shrunken models: 501 models are listed, 1,001 were at the last crawl: 50.0 % fewer, more than 5.0 %. ' +
      'Explained: Half were spam.',
    'latest column-empty models licence: 0 of 20 rows of models know licence, 20 of 20 did at the last crawl; ' +
      'license, which is new, may be its name now.',
  ]);
});

test('what the earlier version showed too is not told again', () => {
  const version = (seen: string) => capture({ 'manifest.json': manifest(seen, 1000) });
  expect(alarmLines(undefined, version('2026-11-01'))).toHaveLength(1);
  expect(alarmLines(version('2026-11-01'), version('2026-11-08'))).toEqual([]);
});

test('a capture that is gone, or whose manifest cannot be read, raises nothing', () => {
  const version = capture({ 'manifest.json': manifest('2026-11-01', 1001) });
  expect(alarmLines(version, undefined)).toEqual([]);
  expect(capture({ 'manifest.json': '{' })).toBeUndefined();
  expect(capture({ 'manifest.json': '{}' })).toBeUndefined();
  expect(alarmLines(undefined, version)).toEqual([]);
});
