import type { CheckedCapture } from './capture-folder.ts';

/** Owner of the made-up Spaces of fixtures/hub. */
const MADE_UP = 'sample-hub/';

/** A capture of the sample Hub is for trying the pipeline: among the data that the report rests on it is a fault. */
export function sampleProblems({ dir, tables }: CheckedCapture): string[] {
  const problems = /-sample$/.test(dir) ? [`${dir}: expected no capture of the sample Hub in the report's data`] : [];
  const made = tables.get('spaces')?.rows.find((row) => String(row.id).startsWith(MADE_UP));
  return made
    ? [...problems, `${dir}/spaces.csv: id: expected Spaces of the Hub, received the made-up "${made.id}"`]
    : problems;
}
