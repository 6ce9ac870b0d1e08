import { monthWords } from '../../frames/date-words.ts';
import { facetChart, type FacetShare } from '../figure/facet-chart.ts';
import { formatShare } from '../format/format-share.ts';
import { newestRows } from '../figure/newest-rows.ts';
import { formatNumber } from '../format/format-number.ts';

/** Runtime stages of the Spaces. */
export const chart = facetChart({
  id: 'space-stage',
  title: 'Whether the apps run',
  findings: [
    {
      holds: (rows) => {
        const share = newest(rows, 'RUNNING')?.share ?? 1;
        return share >= 0 && share < 0.5;
      },
      say(rows) {
        const { share, of, seen } = newest(rows, 'RUNNING')!;
        return `${formatShare(share!, 0)} of ${formatNumber(of, 0)} apps were running when they were looked at, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Apps by whether they run, as a share of those of which it is known, by listing',
  caption:
    'State of the app when it was listed. A sleeping app wakes on a visit: it is not broken. A listing ' +
    'whose apps all run was made of running ones, and says nothing of how many stop.',
  facet: 'stage',
  label: 'Stage',
});

/** The apps of the newest listing with this state. */
function newest(rows: readonly FacetShare[], stage: string): FacetShare | undefined {
  return newestRows(rows).find(({ value }) => value === stage);
}
