import { join } from 'node:path';
import { buildStep } from '../report/command-steps.ts';
import type { EndedStep } from '../report/end-step.ts';
import type { Step } from '../report/step.ts';
import type { Workspace } from './open-workspace.ts';
import type { RefreshEffects } from './refresh-run.ts';
import { writeChangedFigures } from './write-changed-figures.ts';

/** Pictures of what changed, said in a sentence; or the build of the new data, which failed. */
export type Pictures = { said: string } | { step: Step; ended: EndedStep };

/** Figures that a sentence names at most. */
const MOST_NAMED = 40;

/**
 * Builds the site from the data of the base and from the new ones, and writes the figures that differ into a folder.
 * The site must build from the new data; where the old ones fail, there are no pictures to compare with.
 */
export async function drawPictures(
  workspace: Workspace,
  { endStep }: RefreshEffects,
  figures: string,
): Promise<Pictures> {
  const [before, after] = ['dist-before', 'dist-after'].map((name) => join(workspace.scratch, name)) as [
    string,
    string,
  ];
  const step = buildStep(workspace.data, after);
  const ended = await endStep(step);
  if (ended.code !== 0) return { step, ended };
  const old = await endStep(buildStep(workspace.dataBefore(), before));
  if (old.code !== 0) return { said: 'There are no pictures: the site does not build from the data before.' };
  const changed = writeChangedFigures(before, after, figures);
  if (changed.length === 0) return { said: 'No figure changed.' };
  const named = changed.slice(0, MOST_NAMED).map((id) => `\`${id}\``);
  const more = changed.length > named.length ? ` and ${changed.length - named.length} more` : '';
  return {
    said:
      `Figures that changed (${changed.length}): ${named.join(', ')}${more}. ` +
      'Their pictures before and after are in `figures/` of the artefact `refresh` of the run.',
  };
}
