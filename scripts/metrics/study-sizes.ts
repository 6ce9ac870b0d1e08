import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import { deviation, max, mean, min, quantileSorted } from 'd3-array';
import type { RowIn } from '../../data/schema/folders.ts';
import { STUDY } from '../../frames/frame-rules.ts';
import { rounded } from '../statistics/rounded.ts';
import type { Sources } from './sources.ts';
import { withKnown } from './with-known.ts';

type SizeRow = RowIn<'metrics', 'study-sizes'>;

const KIB = 1024;
const UNITS: Readonly<Record<string, number>> = { KB: 1, MB: KIB };

/** Statistic, what its text prints of classification and of generation, and what its notebook prints of them. */
const PRINTED: readonly (readonly [SizeRow['statistic'], string | null, string | null, number, number])[] = [
  ['n', null, null, 939, 3257],
  ['mean', '2.6 MB', '0.6 MB', 2669.849044, 660.900175],
  ['sd', null, null, 15108.164242, 2855.586638],
  ['min', '1.3 KB', '0.7 KB', 1.338867, 0.786133],
  ['q1', '1.7 KB', '1.8 KB', 2.727539, 1.827148],
  ['median', '10 KB', '8 KB', 10.007812, 8.985352],
  ['q3', '0.2 MB', '142 KB', 247.702637, 142.981445],
  ['max', '135 MB', '74 MB', 138702.900391, 76194.975586],
];

/** Table `study-sizes`: the study's printed table of sizes by task, whole, and what a capture with its uses gives. */
export function studySizes({ captures }: Pick<Sources, 'captures'>): SizeRow[] {
  const counted = countedSizes(captures);
  return PRINTED.flatMap(([statistic, ofClassification, ofGeneration, ...notebook]) =>
    comparedTasks.map((task, at) => {
      const text = [ofClassification, ofGeneration][at] ?? null;
      const printed = notebook[at]!;
      return {
        statistic,
        task,
        text,
        text_kib: text === null ? null : inKib(text),
        notebook: printed,
        agree: text === null ? null : isCutOff(text, printed) ? 'yes' : 'no',
        counted: rounded(counted.get(task)?.[statistic] ?? null),
      };
    }),
  );
}

function inKib(text: string): number {
  const [value, unit] = text.split(' ');
  return Number(value) * UNITS[unit!]!;
}

/** Whether a text is the number of KiB without the digits that it does not print. */
function isCutOff(text: string, kib: number): boolean {
  const [value, unit] = text.split(' ');
  const digits = value!.split('.')[1]?.length ?? 0;
  return Math.floor((kib / UNITS[unit!]!) * 10 ** digits) === Math.round(Number(value) * 10 ** digits);
}

/** Statistics over pairs of a Space and a model of the study, in KiB, by the tag of the model. */
function countedSizes(captures: Pick<Sources, 'captures'>['captures']) {
  const study = captures.find(({ capture }) => capture.capture === STUDY);
  const bytes = new Map(withKnown(study?.table('spaces') ?? [], 'bytes').map((space) => [space.id, space.bytes]));
  const taskOf = new Map(
    (study?.table('model-ranks') ?? [])
      .filter(({ by, sort }) => by === 'tag' && sort === 'likes')
      .map(({ model, task }) => [model, task]),
  );
  const pairs = (study?.table('space-models') ?? []).flatMap(({ space, model }) => {
    const [size, task] = [bytes.get(space), taskOf.get(model)];
    return size === undefined || task === undefined ? [] : [{ task, kib: size / KIB }];
  });
  return new Map(
    [...Map.groupBy(pairs, ({ task }) => task)].map(([task, own]) => [task, momentsOf(own.map(({ kib }) => kib))]),
  );
}

function momentsOf(values: readonly number[]): Readonly<Record<SizeRow['statistic'], number | null>> {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    n: sorted.length,
    mean: mean(sorted) ?? null,
    sd: deviation(sorted) ?? null,
    min: min(sorted) ?? null,
    // Interpolated by the type-7 rule, as its software does.
    q1: quantileSorted(sorted, 0.25) ?? null,
    median: quantileSorted(sorted, 0.5) ?? null,
    q3: quantileSorted(sorted, 0.75) ?? null,
    max: max(sorted) ?? null,
  };
}
