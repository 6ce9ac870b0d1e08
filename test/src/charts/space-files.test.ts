import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/space-files.ts';
import { BINS, drawnBins } from './drawn-bins.ts';

test('Spaces by size, each bin twice the one before, zeros apart', async () =>
  expect(await drawnBins(chart, 'files')).toEqual(BINS));
