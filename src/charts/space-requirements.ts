import { sizeChart } from '../figure/size-chart.ts';
import { monthWords } from '../../frames/date-words.ts';
import { formatNumber } from '../format/format-number.ts';
import { newestRows } from '../figure/newest-rows.ts';

/** More packages than these are no short list any more. */
const few = 20;

/** Requirements per Space. */
export const chart = sizeChart({
  id: 'space-requirements',
  title: 'Requirements per Space',
  findings: [
    {
      holds: (rows) => (newestRows(rows)[0]?.median ?? few) < few && newestRows(rows)[0]!.median > 0,
      say(rows) {
        const { median, of, seen } = newestRows(rows)[0]!;
        return `Half of ${formatNumber(of, 0)} apps that list packages need at most ${formatNumber(median, 0)}, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Share of apps by the number of packages that they list, by listing',
  caption:
    'Share of Spaces by the number of packages that their requirements.txt names; each bar is twice as ' +
    'far to the right as the one before.',
  measure: 'requirements',
  label: 'Packages named in requirements.txt',
  unit: 'packages',
  format: 'integer',
  ratio: 2,
  without: 'have no requirements.txt',
});
