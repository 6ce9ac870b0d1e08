import { platformBreaks } from '../../method/platform-breaks.ts';
import type { FolderName } from '../../data/schema/folders.ts';
import type { Sources } from '../metrics/sources.ts';
import { checkApiNames } from './check-api-names.ts';
import { checkArchitectureRows } from './check-architecture-rows.ts';
import { checkEncoders } from './check-encoders.ts';
import { checkForecastScores } from './check-forecast-scores.ts';
import { checkGold } from './check-gold.ts';
import { checkIntegrations } from './check-integrations.ts';
import { checkListings } from './check-listings.ts';
import { checkTriedExamples } from './check-tried-examples.ts';
import { checkTriedSnippets } from './check-tried-snippets.ts';
import { checkTrials } from './check-trials.ts';
import { checkTriples } from './check-triples.ts';
import { checkZooRows } from './check-zoo-rows.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { theseRows } from './judged.ts';

type Among = { [F in FolderName]?: (folder: CheckedFolder<F>, held: Sources) => string[] };

/** Folders besides captures whose tables rest on each other, or on those of other folders. */
const AMONG_TABLES: Among = {
  'api-names': checkApiNames,
  architectures: checkArchitectureRows,
  encoders: checkEncoders,
  forecasts: checkForecastScores,
  gold: checkGold,
  history: ({ table }) => theseRows(table('breaks'), ['day'], platformBreaks, 'as method/platform-breaks.ts has it'),
  integrations: checkIntegrations,
  listings: checkListings,
  'example-runs': checkTriedExamples,
  snippets: checkTriedSnippets,
  triples: checkTriples,
  'first-run': checkTrials,
  zoo: checkZooRows,
};

/**
 * That the tables of a folder say the same where one follows from another, or from what the code knows. Of a folder of which
 * something is wrong already nothing is told: it would be told again by each table that rests on it. `held` are the folders that are sound.
 */
export function checkFolder<F extends FolderName>(kind: F, folder: CheckedFolder<F>, held: Sources): string[] {
  return folder.problems.length > 0 ? [] : (AMONG_TABLES[kind]?.(folder, held) ?? []);
}
