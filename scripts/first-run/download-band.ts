/** Band of downloads of 30 days, each ten times the one before: 0, 1-9, 10-99 and so on. */
export function downloadBand(downloads: number): string {
  if (downloads < 1) return '0';
  const least = 10 ** (String(Math.floor(downloads)).length - 1);
  return `${least}-${least * 10 - 1}`;
}
