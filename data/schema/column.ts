/**
 * The kinds of column a table of this project may have. A cell is text in the CSV and a typed value in
 * memory: an empty cell is null (not known), never zero.
 */
export type Value = string | number | boolean | null;

/** What the values of a column are: text, a whole number from 0 on, any number, true or false, a day or an instant. */
export type CellType = 'text' | 'integer' | 'number' | 'flag' | 'date';

export interface Column<Cell extends Value = Value> {
  /** One sentence: what the value is, where it comes from, what its errors are. */
  about: string;
  /** Unit of a numeric value: `downloads`, `bytes`, `share` (0 to 1), `days`; empty for text. */
  unit: string;
  type: CellType;
  /** Whether a cell may be empty. */
  mayBeEmpty: boolean;
  /** The values that there are, where they are named. */
  names?: readonly string[];
  /** The value of one CSV cell; throws an Error that says what was expected. */
  read: (cell: string) => Cell;
}

type Kind<Cell extends Value> = (about: string, unit?: string) => Column<Cell>;

type Read<Cell extends Value> = (cell: string) => Cell;

function refuse(expected: string): never {
  throw new Error(`expected ${expected}`);
}

const orEmpty =
  <Cell extends Value>(read: Read<Cell>): Read<Cell | null> =>
  (cell) =>
    cell === '' ? null : read(cell);

function readInteger(cell: string): number {
  if (!/^\d+$/.test(cell)) return refuse('integer >= 0');
  const value = Number(cell);
  return Number.isSafeInteger(value) ? value : refuse('an integer below 2^53');
}

function readNumber(cell: string): number {
  const value = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : Number.NaN;
  return Number.isFinite(value) ? value : refuse('a finite number');
}

function readShare(cell: string): number {
  const value = readNumber(cell);
  return value >= 0 && value <= 1 ? value : refuse('a share from 0 to 1');
}

function readFlag(cell: string): boolean {
  return cell === 'true' || (cell === 'false' ? false : refuse('true or false'));
}

function readDate(cell: string): string {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?$/.test(cell)) return refuse('an ISO 8601 date');
  return isInCalendar(cell) ? cell : refuse('a date of the calendar');
}

function readText(cell: string): string {
  return cell === '' ? refuse('some text') : cell;
}

const kind =
  <Cell extends Value>(type: CellType, read: Read<Cell>, standardUnit = ''): Kind<Cell> =>
  (about, unit = standardUnit) => ({ about, unit, type, mayBeEmpty: false, read });
const kindOrEmpty =
  <Cell extends Value>(type: CellType, read: Read<Cell>, standardUnit = ''): Kind<Cell | null> =>
  (about, unit = standardUnit) => ({ about, unit, type, mayBeEmpty: true, read: orEmpty(read) });

/** Text that must be there. */
export const text = kind('text', readText);
/** Text, or empty where the source does not say. */
export const textOrEmpty = kindOrEmpty('text', readText);
/** Integer >= 0 that must be there. */
export const count = kind('integer', readInteger);
/** Integer >= 0, or empty where the source does not say. */
export const countOrEmpty = kindOrEmpty('integer', readInteger);
/** Finite number that must be there. */
export const number = kind('number', readNumber);
/** Finite number, or empty where it cannot be had. */
export const numberOrEmpty = kindOrEmpty('number', readNumber);
/** Share from 0 to 1, or empty where its denominator is zero or unknown. */
export const shareOrEmpty = kindOrEmpty('number', readShare, 'share');
/** true or false, or empty where the source does not say. */
export const flagOrEmpty = kindOrEmpty('flag', readFlag);
/** ISO 8601 date or instant, or empty where the source does not say. */
export const dateOrEmpty = kindOrEmpty('date', readDate);

/** A column of one of the named values only. */
export function oneOf<const Name extends string>(names: readonly Name[], about: string): Column<Name> {
  const byText = new Map<string, Name>(names.map((name) => [name, name]));
  const read = (cell: string) => byText.get(cell) ?? refuse(`one of ${names.join(', ')}`);
  return { about, unit: '', type: 'text', mayBeEmpty: false, names, read };
}

/** A column of one of the named values, or empty where none applies. */
export function oneOfOrEmpty<const Name extends string>(names: readonly Name[], about: string): Column<Name | null> {
  const whole = oneOf(names, about);
  return { ...whole, mayBeEmpty: true, read: orEmpty(whole.read) };
}

/** Date.parse takes 30 February for 2 March: the day must come back as it was written. */
function isInCalendar(date: string): boolean {
  return new Date(date).getUTCDate() === Number(date.slice(8, 10));
}
