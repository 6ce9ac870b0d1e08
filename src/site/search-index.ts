import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { wordIndexOf } from '../look/word-index.ts';
import { pageParts } from './page-parts.ts';

/** Pages of tasks say the same in other numbers, and the look-up finds them by their names; a frame to embed a figure is that figure. */
const FOUND_ELSEWHERE = /^task-|\/embed\.html$|^404\.html$/;
/** Pages that say nothing themselves. */
const NO_TEXT = /http-equiv="?refresh/;

/** Writes the index of all words of the built pages, of which the look-up asks one when it is asked for a word. */
export function searchIndex(dist: string, pages: ReadonlyMap<string, string>): void {
  // In the order of their names, so that two builds of one site write the same index.
  const parts = [...pages]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .filter(([page, html]) => !FOUND_ELSEWHERE.test(page) && !NO_TEXT.test(html))
    .flatMap(([page, html]) => pageParts(page, html))
    .map((part, id) => ({ id, ...part }));
  writeFileSync(join(dist, 'look', 'words.json.gz'), gzipSync(wordIndexOf(parts), { level: 9 }));
}
