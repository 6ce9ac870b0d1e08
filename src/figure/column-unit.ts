import type { Format } from '../format/format-value.ts';

const units: Record<Format, string> = {
  number: 'number',
  integer: 'whole number',
  share: 'share, 0 to 1',
  bytes: 'bytes',
  compact: 'number',
  date: 'day, ISO 8601',
  day: 'day, ISO 8601',
  text: 'text',
  model: 'id of a model on the Hub',
  dataset: 'id of a dataset on the Hub',
  space: 'id of a Space on the Hub',
};

/** What the cells of a column are in a file, where they are as they are kept: unrounded, days as ISO 8601. */
export function columnUnit(format: Format): string {
  return units[format];
}
