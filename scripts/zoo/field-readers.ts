import type { RowIn } from '../../data/schema/folders.ts';
import type { ZooDefect } from '../../data/schema/zoo/zoo-warnings.ts';
import { datasetSpellings } from './known-names.ts';
import type { Located } from './read-yaml.ts';

/** Notes a defect: a row of zoo-warnings. */
export type Warn = (line: number, defect: ZooDefect, model: string | null, about: string) => void;

/** Warnings of one metafile, written to `rows`. */
export function createWarn(rows: RowIn<'zoo', 'zoo-warnings'>[], file: string): Warn {
  return (line, defect, model, about) => void rows.push({ file, line, defect, model, about: oneLine(about) });
}

/** Where a field is read: whose it is, what it is called, and where defects go. */
export interface Place {
  model: string | null;
  field: string;
  warn: Warn;
}

/** A field of a map; undefined where it is missing, empty, or the value is no map. */
export function fieldOf(value: Located | undefined, name: string): Located | undefined {
  const field = value?.is === 'map' ? value.fields.get(name) : undefined;
  if (field?.is === 'plain' && (field.value === null || String(field.value).trim() === '')) return undefined;
  return field;
}

/** Entries of a list; one entry where the value is none; nothing where it is missing. */
export function entriesOf(value: Located | undefined): Located[] {
  return value === undefined ? [] : value.is === 'list' ? value.items : [value];
}

/** Text on one line, or null; a number is taken as it prints, a list or a map is named as a defect. */
export function textOf(value: Located | undefined, { model, field, warn }: Place): string | null {
  if (value === undefined || (value.is === 'plain' && value.value === null)) return null;
  if (value.is === 'plain') return oneLine(String(value.value)) || null;
  warn(value.line, 'shape', model, `${field}: expected text, received a ${value.is}; left empty`);
  return null;
}

/** Texts of a list, or of a single text. */
export function textsOf(value: Located | undefined, place: Place): string[] {
  return entriesOf(value)
    .map((entry) => textOf(entry, place))
    .filter((text) => text !== null);
}

/** Name of a dataset in its usual spelling; another one is named as a defect. */
export function datasetOf(written: string, line: number, { model, field, warn }: Place): string {
  const spelled = datasetSpellings.get(written) ?? written;
  if (spelled !== written)
    warn(
      line,
      'dataset-spelling',
      model,
      `${field}: ${JSON.stringify(written)} is written ${JSON.stringify(spelled)} elsewhere; merged under the latter`,
    );
  return spelled;
}

/** Units that a number may be followed by without changing what it says. */
const units: Readonly<Record<string, RegExp>> = {
  GB: /^(?:GB?|GiB)$/i,
  ms: /^(?:ms(?:\/im(?:age|g)?)?)$/i,
  percent: /^%$/,
  count: /^(?:epochs?|iters?|iterations?|images?)$/i,
};

/**
 * A number >= 0 (any finite one for a metric), also in text with its unit; everything else is named as a defect and
 * null.
 */
export function numberOf(
  value: Located | undefined,
  unit: 'GB' | 'ms' | 'percent' | 'count',
  { model, field, warn }: Place,
): number | null {
  if (value === undefined || (value.is === 'plain' && value.value === null)) return null;
  const written = value.is === 'plain' ? value.value : null;
  const fits = (number: number) => Number.isFinite(number) && (number >= 0 || unit === 'percent');
  if (typeof written === 'number' && fits(written)) return written;
  const found =
    typeof written === 'string' ? /^[~≈]?\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(\D*)$/i.exec(written.trim()) : null;
  const read = found && (found[2] === '' || units[unit]!.test(found[2]!)) ? Number(found[1]) : NaN;
  const shown =
    value.is === 'plain' ? JSON.stringify(typeof written === 'number' ? String(written) : written) : `a ${value.is}`;
  if (fits(read))
    warn(value.line, 'number-with-text', model, `${field}: expected a number, received ${shown}; read as ${read}`);
  else warn(value.line, 'number-unread', model, `${field}: expected a number, received ${shown}; left empty`);
  return fits(read) ? read : null;
}

/** Text without breaks and runs of blanks, at most 1,000 characters: a cell is one line. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 1000);
}
