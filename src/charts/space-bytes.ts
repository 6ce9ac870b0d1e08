import { sizeChart } from '../figure/size-chart.ts';

/** Bytes per Space. */
export const chart = sizeChart({
  id: 'space-bytes',
  title: 'Bytes per Space',
  caption:
    'Share of Spaces by the sum of the sizes of their files; the axis is logarithmic, four bars to a ' +
    'factor of ten. Above each panel stands how it was counted: with large files as pointers, each file in large ' +
    'file storage is the some hundred bytes that stand for it; with true sizes it is all of them. Panels ' +
    'of the two do not measure the same thing.',
  measure: 'bytes',
  label: 'Size of all files',
  unit: '',
  format: 'bytes',
  ratio: 10 ** 0.25,
  without: 'have no size',
});
