import type { RowIn } from '../../data/schema/folders.ts';
import { LEVELS } from '../examples/judge-example.ts';
import type { CaptureTables } from './capture-tables.ts';
import { exampleMarks } from './example-marks.ts';
import { ASKED, byOwner, foundIn } from './found-in.ts';
import { foundSharesOnce, sharesAlone } from './found-shares.ts';
import { readExamples, type ReadExamples } from './judged-cards.ts';
import type { Sources } from './sources.ts';

type StepRow = RowIn<'metrics', 'example-steps'>;

/** Table `example-steps`: for every release, how many cards and owners find what their examples name. */
export function exampleSteps({ captures, apiNames }: Pick<Sources, 'captures' | 'apiNames'>): StepRow[] {
  return captures.flatMap((at) => {
    const read = readExamples(at, apiNames);
    return read && read.judged.length > 0 ? stepsOf(at, read) : [];
  });
}

function stepsOf(at: CaptureTables, { capture, population, judged, history }: ReadExamples): StepRow[] {
  const owners = byOwner(judged);
  const { versions, released } = history.line;
  const sharesOf = foundSharesOnce();
  const { capture: from = 0 } = exampleMarks(history.line, at.capture.seen);
  return LEVELS.flatMap((level) =>
    ASKED.flatMap((asked) =>
      versions.map((release, place) => {
        const found = foundIn(owners, level, asked, place);
        const shares = place < from ? sharesAlone(found) : sharesOf(found);
        return { capture, level, asked, release, released: released[place] ?? null, population, ...shares };
      }),
    ),
  );
}
