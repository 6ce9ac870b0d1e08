/** Columns and words that several tables of data/schema/encoders share. */
import { text } from '../column.ts';

export const encoder = text('Name of the encoder.');
