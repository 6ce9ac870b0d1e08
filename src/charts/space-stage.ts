import { facetChart } from '../figure/facet-chart.ts';

/** Runtime stages of the Spaces. */
export const chart = facetChart({
  id: 'space-stage',
  title: 'Whether the Spaces run',
  caption:
    'Runtime stage when the Space was listed. A sleeping Space wakes on a visit: it is not broken. The capture of 2024-12-13 holds running Spaces only, by the way it was made, and is left out.',
  facet: 'stage',
  label: 'Stage',
  // A capture of running Spaces alone has one stage and says nothing of breakage.
  captures: (data) =>
    data.captures().map(({ capture }) => capture).filter((capture) => data.metricTable('composition').filter((row) => row.capture === capture && row.facet === 'stage' && row.value !== null).length > 1),
});
