/** Day of an instant as days since 1970-01-01; null stays null. */
export function createdDay(instant: string | null): number | null {
  return instant === null ? null : Math.floor(Date.parse(instant) / 86_400_000);
}
