import { expect, test } from 'vitest';
import { latestWhole } from '../../../src/data/latest-whole.ts';
import { madeUpData } from '../charts/made-up-data.ts';

test('the last capture that lists everything, not a later one of a part', () => {
  const data = madeUpData([
    { capture: '2022-02-15' },
    { capture: '2024-07-11' },
    { capture: '2026-05-04', population: 'top' },
    { capture: '2026-08-06', population: 'sample' },
  ]);
  expect(latestWhole(data, 'models').capture).toBe('2024-07-11');
});

test('each listing is judged by itself', () => {
  const [models] = madeUpData([{ capture: '2024-07-11' }]).captures();
  const [none] = madeUpData([{ capture: '2024-07-11', population: 'none' }]).captures();
  const capture = { ...models!, population: { ...models!.population, spaces: none!.population.spaces } };
  const data = { ...madeUpData([]), captures: () => [capture] };
  expect(latestWhole(data, 'models')).toBe(capture);
  expect(() => latestWhole(data, 'spaces')).toThrow('no capture lists all spaces');
});

test('where no capture does, the error says what makes one', () => {
  expect(() =>
    latestWhole(madeUpData([{ capture: '2026-05-04', population: 'top' }]), 'spaces'),
  ).toThrowErrorMatchingInlineSnapshot(
    `[Error: no capture lists all spaces: npm run captures -- ARCHIVES, or npm run crawl]`,
  );
});
