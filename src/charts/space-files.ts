import { sizeChart } from '../figure/size-chart.ts';

/** Files per Space. */
export const chart = sizeChart({
  id: 'space-files',
  title: 'Files per Space',
  caption:
    'Share of Spaces by the number of files in their repository, directories not counted; the axis is ' +
    'logarithmic, each bar is twice as far to the right as the one before. What each capture covers stands ' +
    'below the figure.',
  measure: 'files',
  label: 'Files',
  unit: 'files',
  format: 'integer',
  ratio: 2,
  without: 'could not be read',
});
