/** Columns and words that several tables of data/schema/architectures share. */
import { text } from '../column.ts';

export const architecture = text('Name of the architecture, and of its drawing <name>.svg where it has one.');
