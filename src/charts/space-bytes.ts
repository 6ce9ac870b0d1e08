import { sizeChart } from '../figure/size-chart.ts';
import { monthWords } from '../../frames/date-words.ts';
import { formatBytes } from '../format/format-bytes.ts';
import { newestRows } from '../figure/newest-rows.ts';
import { formatNumber } from '../format/format-number.ts';

/** A larger app brings more than its program. */
const small = 1_000_000;
/** Large files counted by what stands for them: no size of an app. */
const pointers = 'large files as pointers';

/** Bytes per Space. */
export const chart = sizeChart({
  id: 'space-bytes',
  title: 'Bytes per Space',
  findings: [
    {
      holds(rows) {
        const { median = small, basis } = newestRows(rows)[0] ?? {};
        return median > 0 && median < small && basis !== pointers;
      },
      say(rows) {
        const { median, of, seen } = newestRows(rows)[0]!;
        return `Half of ${formatNumber(of, 0)} apps have at most ${formatBytes(median)} of files, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Share of apps by the bytes of their files, by listing; the two ways to count do not compare',
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
