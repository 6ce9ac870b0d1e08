/** Columns and words that several tables of data/schema/metrics share. */
import { textOrEmpty } from '../column.ts';

export const mark = (what: string) => textOrEmpty(`${what} The mark of the source, ✅ or ❌; empty where it has none.`);
