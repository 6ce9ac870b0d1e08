import { facetChart } from '../figure/facet-chart.ts';

/** SDKs of the Spaces. */
export const chart = facetChart({
  id: 'space-sdk',
  title: 'What the Spaces are built with',
  caption:
    'SDK of the listed Spaces, by capture. New apps made with Streamlit count as docker Spaces since April 2025.',
  facet: 'sdk',
  label: 'SDK',
});
