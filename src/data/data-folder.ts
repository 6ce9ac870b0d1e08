/**
 * Folder that holds metrics/ and captures/: `data`, or what REPORT_DATA names, so that tests can build from another.
 */
export function dataFolder(): string {
  return process.env.REPORT_DATA || 'data';
}
