/**
 * The kinds of column a table of this project may have. A cell is text in the CSV and a typed value in
 * memory: an empty cell is null (not known), never zero.
 */
import * as z from 'zod';

export type Value = string | number | boolean | null;

export interface Column {
  /** One sentence: what the value is, where it comes from, what its errors are. */
  about: string;
  /** Unit of a numeric value: `downloads`, `bytes`, `share` (0 to 1), `days`; empty for text. */
  unit: string;
  /** Reads one CSV cell; throws a zod error that says what was expected. */
  cell: z.ZodType<Value, string>;
}

type Kind = (about: string, unit?: string) => Column;

const empty = z.literal('').transform(() => null);
const orEmpty = (cell: z.ZodType<Value, string>): z.ZodType<Value, string> => z.union([empty, cell]);

const integerCell = z
  .string()
  .regex(/^\d+$/, { error: 'expected integer >= 0' })
  .transform(Number)
  .refine(Number.isSafeInteger, { error: 'expected an integer below 2^53' });
const numberCell = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i, { error: 'expected a finite number' })
  .transform(Number);
const shareCell = numberCell.refine((value) => value >= 0 && value <= 1, { error: 'expected a share from 0 to 1' });
const booleanCell = z.enum(['true', 'false'], { error: 'expected true or false' }).transform((cell) => cell === 'true');
const dateCell = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?$/, { error: 'expected an ISO 8601 date' });
const textCell = z.string().min(1, { error: 'expected some text' });

const kind =
  (cell: z.ZodType<Value, string>, standardUnit = ''): Kind =>
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
export function oneOf(values: readonly [string, ...string[]], about: string): Column {
  return { about, unit: '', cell: z.enum(values, { error: `expected one of ${values.join(', ')}` }) };
}
