/** Columns and words that several tables of data/schema/integrations share. */
import { text } from '../column.ts';

export const mark = (what: string) => text(`${what} The mark of the source as it stands there: ✅ or ❌.`);
