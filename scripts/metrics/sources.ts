import type { FolderName } from '../../data/schema/folders.ts';
import { noTables, openFolders, type Tables } from '../../data/schema/open-folder.ts';
import { openCaptures, type CaptureTables } from './capture-tables.ts';

/** A model zoo with its tables. */
export interface ZooTables extends Tables<'zoo'> {
  /** Its folder in data/zoo. */
  zoo: string;
}

/** All that metrics are computed from; each names what it needs of it. */
export interface Sources {
  captures: readonly CaptureTables[];
  zoos: readonly ZooTables[];
  /** What the matcher of datasets learned, and how it fares. */
  triples: Tables<'triples'>;
  /** Labels by hand. */
  gold: Tables<'gold'>;
  /** Models tried by the call of the Hub’s snippet. */
  firstRun: Tables<'first-run'>;
  /** Encoders that were run and tried. */
  encoders: Tables<'encoders'>;
  /** What files of models state of their structure. */
  architectures: Tables<'architectures'>;
  integrations: Tables<'integrations'>;
  /** Which names of Python libraries exist in which release. */
  apiNames: Tables<'api-names'>;
  listings: Tables<'listings'>;
  /** What came of examples of cards that were run. */
  exampleRuns: Tables<'example-runs'>;
  /** What came of the Hub's own snippets. */
  snippets: Tables<'snippets'>;
  history: Tables<'history'>;
  /** Statements about later captures, and what became of them. */
  forecasts: Tables<'forecasts'>;
}

/** Nothing to compute from: a test adds what it is about. */
export const noSources: Sources = {
  captures: [],
  zoos: [],
  triples: noTables,
  gold: noTables,
  firstRun: noTables,
  encoders: noTables,
  architectures: noTables,
  integrations: noTables,
  apiNames: noTables,
  listings: noTables,
  exampleRuns: noTables,
  snippets: noTables,
  history: noTables,
  forecasts: noTables,
};

/** The sources in a data folder, each table read when it is asked for; a folder that is not there has no rows. */
export function openSources(data: string): Sources {
  const one = <F extends FolderName>(folder: F): Tables<F> => openFolders(folder, data)[0] ?? noTables;
  return {
    captures: openCaptures(data),
    zoos: openFolders('zoo', data).map(({ manifest, table }) => ({ zoo: manifest.zoo, table })),
    triples: one('triples'),
    gold: one('gold'),
    firstRun: one('first-run'),
    encoders: one('encoders'),
    architectures: one('architectures'),
    integrations: one('integrations'),
    apiNames: one('api-names'),
    listings: one('listings'),
    exampleRuns: one('example-runs'),
    snippets: one('snippets'),
    history: one('history'),
    forecasts: one('forecasts'),
  };
}
