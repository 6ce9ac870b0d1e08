import { sizeChart } from '../figure/size-chart.ts';
import { monthWords } from '../../frames/date-words.ts';
import { formatNumber } from '../format/format-number.ts';
import { newestRows } from '../figure/newest-rows.ts';

/** More files than these are no small app any more. */
const few = 50;

/** Files per Space. */
export const chart = sizeChart({
  id: 'space-files',
  title: 'Files per Space',
  findings: [
    {
      holds: (rows) => (newestRows(rows)[0]?.median ?? few) < few && newestRows(rows)[0]!.median > 0,
      say(rows) {
        const { median, of, seen } = newestRows(rows)[0]!;
        return `Half of ${formatNumber(of, 0)} apps have at most ${formatNumber(median, 0)} files, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Share of apps by the number of their files, by listing',
  caption:
    'Share of Spaces by the number of files in their repository, directories not counted; the axis is ' +
    'logarithmic, each bar is twice as far to the right as the one before. What each listing covers stands ' +
    'below the figure.',
  measure: 'files',
  label: 'Files',
  unit: 'files',
  format: 'integer',
  ratio: 2,
  without: 'could not be read',
});
