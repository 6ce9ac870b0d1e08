import { facetChart } from '../figure/facet-chart.ts';

/** Runtime stages of the Spaces. */
export const chart = facetChart({
  id: 'space-stage',
  title: 'Whether the Spaces run',
  caption:
    'Runtime stage when the Space was listed. A sleeping Space wakes on a visit: it is not broken. The ' +
    'capture of 2024-12-13 was made of running Spaces, so it says nothing of how many stop.',
  facet: 'stage',
  label: 'Stage',
});
