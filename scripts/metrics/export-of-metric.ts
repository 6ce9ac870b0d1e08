/** Name under which the file of a metric exports it: that of its table in camelCase. */
export function exportOfMetric(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
