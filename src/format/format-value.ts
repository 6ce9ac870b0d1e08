import type { Value } from '../../data/schema/column.ts';
import { dayWords } from '../../frames/date-words.ts';
import { formatBytes } from './format-bytes.ts';
import { formatCompact } from './format-compact.ts';
import { formatDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import { formatShare } from './format-share.ts';

/** `model`, `space` and `dataset` are ids of repositories: texts that a table makes links. */
export type Format =
  | 'number'
  | 'integer'
  | 'share'
  | 'bytes'
  | 'compact'
  | 'date'
  | 'day'
  | 'text'
  | 'model'
  | 'space'
  | 'dataset';

const ofNumbers: Partial<Record<Format, (value: number, digits?: number) => string>> = {
  number: formatNumber,
  integer: (value) => formatNumber(Math.round(value), 0),
  share: formatShare,
  bytes: formatBytes,
  compact: formatCompact,
};

/** A cell as the reader sees it; an en dash where nothing is known. Throws when the format does not fit the value. */
export function formatValue(value: Value, as: Format, digits?: number): string {
  if (value === null) return '\u2013';
  if (!isNumeric(as) && as !== 'date' && as !== 'day') return String(value);
  if (as === 'date') return formatDate(String(value));
  if (as === 'day') return dayWords(String(value));
  const format = ofNumbers[as]!;
  if (typeof value !== 'number') throw new Error(`format ${as} expects a number, received ${JSON.stringify(value)}`);
  return format(value, digits);
}

/** Whether what a format writes is a number, which tables set to the right. */
export function isNumeric(as: Format): boolean {
  return as in ofNumbers;
}

/** The format that fits a value of a column with this unit, where the author names none. */
export function formatOf(value: Value, unit: string): Format {
  if (unit === 'share' || unit === 'bytes') return unit;
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return 'text';
}
