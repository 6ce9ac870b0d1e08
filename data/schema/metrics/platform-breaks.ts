import { breaks } from '../history/breaks.ts';
import { table } from '../table.ts';

export const platformBreaks = table({
  ...breaks,
  name: 'platform-breaks',
  title: 'Days on which the Hub changed what can be counted, to be drawn into series',
});
