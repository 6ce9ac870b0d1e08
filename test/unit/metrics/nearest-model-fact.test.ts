import { expect, test } from 'vitest';
import type { CaptureTables } from '../../../scripts/metrics/capture-tables.ts';
import { nearestModelFact } from '../../../scripts/metrics/nearest-model-fact.ts';
import { madeUpCapture } from './made-up-capture.ts';

const capture = (name: string, models: Record<string, string | null>) =>
  madeUpCapture(name, { tables: { models: Object.entries(models).map(([id, task]) => ({ id, pipeline_tag: task })) } });
const old = capture('2022-01-01', { a: 'fill-mask', b: 'fill-mask', c: 'translation' });
const near = capture('2024-01-01', { a: 'text-generation', b: null });
const without = capture('2024-02-10', {});
const late = capture('2024-03-03', { a: 'summarization', d: 'text-to-image' });
const all = [old, near, without, late];

test('a capture that lists models speaks for itself, and for no model that it does not list', () => {
  const fact = nearestModelFact(all, near, 'pipeline_tag');
  expect(fact('a')).toEqual({ value: 'text-generation', from: '2024-01-01' });
  expect(['b', 'c', 'd'].map(fact)).toEqual([null, null, null]);
});

test('a capture without models takes the nearest that states the column', () => {
  const fact = nearestModelFact(all, without, 'pipeline_tag');
  expect(fact('a')).toEqual({ value: 'summarization', from: '2024-03-03' });
  expect(fact('b')).toEqual({ value: 'fill-mask', from: '2022-01-01' });
  expect(fact('d')).toEqual({ value: 'text-to-image', from: '2024-03-03' });
  expect(fact('nobody/knows')).toBeNull();
});

test('reads the models of a capture once for all captures without any that ask', () => {
  let reads = 0;
  const counting = all.map(({ capture: manifest, table }): CaptureTables => ({
    capture: manifest,
    table(name) {
      if (manifest.capture !== without.capture.capture) reads += 1;
      return table(name);
    },
  }));
  const ask = () => nearestModelFact(counting, without, 'pipeline_tag')('a');
  expect([ask(), ask(), ask()].map((fact) => fact?.from)).toEqual(['2024-03-03', '2024-03-03', '2024-03-03']);
  expect(reads).toBe(3);
});

test('of two captures as near the earlier one counts', () => {
  const [before, at, after] = [
    capture('2024-01-01', { a: 'first' }),
    capture('2024-01-03', {}),
    capture('2024-01-05', { a: 'second' }),
  ];
  expect(nearestModelFact([after, at, before], at, 'pipeline_tag')('a')?.value).toBe('first');
});

test('of several captures of one day the first one counts', () => {
  const at = capture('2024-01-03', {});
  const [first, second] = [capture('2024-01-01', { a: 'first' }), capture('latest', { a: 'second' })];
  const sameDay = { ...second, capture: { ...second.capture, seen: '2024-01-01' } };
  expect(nearestModelFact([first, sameDay, at], at, 'pipeline_tag')('a')?.value).toBe('first');
});
