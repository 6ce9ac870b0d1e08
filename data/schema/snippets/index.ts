/**
 * What came of the Hub's own snippets, written by `npm run snippets -- --python PATH` to data/snippets/. A new table is a
 * file beside this and one line below.
 */
import { triedSnippets } from './tried-snippets.ts';

export const snippetTables = [triedSnippets] as const;
