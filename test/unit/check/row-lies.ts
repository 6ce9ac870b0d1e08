/** Changes of one row that its schema allows, for lies; undefined where that row cannot lie so. */

/** One more than there is. */
export const more =
  <Name extends string>(column: Name) =>
  (row: Record<Name, number | null>) =>
    row[column] === null ? undefined : { [column]: row[column] + 1 };
/** Ten times what there is. */
export const tenfold =
  <Name extends string>(column: Name) =>
  (row: Record<Name, number | null>) =>
    row[column] ? { [column]: row[column] * 10 } : undefined;

/** One less than there is. */
export const less =
  <Name extends string>(column: Name) =>
  (row: Record<Name, number | null>) =>
    row[column] ? { [column]: row[column] - 1 } : undefined;
/** So many times what there is. */
export const times =
  <Name extends string>(column: Name, factor: number) =>
  (row: Record<Name, number | null>) =>
    row[column] ? { [column]: row[column] * factor } : undefined;
/** Zero in the place of more. */
export const none = <Name extends string>(column: Name) => times(column, 0);
/** The other answer. */
export const contrary =
  <Name extends string>(column: Name) =>
  (row: Record<Name, boolean | null>) =>
    row[column] === null ? undefined : { [column]: !row[column] };
/** Another value than there is. */
export const put =
  <Name extends string, Value extends string | number>(column: Name, value: Value) =>
  (row: Record<Name, string | number | boolean | null>) =>
    row[column] === null || row[column] === value ? undefined : { [column]: value };
/** A value where there is none. */
export const fill =
  <Name extends string, Value extends string | number | boolean>(column: Name, value: Value) =>
  (row: Record<Name, string | number | boolean | null>) =>
    row[column] === null ? { [column]: value } : undefined;
/** Nothing in the place of something. */
export const nothing =
  <Name extends string>(column: Name) =>
  (row: Record<Name, unknown>) =>
    row[column] === null ? undefined : { [column]: null };
/** A lie about rows that meet a condition. */
export const where =
  <Row, Changed>(isOne: (row: Row) => boolean, lie: (row: Row) => Changed) =>
  (row: Row) =>
    isOne(row) ? lie(row) : undefined;
