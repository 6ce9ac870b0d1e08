import { facetChart } from '../figure/facet-chart.ts';
import { monthWords } from '../../frames/date-words.ts';
import { formatShare } from '../format/format-share.ts';
import { newestLeader } from '../figure/newest-leader.ts';
import { formatNumber } from '../format/format-number.ts';

/** Hardware of the Spaces. */
export const chart = facetChart({
  id: 'space-hardware',
  title: 'What the Spaces run on',
  findings: [
    {
      holds: (rows) => (newestLeader(rows)?.share ?? 0) > 0,
      say(rows) {
        const { value, share, of, seen } = newestLeader(rows)!;
        return `${formatShare(share!, 0)} of ${formatNumber(of, 0)} apps run on ${value}, more than any other, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Apps by the machine that they run on, as a share of those of which it is known, by listing',
  caption:
    'Hardware of the Space, or the one asked for where none runs. A listing without cpu-basic, which ' +
    'is free, holds Spaces on paid hardware and no others; static Spaces have no hardware.',
  facet: 'hardware',
  label: 'Hardware',
});
