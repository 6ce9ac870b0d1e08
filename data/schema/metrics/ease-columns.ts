/** Columns and words that several tables of data/schema/metrics share. */
import { text } from '../column.ts';

export const capture = text('Capture whose top lists are ranked.');
export const task = text(
  'pipeline_tag with at least 20 models in scope and, in a whole listing, at least 100 listed ones.',
);
export const spread =
  'of 2,000 draws with a fixed seed, each of as many authors as there are over all tasks, with replacement and all ' +
  'their models and Spaces; further out than 2.5 % where authors are few (docs/protocol.md has the formula): ' +
  'how far the figure hangs on single authors. Top lists are no random sample: it is no interval for all models of ' +
  'the task.';
