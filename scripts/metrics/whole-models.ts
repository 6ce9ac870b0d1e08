import type { CaptureTables } from './capture-tables.ts';
import { withKnown } from './with-known.ts';

/** Parameters by id of the models in scope whose count is that of a whole model: neither packed nor an adapter. */
export function wholeModels({ table }: CaptureTables): Map<string, number> {
  const rows = table('model-costs').filter((row) => row.measure === 'parameters' && row.words === null);
  return new Map(withKnown(rows, 'value').map((row) => [row.id, row.value]));
}
