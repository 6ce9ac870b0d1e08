import { UsageError } from './usage-error.ts';

/** The value of an option that is a whole number from 1. */
export function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new UsageError(`${option}: expected a whole number from 1, received ${JSON.stringify(value)}`);
}
