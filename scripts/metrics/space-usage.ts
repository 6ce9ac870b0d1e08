import type { Row } from '../../data/schema/table.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { shareWithInterval } from './share-with-interval.ts';

/** Table `space-usage`: how many Spaces name a model at all, and one in scope; a side that says nothing has no row. */
export function spaceUsage(all: readonly CaptureTables[]): Row[] {
  return all.flatMap((each) =>
    each.table('space-use').filter((row) => (row.spaces_answering as number) > 0 || (row.uses as number) > 0).map((row) => {
      const population = populationOf(each, row.side === 'space' ? 'spaces' : 'models');
      const answering = row.side === 'space' ? (row.spaces_answering as number) : 0;
      const { share, low, high } = shareWithInterval(row.spaces_naming as number, answering, population);
      return { capture: each.capture.capture, population, ...row, naming_share: share, naming_low: low, naming_high: high } as Row;
    }),
  );
}
