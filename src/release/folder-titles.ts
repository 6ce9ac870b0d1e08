import type { FolderName } from '../../data/schema/folders.ts';

const TITLES: Readonly<Record<FolderName, string>> = {
  captures: 'Listings of the Hub',
  zoo: 'Models of zoos beside the Hub',
  architectures: 'Structures of known architectures',
  encoders: 'Encoders compared',
  'first-run': 'First runs of models',
  gold: 'Cards labelled by reading',
  forecasts: 'What we expected of later listings',
  integrations: 'Libraries in the Hub’s documentation',
  history: 'Figures from listing to listing',
  'api-names': 'Names of libraries by release',
  listings: 'Counts over whole archives',
  'example-runs': 'Examples of cards, run',
  snippets: 'The Hub’s own code, run',
  triples: 'Which datasets a card names',
  metrics: 'Figures and claims of the report',
};

/** What a kind of folder holds, for a heading. */
export function folderTitle(kind: FolderName): string {
  return TITLES[kind];
}
