import { expect, test } from 'vitest';
import { concentration } from '../../../data/schema/metrics/concentration.ts';
import { compareTables } from '../../../scripts/diff/compare-tables.ts';
import { keysLine } from '../../../scripts/diff/keys-line.ts';

const csv = 'capture,kind,by,task,measure\nlatest,models,all,,likes\nlatest,models,tag,x,likes\n';
const change = compareTables(concentration.key, undefined, csv);
const table = {
  name: 'concentration',
  folder: 'metrics',
  definition: concentration,
  key: concentration.key,
  presence: 'new' as const,
  change,
};

test('names the first keys, with a dash for an empty cell, and counts all', () => {
  expect(keysLine('New', table, change.added, 1)).toBe('New (2): `latest · models · all · - · likes` and 1 more.');
});

test('is empty without rows', () => {
  expect(keysLine('Gone', table, change.removed, 1)).toBe('');
});
