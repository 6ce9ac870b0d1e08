import { expect, test } from 'vitest';
import { countModels } from '../../../scripts/listings/count-models.ts';

const counted = (...records: Readonly<Record<string, unknown>>[]) => {
  const counts = countModels();
  for (const record of records) counts.add(record);
  return counts.rows('day').map(({ what, limit, models, n, of }) => `${what} ${limit ?? ''} ${models}: ${n} of ${of}`);
};

test('downloads below a number of parameters are those of models that state theirs', () => {
  const sized = (id: string, downloads: number, total?: number) => ({ id, downloads, safetensors: { total } });
  const rows = counted(sized('o/a', 30, 100e6), sized('o/b', 20, 99e6), sized('o/c', 50));
  expect(rows).toContain('downloads below parameters 100000000 without the most downloaded: 20 of 50');
  expect(rows).toContain('downloads with parameters  all: 50 of 100');
});

test('one model with more than a twentieth of the downloads is also left out; none is where all are small', () => {
  const small = Array.from({ length: 300 }, (_, at) => ({ id: `o${at}/m`, downloads: 1 }));
  expect(counted(...small)).toEqual([
    'downloads of owners 50 all: 50 of 300',
    'downloads of models 200 all: 200 of 300',
  ]);
  expect(counted({ id: 'big/m', downloads: 300 }, ...small)).toContain(
    'downloads of owners 50 without the most downloaded: 50 of 300',
  );
});

test('a list shorter than a limit says nothing of it, nor do models without a count', () => {
  expect(counted({ id: 'o/a', downloads: 3 }, { id: 'o/b' })).toEqual([]);
});

test('declared emissions are counted by the day of creation, and not where no day is known', () => {
  const model = (id: string, createdAt?: string) => ({ id, tags: ['co2_eq_emissions'], createdAt });
  expect(counted(model('o/a', '2023-03-24T23:59:59.000Z'), model('o/b', '2023-03-25T00:00:00.000Z'))).toEqual([
    'emissions declared before 2023-03-25 all: 1 of 2',
  ]);
  expect(counted(model('o/a'))).toEqual([]);
});
