import type { FolderName } from '../../data/schema/folders.ts';
import { noTables, type Tables } from '../../data/schema/open-folder.ts';
import type { Sources } from '../metrics/sources.ts';
import type { CheckedFolder } from './checked-folder.ts';

/** Every folder of tables as it was read, by kind. */
export type CheckedFolders = { [F in FolderName]: CheckedFolder<F>[] };

/** Sources of the metrics as the checker read them; of a folder of which something is wrong nothing. */
export function checkedSources(all: CheckedFolders): Sources {
  return {
    captures: all.captures.flatMap((each) => (isSound(each) ? [{ capture: each.manifest, ...rowsOf(each) }] : [])),
    zoos: all.zoo.flatMap((each) => (isSound(each) ? [{ zoo: each.manifest.zoo, ...rowsOf(each) }] : [])),
    triples: rowsOf(all.triples[0]),
    gold: rowsOf(all.gold[0]),
    firstRun: rowsOf(all['first-run'][0]),
    encoders: rowsOf(all.encoders[0]),
    architectures: rowsOf(all.architectures[0]),
    integrations: rowsOf(all.integrations[0]),
    apiNames: rowsOf(all['api-names'][0]),
    listings: rowsOf(all.listings[0]),
    snippets: rowsOf(all.snippets[0]),
    exampleRuns: rowsOf(all['example-runs'][0]),
    history: rowsOf(all.history[0]),
    forecasts: rowsOf(all.forecasts[0]),
  };
}

function rowsOf<F extends FolderName>(folder: CheckedFolder<F> | undefined): Tables<F> {
  return folder && isSound(folder) ? { table: (name) => folder.table(name)?.rows ?? [] } : noTables;
}

/** Whether nothing is wrong with a folder, so that it has its manifest. */
function isSound<F extends FolderName>(
  folder: CheckedFolder<F>,
): folder is CheckedFolder<F> & { manifest: NonNullable<CheckedFolder<F>['manifest']> } {
  return folder.problems.length === 0 && folder.manifest !== undefined;
}
