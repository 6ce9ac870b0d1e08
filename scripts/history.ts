/** `npm run history`: what data/captures/ has and data/history/ does not hold yet is added to it. */
import { join } from 'node:path';
import { openFolders } from '../data/schema/open-folder.ts';
import { platformBreaks } from '../method/platform-breaks.ts';
import { appendHistory } from './history/append-history.ts';
import { chainProblems } from './history/chain-problems.ts';
import type { HistoryRows } from './history/history-rows.ts';
import { command } from './lib/command.ts';
import { ReportError } from './lib/report-error.ts';
import { storedRows, writeFolder } from './lib/write-folder.ts';
import { openCaptures } from './metrics/capture-tables.ts';

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

await command({
  name: 'history',
  summary: 'add the captures to data/history/',
  options: { data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' } },
  notes: `Adds the figures of every version of a capture that data/history/ does not hold yet, and who came and went
since the version before. Nothing is ever changed or taken away; run twice, it adds nothing.`,
  run({ values }) {
    const dir = join(values.data, 'history');
    const stored = openFolders('history', values.data)[0];
    const history = stored ? storedRows('history', stored) : EMPTY;
    const [problem] = chainProblems(history);
    if (problem)
      throw new ReportError(
        `${join(dir, 'additions.csv')}: ${problem.problem}`,
        'nothing is added to a history that was changed; git checkout brings back what was committed',
      );
    const captures = openCaptures(values.data);
    if (captures.length === 0)
      throw new ReportError(
        `${join(values.data, 'captures')}: expected captures, received none`,
        'npm run crawl makes captures; --data names another data folder',
      );
    const rows = { ...appendHistory(history, captures), breaks: platformBreaks };
    writeFolder('history', dir, { rows, about: ABOUT });
    const added = rows.additions.slice(history.additions.length);
    for (const { what, capture, seen, headlines, moves } of added)
      process.stdout.write(
        `history ${capture} (${seen}, ${what}) -> ${dir}  +${headlines} headlines  +${moves} moves\n`,
      );
    if (added.length === 0) process.stdout.write(`history ${dir}: nothing to add\n`);
  },
});
