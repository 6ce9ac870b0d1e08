/** Columns and words that several tables of data/schema/metrics share. */
import { text } from '../column.ts';

export const capture = text('Newest capture that lists all models.');
export const task = text('pipeline_tag with enough listed models and enough models in scope.');
export const spread =
  'of 2,000 draws with a fixed seed, each of as many authors as there are over all tasks, with replacement and all ' +
  'their models and Spaces: ' +
  'how far the figure hangs on single authors. Top lists are no random sample: it is no interval for all models of ' +
  'the task.';
