/** Columns and words that several tables of data/schema/metrics share. */
import { text } from '../column.ts';

export const capture = text('Capture whose top lists are ranked.');
export const task = text('pipeline_tag with enough listed models and enough models in scope.');
export const spread =
  'of 2,000 draws with a fixed seed, each of as many authors as there are over all tasks, with replacement and all ' +
  'their models and Spaces; further out than 2.5 % where authors are few (scripts/statistics/widened-tail.ts): ' +
  'how far the figure hangs on single authors. Top lists are no random sample: it is no interval for all models of ' +
  'the task.';
