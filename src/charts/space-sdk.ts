import { facetChart } from '../figure/facet-chart.ts';

/** SDKs of the Spaces. */
export const chart = facetChart({
  id: 'space-sdk',
  title: 'What the Spaces are built with',
  caption: 'SDK of the listed Spaces, by capture. Streamlit stopped being an SDK of its own on 2025-04-30; such apps are docker Spaces since.',
  facet: 'sdk',
  label: 'SDK',
  captures: (data) => data.captures().map(({ capture }) => capture).filter((capture) => data.metricTable('composition').some((row) => row.capture === capture && row.facet === 'sdk' && row.value !== null)),
});
