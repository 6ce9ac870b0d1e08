import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frameRules } from '../../../frames/frame-rules.ts';
import { inclusionRules } from '../../../scripts/metrics/inclusion-rules.ts';
import { covers, madeUpMetrics } from '../frames/made-up-metrics.ts';

const rows = inclusionRules(
  madeUpMetrics({
    captures: [covers('2022-02-15', 'whole'), covers('2025-03-21', 'top'), covers('2024-07-11', 'whole')],
    multiverse: [{ exclusion: 'none' }, { exclusion: 'no-zeros' }, { exclusion: 'none' }],
  }),
);
const ofKind = (kind: string) => rows.filter((row) => row.kind === kind);

test('every rule for frames has a row with the captures that it gives and what they list', () => {
  expect(ofKind('frame').map(({ rule }) => rule)).toEqual(Object.keys(frameRules));
  expect(rows.find(({ rule }) => rule === 'every-whole-models')).toMatchObject({
    captures: '2022-02-15 2024-07-11',
    repositories: 'all models, all datasets',
  });
  expect(rows.find(({ rule }) => rule === 'study')).toMatchObject({ captures: null, repositories: null });
});

test('every threshold says what it counts and why it is this number', () => {
  const silent = ofKind('threshold').filter((row) => row.value === null || !row.unit || !row.because);
  expect(silent).toEqual([]);
});

test('the thresholds of the protocol are those of the program', () => {
  const protocol = readFileSync('docs/protocol.md', 'utf8').replaceAll(/\s+/g, ' ');
  const value = (rule: string) => rows.find((row) => row.rule === rule)?.value;
  expect(protocol).toContain(`a Cliff's delta of ${value('difference of interest')}`);
  expect(protocol).toContain(`${value('draws of authors')?.toLocaleString('en')} draws`);
});

test('an exclusion is told once, and only where a comparison makes it', () => {
  expect(ofKind('exclusion').map(({ rule }) => rule)).toEqual(['none', 'no-zeros']);
});
