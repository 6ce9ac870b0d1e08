import { knownSources } from '../crawl/capture-source.ts';
import type { Sources } from '../metrics/sources.ts';
import { checkCardSections } from './check-card-sections.ts';
import { checkListingChurn } from './check-listing-churn.ts';
import { checkListingCounts } from './check-listing-counts.ts';
import { checkModelRenames } from './check-model-renames.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { firstProblems, judged, oneOfThese } from './judged.ts';

/** Counts over archives, held against the captures of the same archives and against each other. */
export function checkListings(folder: CheckedFolder<'listings'>, { captures }: Pick<Sources, 'captures'>): string[] {
  const known = new Set(Object.keys(knownSources()));
  const read = captures.filter(({ capture }) => known.has(capture.capture));
  const byName = new Map(read.map((at) => [at.capture.capture, at]));
  return firstProblems(
    () => captureProblems(folder, known),
    () => [
      ...checkCardSections(folder),
      ...checkModelRenames(folder, byName),
      ...checkListingChurn(folder, byName),
      ...checkListingCounts(folder, byName),
    ],
  );
}

/** Archives that are read are those that sources.json names. */
function captureProblems({ table }: CheckedFolder<'listings'>, known: ReadonlySet<string>): string[] {
  const as = 'a capture of sources.json';
  const ofOne = <Row extends { capture: string }>(row: Row & { capture: string }) => [
    oneOfThese<{ capture: string }>(row, 'capture', known.has(row.capture), as),
  ];
  const ofTwo = (row: { from: string; to: string }) => [
    oneOfThese(row, 'from', known.has(row.from), as),
    oneOfThese(row, 'to', known.has(row.to) && row.from <= row.to, `${as}, not before ${row.from}`),
  ];
  return [
    ...judged(table('dataset-card-sections'), ofOne),
    ...judged(table('listing-counts'), ofOne),
    ...judged(table('listing-churn'), ofTwo),
    ...judged(table('model-renames'), ofTwo),
  ];
}
