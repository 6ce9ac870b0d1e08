import type { CheckedFolder } from './checked-folder.ts';

/** Owners of made-up Spaces: those of fixtures/hub, and those of a rehearsal. */
const MADE_UP = /^(?:sample-hub\/|rehearsal-)/;

/** A capture of the sample Hub is for trying the pipeline: among the data that the report rests on it is a fault. */
export function sampleProblems({ dir, table }: CheckedFolder<'captures'>): string[] {
  const problems = dir.endsWith('-sample')
    ? [`${dir}: expected no capture of the sample Hub in the report's data`]
    : [];
  const made = table('spaces')?.rows.find(({ id }) => MADE_UP.test(id));
  return made
    ? [...problems, `${dir}/spaces.csv: id: expected Spaces of the Hub, received the made-up "${made.id}"`]
    : problems;
}
