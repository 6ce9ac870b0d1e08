/** Columns and words that several tables of data/schema/captures share. */
import { oneOf } from '../column.ts';

export const side = oneOf(
  ['model', 'space'],
  "Whose record says so: the Space's (complete), or the model's (at most 100 Spaces each).",
);
