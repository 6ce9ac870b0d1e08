import type { Row } from '../../data/schema/table.ts';
import type { StatedTables } from '../lib/read-stated.ts';
import { ratio } from './share-with-interval.ts';

/** Table `model-churn`: the models that a later look did not find, of those that `listing-churn` counts. */
export function modelChurn(stated: StatedTables): Row[] {
  return stated.table('listing-churn').map((row) => {
    const gone = (row.n as number) - (row.still as number);
    return { from: row.from!, to: row.to!, group: row.group!, n: row.n!, gone, share: ratio(gone, row.n as number) };
  });
}
