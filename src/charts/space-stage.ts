import { facetChart } from '../figure/facet-chart.ts';

/** Runtime stages of the Spaces. */
export const chart = facetChart({
  id: 'space-stage',
  title: 'Whether the Spaces run',
  caption:
    'Runtime stage when the Space was listed. A sleeping Space wakes on a visit: it is not broken. A ' +
    'capture whose Spaces all run was made of running ones, and says nothing of how many stop.',
  facet: 'stage',
  label: 'Stage',
});
