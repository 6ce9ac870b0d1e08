import { sizeChart } from '../figure/size-chart.ts';

/** Requirements per Space. */
export const chart = sizeChart({
  id: 'space-requirements',
  title: 'Requirements per Space',
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
