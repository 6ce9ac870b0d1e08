import { expect, test } from 'vitest';
import { readPackage } from '../../../scripts/records/read-package.ts';

const file = (time: string, yanked = false) => ({ upload_time_iso_8601: time, yanked, filename: 'x' });

test('a version is released with its first file, and withdrawn when all its files are', () => {
  const releases = {
    '1.0': [file('2023-02-02T10:00:00.123456Z'), file('2023-02-01T10:00:00.5Z', true)],
    '1.1': [file('2023-03-01T00:00:00Z', true)],
    '2.0': [],
  };
  expect(readPackage({ info: { version: '1.0' }, releases }, '/pypi/x/json')).toEqual([
    { version: '1.0', released: '2023-02-01T10:00:00.500Z', yanked: false },
    { version: '1.1', released: '2023-03-01T00:00:00.000Z', yanked: true },
  ]);
});

test('an answer of another form is an error that names the address', () => {
  expect(() => readPackage({ info: {} }, 'https://index/pypi/x/json')).toThrow('https://index/pypi/x/json: ');
  expect(() => readPackage({ releases: { '1': [file('yesterday')] } }, 'https://index/pypi/x/json')).toThrow(
    'expected an ISO 8601 time, received "yesterday"',
  );
  for (const time of ['Jan 1, 2024', '2024', '1970-01-01T00:00:00Z', '2024-02-31T00:00:00Z'])
    expect(() => readPackage({ releases: { '1': [file(time)] } }, '/pypi/x/json')).toThrow('expected an ISO 8601 time');
});

test('releases without any, or without the newest of which the answer speaks, are no answer', () => {
  expect(() => readPackage({ releases: {} }, '/pypi/x/json')).toThrow('expected releases, received none');
  const releases = { '1.0': [file('2023-02-01T10:00:00Z')] };
  const newer = () => readPackage({ info: { version: '2.0' }, releases }, '/pypi/x/json');
  expect(newer).toThrow('expected the newest version among the releases');
  for (const info of [undefined, null, [], 'x', { version: null }])
    expect(readPackage({ info, releases }, '/pypi/x/json')).toHaveLength(1);
});
