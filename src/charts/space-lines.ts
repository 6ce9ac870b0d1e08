import { sizeChart } from '../figure/size-chart.ts';

/** Lines of source per Space. */
export const chart = sizeChart({
  id: 'space-lines',
  title: 'Lines of source per Space',
  caption:
    'Share of Spaces by the lines of all their source files that are not blank, bundled and minified ' +
    'files included, or where it says so of the file that starts the app; each bar is twice as far to the right as the one before, Spaces without a line ' +
    'stand apart at 0.',
  measure: 'source_lines',
  instead: { measure: 'app_lines', basis: 'app file alone' },
  label: 'Lines of source',
  unit: 'lines',
  format: 'integer',
  ratio: 2,
  without: 'were not counted',
});
