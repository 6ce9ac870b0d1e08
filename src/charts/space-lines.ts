import { monthWords } from '../../frames/date-words.ts';
import { sizeChart } from '../figure/size-chart.ts';
import { formatNumber } from '../format/format-number.ts';
import { newestRows } from '../figure/newest-rows.ts';

/** More lines than these are no small program any more. */
const small = 1_000;
const appFile = 'app file alone';

/** Lines of source per Space. */
export const chart = sizeChart({
  id: 'space-lines',
  title: 'Lines of source per Space',
  findings: [
    {
      holds(rows) {
        const { median = small, basis } = newestRows(rows)[0] ?? {};
        return median > 0 && median < small && basis !== appFile;
      },
      say(rows) {
        const { median, of, seen } = newestRows(rows)[0]!;
        return `Half of ${formatNumber(of, 0)} apps have at most ${formatNumber(median, 0)} lines of source, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Share of apps by their lines of source, by listing',
  caption:
    'Share of apps by the lines of all their source files that are not blank, bundled and minified ' +
    'files included, or where it says so of the file that starts the app; each bar is twice as far to the right as the one before, apps without a line ' +
    'stand apart at 0.',
  measure: 'source_lines',
  instead: { measure: 'app_lines', basis: appFile },
  label: 'Lines of source',
  unit: 'lines',
  format: 'integer',
  ratio: 2,
  without: 'were not counted',
});
