import { facetChart } from '../figure/facet-chart.ts';

/** Hardware of the Spaces. */
export const chart = facetChart({
  id: 'space-hardware',
  title: 'What the Spaces run on',
  caption:
    'Hardware of the Space, or the one asked for where none runs. A capture without cpu-basic, which ' +
    'is free, holds Spaces on paid hardware and no others; static Spaces have no hardware.',
  facet: 'hardware',
  label: 'Hardware',
});
