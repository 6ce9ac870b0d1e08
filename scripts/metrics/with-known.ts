import type { Row } from '../../data/schema/table.ts';

/** A row in which a column is known. */
export type Known<R extends Row, C extends keyof R> = R & { readonly [Name in C]: NonNullable<R[Name]> };

/** The rows in which a column is known, with that in their type. */
export function withKnown<R extends Row, C extends keyof R>(rows: readonly R[], column: C): Known<R, C>[] {
  return rows.filter((row): row is Known<R, C> => row[column] !== null);
}
