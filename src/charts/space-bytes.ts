import { sizeChart } from '../figure/size-chart.ts';

/** Bytes per Space. */
export const chart = sizeChart({
  id: 'space-bytes',
  title: 'Bytes per Space',
  caption:
    'Share of Spaces by the sum of the sizes of their files; the axis is logarithmic, four bars to a ' +
    'factor of ten. The sizes of 2023 count each file in large file storage as the pointer of some ' +
    'hundred bytes that stands for it, those of 2026 with its true size: the two panels do not measure ' +
    'the same thing.',
  measure: 'bytes',
  label: 'Size of all files',
  unit: '',
  format: 'bytes',
  ratio: 10 ** 0.25,
  without: 'have no size',
});
