import { expect, test } from 'vitest';
import { zeroByLibrary } from '../../../scripts/metrics/zero-by-library.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

test('models without a download are counted by whether they name a library, where some do', () => {
  const tally = (value: string | null, downloads_known: number, downloads_zero: number) => ({
    kind: 'models' as const,
    facet: 'library',
    task: null,
    value,
    n: downloads_known,
    downloads_known,
    downloads_zero,
  });
  const stated = madeUpCapture('2024-07-11', {
    tables: { tallies: [tally('keras', 6, 1), tally('timm', 4, 1), tally(null, 10, 8)] },
  });
  const silent = madeUpCapture('2025-03-21', { tables: { tallies: [tally(null, 10, 8)] } });
  expect(asWritten('zero-by-library', zeroByLibrary({ captures: [stated, silent] }))).toMatchObject([
    { capture: '2024-07-11', library: 'named', models: 10, zeros: 2, share: 0.2, share_of_zeros: 0.2 },
    { capture: '2024-07-11', library: 'none', models: 10, zeros: 8, share: 0.8, share_of_zeros: 0.8 },
  ]);
});
