import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { binFloor } from '../tidy/bin-floor.ts';
import { distributionOf } from './check-distributions.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, oneOfThese, same, SLACK, sums, type Doubt } from './judged.ts';

type By = RowIn<'captures', 'likes-downloads'>['by'];
type Contrast = RowIn<'captures', 'task-contrasts'>;
type Distribution = RowIn<'captures', 'distributions'>;

/** Likes against downloads, and tasks against each other: of as many repositories as the distributions know. */
export function checkAgreement(folder: CheckedFolder<'captures'>): string[] {
  return [...agreementProblems(folder), ...binProblems(folder), ...contrastProblems(folder)];
}

function agreementProblems({ table }: CheckedFolder<'captures'>): string[] {
  const [agreement, bins] = [table('likes-downloads'), table('likes-downloads-bins')?.rows ?? []];
  const find = distributionOf(table('distributions')?.rows ?? []);
  const binned = sums(
    bins,
    ({ kind, task }) => [kind, task],
    ({ n }) => n,
  );
  const there = byKey(agreement?.rows ?? [], ({ kind, by, task }) => [kind, by, task]);
  const missing = judged(table('distributions'), ({ kind, by, task, measure, known, n }) => {
    if (kind === 'spaces' || measure !== 'likes' || n === 0 || known < n) return [];
    if (find(kind, by, task, 'downloads')?.known !== n || there([kind, by, task])) return [];
    return [['task', 'a row of likes-downloads.csv for it: none']];
  });
  const wrong = judged(agreement, (row) => {
    const [likes, downloads] = [
      find(row.kind, row.by, row.task, 'likes'),
      find(row.kind, row.by, row.task, 'downloads'),
    ];
    if (!likes || !downloads) return [['task', 'rows of distributions.csv for it']];
    const least = Math.max(0, likes.known + downloads.known - likes.n);
    const constant = likes.min === likes.max || downloads.min === downloads.max;
    return [
      atMost(row, 'n', Math.min(likes.known, downloads.known), 'as distributions.csv knows'),
      row.n < least ? ['n', `at least ${least}, as distributions.csv knows`] : undefined,
      row.by === 'tag'
        ? undefined
        : same(row, 'n', binned(row.kind, row.task), 'as likes-downloads-bins.csv adds up to'),
      oneOfThese(row, 'spearman', row.spearman === null || Math.abs(row.spearman) <= 1, '-1 to 1'),
      constant ? same(row, 'spearman', null, 'of what does not vary') : undefined,
    ];
  });
  return [...missing, ...wrong];
}

function binProblems({ table }: CheckedFolder<'captures'>): string[] {
  const bins = table('likes-downloads-bins');
  const find = distributionOf(table('distributions')?.rows ?? []);
  const agreed = new Set(
    (table('likes-downloads')?.rows ?? []).map(({ kind, by, task }) => JSON.stringify([kind, by, task])),
  );
  const zerosOf = (column: 'likes_from' | 'downloads_from') =>
    sums(
      bins?.rows.filter((row) => row[column] === 0) ?? [],
      ({ kind, task }) => [kind, task],
      ({ n }) => n,
    );
  const zeros = { likes: zerosOf('likes_from'), downloads: zerosOf('downloads_from') };
  return judged(bins, (row) => {
    const by: By = row.task === null ? 'all' : 'pipeline_tag';
    if (!agreed.has(JSON.stringify([row.kind, by, row.task]))) return [['task', 'a row of likes-downloads.csv for it']];
    return (['likes', 'downloads'] as const).flatMap((measure) => {
      const own = find(row.kind, by, row.task, measure);
      const column = `${measure}_from` as const;
      const isWhole =
        own?.known === own?.n &&
        find(row.kind, by, row.task, measure === 'likes' ? 'downloads' : 'likes')?.known === own?.n;
      const found = zeros[measure](row.kind, row.task);
      const isOff = row[column] === 0 && own !== undefined && (isWhole ? found !== own.zeros : found > own.zeros);
      return [
        oneOfThese(row, column, row[column] >= 0 && binFloor(row[column]) === row[column], 'the lower bound of a bin'),
        atMost(row, column, own?.max, `as the largest ${measure} of distributions.csv`),
        isOff
          ? (['n', `the bins with 0 ${measure} to add up to ${own.zeros}, not to ${found}: one of them`] as const)
          : undefined,
        row.n === 0 ? (['n', 'no bin without repositories'] as const) : undefined,
      ];
    });
  });
}

/** Of two models that both have some it is open who has more; against one with none it is not. */
function deltaDoubt(
  row: Contrast,
  own: Distribution | undefined,
  theirs: Distribution | undefined,
): Doubt<Contrast> | undefined {
  if (!own?.known || !theirs?.known) return undefined;
  const [some, none] = [1 - own.zeros / own.known, theirs.zeros / theirs.known];
  const [more, less, open] = [some * none, (1 - some) * (1 - none), some * (1 - none)];
  if (row.delta >= more - less - open - SLACK && row.delta <= more - less + open + SLACK) return undefined;
  return [
    'delta',
    `${rounded(more - less - open)} to ${rounded(more - less + open)} by the zeros of distributions.csv`,
  ];
}

const REFERENCE = 'text-generation';

function contrastProblems({ table }: CheckedFolder<'captures'>): string[] {
  const [contrasts, distributions] = [table('task-contrasts'), table('distributions')];
  const find = distributionOf(distributions?.rows ?? []);
  const there = new Set(contrasts?.rows.map(({ by, task, measure }) => JSON.stringify([by, task, measure])));
  return [
    ...judged(contrasts, (row) => {
      const [own, theirs] = [
        find('models', row.by, row.task, row.measure),
        find('models', row.by, REFERENCE, row.measure),
      ];
      return [
        same(row, 'n', own?.known ?? 0, 'as distributions.csv knows'),
        same(row, 'n_reference', theirs?.known ?? 0, `as distributions.csv knows of ${REFERENCE}`),
        deltaDoubt(row, own, theirs),
        oneOfThese(row, 'task', row.task !== REFERENCE, `another task than ${REFERENCE}`),
      ];
    }),
    ...judged(distributions, ({ kind, by, task, measure, known }) => {
      const isContrasted =
        kind === 'models' &&
        by !== 'all' &&
        task !== REFERENCE &&
        (measure === 'likes' || measure === 'downloads') &&
        known > 0;
      if (!isContrasted || (find('models', by, REFERENCE, measure)?.known ?? 0) === 0) return [];
      return there.has(JSON.stringify([by, task, measure]))
        ? []
        : [['task', 'a row of task-contrasts.csv for it: none']];
    }),
  ];
}
