import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { noTables, openFolder, type Tables } from '../../data/schema/open-folder.ts';
import { writeFolder, type FolderRows, type WrittenTable } from '../lib/write-folder.ts';

const ABOUT = {
  source: 'Models tried by the call of the Hub’s own snippet; trial-runs.csv says from where and with what',
  revision: '',
  licence: 'CC-BY-4.0; the files of models keep their licences and are not here',
  notes: [
    'A pilot tries models that somebody picked: its shares say nothing of the Hub.',
    'Times hang on the machine; ratios to the reference computation of the same process less so.',
    'Where the system does not tell the memory of a process, as outside Linux, the limit of memory is not held.',
  ],
};

/** Writes the tables of a run beside those of other runs, in place of an earlier run of the same name and program. */
export function writeRun(
  dir: string,
  rows: FolderRows<'first-run'>,
): Record<'trial-runs' | 'trial-strata' | 'trials', WrittenTable> {
  const [own] = rows['trial-runs'];
  const stays = (row: { run: string; runner: string }) => row.run !== own?.run || row.runner !== own.runner;
  const stored: Tables<'first-run'> = existsSync(join(dir, 'manifest.json')) ? openFolder('first-run', dir) : noTables;
  return writeFolder('first-run', dir, {
    rows: {
      'trial-runs': [...stored.table('trial-runs').filter(stays), ...rows['trial-runs']],
      'trial-strata': [...stored.table('trial-strata').filter(stays), ...rows['trial-strata']],
      trials: [...stored.table('trials').filter(stays), ...rows.trials],
    },
    about: ABOUT,
  });
}
