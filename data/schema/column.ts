/**
 * The kinds of column a table of this project may have. A cell is text in the CSV and a typed value in
 * memory: an empty cell is null (not known), never zero.
 */
import * as z from 'zod';

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
  /** Reads one CSV cell; throws a zod error that says what was expected. */
  cell: z.ZodType<Cell, string>;
}

type Kind<Cell extends Value> = (about: string, unit?: string) => Column<Cell>;

const empty = z.literal('').transform(() => null);
const orEmpty = <Cell extends Value>(cell: z.ZodType<Cell, string>): z.ZodType<Cell | null, string> =>
  z.union([empty, cell]);

const integerCell = z
  .string()
  .regex(/^\d+$/, { error: 'expected integer >= 0' })
  .transform(Number)
  .refine(Number.isSafeInteger, { error: 'expected an integer below 2^53' });
const numberCell = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i, { error: 'expected a finite number' })
  .transform(Number)
  .refine(Number.isFinite, { error: 'expected a finite number' });
const shareCell = numberCell.refine((value) => value >= 0 && value <= 1, { error: 'expected a share from 0 to 1' });
const booleanCell = z.enum(['true', 'false'], { error: 'expected true or false' }).transform((cell) => cell === 'true');
const dateCell = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?$/, { error: 'expected an ISO 8601 date' })
  .refine(isInCalendar, { error: 'expected a date of the calendar' });
const textCell = z.string().min(1, { error: 'expected some text' });

const kind =
  <Cell extends Value>(type: CellType, cell: z.ZodType<Cell, string>, standardUnit = ''): Kind<Cell> =>
  (about, unit = standardUnit) => ({ about, unit, type, mayBeEmpty: false, cell });
const kindOrEmpty =
  <Cell extends Value>(type: CellType, cell: z.ZodType<Cell, string>, standardUnit = ''): Kind<Cell | null> =>
  (about, unit = standardUnit) => ({ about, unit, type, mayBeEmpty: true, cell: orEmpty(cell) });

/** Text that must be there. */
export const text = kind('text', textCell);
/** Text, or empty where the source does not say. */
export const textOrEmpty = kindOrEmpty('text', textCell);
/** Integer >= 0 that must be there. */
export const count = kind('integer', integerCell);
/** Integer >= 0, or empty where the source does not say. */
export const countOrEmpty = kindOrEmpty('integer', integerCell);
/** Finite number that must be there. */
export const number = kind('number', numberCell);
/** Finite number, or empty where it cannot be had. */
export const numberOrEmpty = kindOrEmpty('number', numberCell);
/** Share from 0 to 1, or empty where its denominator is zero or unknown. */
export const shareOrEmpty = kindOrEmpty('number', shareCell, 'share');
/** true or false, or empty where the source does not say. */
export const flagOrEmpty = kindOrEmpty('flag', booleanCell);
/** ISO 8601 date or instant, or empty where the source does not say. */
export const dateOrEmpty = kindOrEmpty('date', dateCell);

/** A column of one of the named values only. */
export function oneOf<const Name extends string>(values: readonly Name[], about: string): Column<Name> {
  const cell = z.enum(values, { error: `expected one of ${values.join(', ')}` });
  return { about, unit: '', type: 'text', mayBeEmpty: false, names: values, cell };
}

/** A column of one of the named values, or empty where none applies. */
export function oneOfOrEmpty<const Name extends string>(values: readonly Name[], about: string): Column<Name | null> {
  const whole = oneOf(values, about);
  return { ...whole, mayBeEmpty: true, cell: orEmpty(whole.cell) };
}

/** Date.parse takes 30 February for 1 March: the day must come back as it was written. */
function isInCalendar(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date.slice(0, 19));
}
