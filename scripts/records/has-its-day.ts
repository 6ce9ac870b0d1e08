/**
 * Whether the month of an ISO 8601 instant has the day that it names, where Date takes 31 June for 1 July. Days that every
 * month has are most; any other must come back as it was written.
 */
export function hasItsDay(instant: string): boolean {
  const day = instant.slice(0, 10);
  return day.slice(8) <= '28' || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
