import type { RowIn } from '../../data/schema/folders.ts';
import { STUDY } from '../../frames/frame-rules.ts';
import { rounded } from '../statistics/rounded.ts';
import { welchInterval } from '../statistics/welch-interval.ts';
import { studyFigures } from '../../method/study-figures.ts';
import { studySizes } from './study-sizes.ts';
import type { Sources } from './sources.ts';
import { withKnown } from './with-known.ts';

type GapRow = RowIn<'metrics', 'study-gaps'>;

const KIB = 1024;

/** Table `study-gaps`: what the study's own printed numbers say of use and size by task. */
export function studyGaps({ captures }: Pick<Sources, 'captures'>): GapRow[] {
  const rows = studySizes({ captures: [] });
  const of = (task: string, statistic: string) =>
    rows.find((row) => row.task === task && row.statistic === statistic)!.notebook;
  const moments = (task: string) => ({ n: of(task, 'n'), mean: of(task, 'mean'), sd: of(task, 'sd') });
  const [classification, generation] = [moments('text-classification'), moments('text-generation')];
  const pairs = studyFigures.find(({ figure }) => figure === 'study-uses-in-scope')!.value;
  const unsized = pairs - classification.n - generation.n;
  const [low, high] = welchInterval(classification, generation);
  const largest = sizesAbove(captures, of('text-generation', 'max'));
  const rest = classification.n * classification.mean - largest.reduce((sum, kib) => sum + kib, 0);
  return [
    gap('uses', 'pairs with a size', classification.n, generation.n, [
      classification.n - generation.n - unsized,
      classification.n - generation.n + unsized,
    ]),
    gap('mean size', 'KiB', classification.mean, generation.mean, [low, high]),
    ...(largest.length === 0
      ? []
      : [
          gap('mean size without the largest', 'KiB', rest / (classification.n - largest.length), generation.mean, [
            null,
            null,
          ]),
        ]),
    gap('median size', 'KiB', of('text-classification', 'median'), of('text-generation', 'median'), [null, null]),
  ];
}

/** Sizes in KiB of the study's Spaces that are larger than its largest one of generation: they are of classification. */
function sizesAbove(captures: Pick<Sources, 'captures'>['captures'], kib: number): number[] {
  const study = captures.find(({ capture }) => capture.capture === STUDY);
  // Half a byte, since the notebook prints six digits.
  return withKnown(study?.table('spaces') ?? [], 'bytes')
    .map(({ bytes }) => bytes / KIB)
    .filter((size) => size > kib + 0.5 / KIB);
}

function gap(
  part: GapRow['part'],
  unit: string,
  classification: number,
  generation: number,
  [least, most]: readonly [number | null, number | null],
): GapRow {
  return {
    part,
    classification,
    generation,
    unit,
    difference: rounded(classification - generation)!,
    ratio: rounded(generation / classification)!,
    least: rounded(least),
    most: rounded(most),
  };
}
