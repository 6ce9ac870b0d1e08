import { expect, test } from 'vitest';
import { countAlarms, type Count } from '../../../scripts/bench/alarms/count-alarms.ts';
import { mutations } from '../../../scripts/bench/alarms/mutations.ts';
import { worldOfCapture } from './world-of-capture.ts';
import { openCaptures } from '../../../scripts/metrics/capture-tables.ts';

const committed = new Map(
  openCaptures('data').map(({ capture, table }) => [capture.capture, { manifest: capture, table }]),
);
const worlds = (
  [
    ['2022-02-15', 'models'],
    ['2024-07-11', 'models'],
    ['2025-03-21', 'models'],
    ['2026-05-04', 'models'],
    ['2026-05-04', 'spaces'],
    ['2026-08-22', 'models'],
  ] as const
).map(([name, kind]) => worldOfCapture(committed.get(name)!, kind));
const sum = (counts: ReadonlyMap<string, Count>) =>
  [...counts.values()].reduce((all, { of, alarms }) => ({ of: all.of + of, alarms: all.alarms + alarms }), {
    of: 0,
    alarms: 0,
  });

test('of 300 faults next to committed captures 99 % are told, and captures without a fault raise no alarm', () => {
  const { recall, falseAlarms, told } = countAlarms(worlds, 300, 1);
  expect([...recall].filter(([, { of }]) => of < 20).map(([name]) => name)).toEqual([]);
  expect([...recall.keys()]).toEqual(Object.keys(mutations));
  expect(sum(recall).alarms, told.join('\n')).toBeGreaterThanOrEqual(297);
  expect(sum(falseAlarms)).toEqual({ of: 34, alarms: 0 });
});

test('the same seed makes the same faults', () =>
  expect(countAlarms(worlds.slice(0, 1), 20, 7)).toEqual(countAlarms(worlds.slice(0, 1), 20, 7)));
