import { expect, test } from 'vitest';
import { madeRecord, placeOf } from '../../../scripts/bench/made-records.ts';
import { listedKinds } from '../../../data/schema/listed-kinds.ts';
import { readPage } from '../../../scripts/crawl/read-page.ts';
import { readDataset } from '../../../scripts/records/read-dataset.ts';
import { readModel } from '../../../scripts/records/read-model.ts';
import { readSpace } from '../../../scripts/records/read-space.ts';
import { taskNames } from '../../../scripts/records/task-names.ts';

const sizes = { models: 3_000_000, spaces: 175_690, datasets: 1000 };
const tasks = taskNames();
const readers = {
  models: (record: Readonly<Record<string, unknown>>) => readModel(record, tasks),
  spaces: readSpace,
  datasets: readDataset,
};

test.each(listedKinds)(
  'a page of made-up %s is one that a live crawl takes, at the end of a listing as at its start',
  (kind) => {
    for (const start of [0, sizes[kind] - 200]) {
      const values = Array.from({ length: 200 }, (_, n) => JSON.parse(madeRecord(kind, start + n, sizes)) as unknown);
      const page = readPage<unknown>(values, {
        kind,
        read: readers[kind],
        needsHubId: true,
        hubIdTells: true,
        isOrdered: true,
        latest: '2026-01-02T00:00:00.000Z',
      });
      expect([page.rows.length, page.odd, page.isDescending]).toEqual([200, [], true]);
      expect([...page.ids].map((id) => placeOf(id))).toEqual(values.map((_, n) => start + n));
    }
  },
);
