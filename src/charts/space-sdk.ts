import { facetChart } from '../figure/facet-chart.ts';
import { monthWords } from '../../frames/date-words.ts';
import { formatShare } from '../format/format-share.ts';
import { newestLeader } from '../figure/newest-leader.ts';
import { formatNumber } from '../format/format-number.ts';

/** SDKs of the Spaces. */
export const chart = facetChart({
  id: 'space-sdk',
  title: 'What the Spaces are built with',
  findings: [
    {
      holds: (rows) => (newestLeader(rows)?.share ?? 0) > 0,
      say(rows) {
        const { value, share, of, seen } = newestLeader(rows)!;
        return `${formatShare(share!, 0)} of ${formatNumber(of, 0)} apps are made with ${value}, more than any other, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Apps by what they are made with, as a share of those of which it is known, by listing',
  caption:
    'SDK of the listed Spaces, by listing. New apps made with Streamlit count as docker Spaces since April 2025.',
  facet: 'sdk',
  label: 'SDK',
});
