import { expect, test } from 'vitest';
import { usesFrame } from '../../../src/data/uses-frame.ts';
import { madeUpData, type MetricCells } from '../charts/made-up-data.ts';

const uses = (capture: string, side: MetricCells<'task-use'>['side']): MetricCells<'task-use'> => ({
  capture,
  side,
  uses: 100,
});
const parts = [
  { capture: '2024-07-11', population: 'none' },
  { capture: '2026-08-06', population: 'curated' },
] as const;
const ofParts = [uses('2024-07-11', 'model'), uses('2026-08-06', 'space')];

test('where no listing of all Spaces says which models they use, the models say it', () => {
  expect(usesFrame(madeUpData(parts, { 'task-use': ofParts }))).toEqual({ capture: '2024-07-11', side: 'model' });
});

test('a listing of all Spaces says it for itself', () => {
  const all = [...parts, { capture: 'latest', seen: '2026-11-02' }];
  const rows = [...ofParts, uses('latest', 'space'), uses('latest', 'model')];
  expect(usesFrame(madeUpData(all, { 'task-use': rows }))).toEqual({ capture: 'latest', side: 'space' });
});

test('where nobody says it, no capture does', () => {
  expect(usesFrame(madeUpData(parts, { 'task-use': [] }))).toEqual({ capture: '', side: 'model' });
});
