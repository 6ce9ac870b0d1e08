/**
 * The kinds of column a table of this project may have. A cell is text in the CSV and a typed value in
 * memory: an empty cell is null (not known), never zero.
 */
import * as z from 'zod';

export type Value = string | number | boolean | null;

export interface Column<Cell extends Value = Value> {
  /** One sentence: what the value is, where it comes from, what its errors are. */
  about: string;
  /** Unit of a numeric value: `downloads`, `bytes`, `share` (0 to 1), `days`; empty for text. */
  unit: string;
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
  <Cell extends Value>(cell: z.ZodType<Cell, string>, standardUnit = ''): Kind<Cell> =>
  (about, unit = standardUnit) => ({ about, unit, cell });

/** Text that must be there. */
export const text = kind(textCell);
/** Text, or empty where the source does not say. */
export const textOrEmpty = kind(orEmpty(textCell));
/** Integer >= 0 that must be there. */
export const count = kind(integerCell);
/** Integer >= 0, or empty where the source does not say. */
export const countOrEmpty = kind(orEmpty(integerCell));
/** Finite number that must be there. */
export const number = kind(numberCell);
/** Finite number, or empty where it cannot be had. */
export const numberOrEmpty = kind(orEmpty(numberCell));
/** Share from 0 to 1, or empty where its denominator is zero or unknown. */
export const shareOrEmpty = kind(orEmpty(shareCell), 'share');
/** true or false, or empty where the source does not say. */
export const flagOrEmpty = kind(orEmpty(booleanCell));
/** ISO 8601 date or instant, or empty where the source does not say. */
export const dateOrEmpty = kind(orEmpty(dateCell));

/** A column of one of the named values only. */
export function oneOf<const Name extends string>(values: readonly Name[], about: string): Column<Name> {
  return { about, unit: '', cell: z.enum(values, { error: `expected one of ${values.join(', ')}` }) };
}

/** A column of one of the named values, or empty where none applies. */
export function oneOfOrEmpty<const Name extends string>(values: readonly Name[], about: string): Column<Name | null> {
  return { ...oneOf(values, about), cell: orEmpty(oneOf(values, about).cell) };
}

/** Date.parse takes 30 February for 1 March: the day must come back as it was written. */
function isInCalendar(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date.slice(0, 19));
}
