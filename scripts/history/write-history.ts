import { join } from 'node:path';
import type { RowIn } from '../../data/schema/folders.ts';
import { openFolders } from '../../data/schema/open-folder.ts';
import { platformBreaks } from '../../method/platform-breaks.ts';
import { ReportError } from '../lib/report-error.ts';
import { storedRows, writeFolder } from '../lib/write-folder.ts';
import { openCaptures } from '../metrics/capture-tables.ts';
import { appendHistory } from './append-history.ts';
import { chainProblems } from './chain-problems.ts';
import type { HistoryRows } from './history-rows.ts';

const ABOUT = {
  source:
    'Added by npm run history from every version of the captures in data/captures/, whose manifests name their sources',
  revision: '',
  licence: 'CC-BY-4.0',
  notes: [
    'Rows are added and never changed; the chain of additions.csv holds them, and npm run check computes it anew.',
    'A capture that was replaced keeps its rows; of two versions of one day the later addition counts.',
    'A listing with more than 20,000 repositories is compared by a sample of 10,000: shares hold of the whole, ' +
      'numbers are those of the sample.',
    'Versions are compared only where both listings cover the same; other pairs have no rows in moves.csv.',
  ],
};

const EMPTY: HistoryRows = { additions: [], headlines: [], moves: [], moved: [], known: [], breaks: [] };

/**
 * Adds to the history of a data folder what it does not hold of the captures there; what was added. Refuses a history
 * of which a row was changed, and a folder without captures.
 */
export function writeHistory(data: string): RowIn<'history', 'additions'>[] {
  const dir = join(data, 'history');
  const stored = openFolders('history', data)[0];
  const history = stored ? storedRows('history', stored) : EMPTY;
  const [problem] = chainProblems(history);
  if (problem)
    throw new ReportError(
      `${join(dir, 'additions.csv')}: ${problem.problem}`,
      'nothing is added to a history that was changed; git checkout brings back what was committed',
    );
  const captures = openCaptures(data);
  if (captures.length === 0)
    throw new ReportError(
      `${join(data, 'captures')}: expected captures, received none`,
      'npm run crawl makes captures; --data names another data folder',
    );
  const rows = { ...appendHistory(history, captures), breaks: platformBreaks };
  writeFolder('history', dir, { rows, about: ABOUT });
  return rows.additions.slice(history.additions.length);
}
