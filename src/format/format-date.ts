/** Day of an ISO 8601 date or instant, as the Hub writes it: 2024-07-11. */
export function formatDate(date: string): string {
  if (!/^\d{4}-\d\d-\d\d/.test(date)) throw new Error(`expected an ISO 8601 date, received ${JSON.stringify(date)}`);
  return date.slice(0, 10);
}
