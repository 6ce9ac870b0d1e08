/** The rows of the newest day, whatever the order in which listings are drawn; none of none. */
export function newestRows<R extends { seen: string }>(rows: readonly R[]): readonly R[] {
  const newest = rows.reduce((latest, { seen }) => (seen > latest ? seen : latest), '');
  return rows.filter(({ seen }) => seen === newest);
}
