/**
 * What came of examples of cards that were run, kept in data/example-runs/ by `npm run try-examples`. A new table is a file
 * beside this and one line below.
 */
import { triedExamples } from './tried-examples.ts';

export const exampleRunTables = [triedExamples] as const;
