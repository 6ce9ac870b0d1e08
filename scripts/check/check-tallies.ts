import type { RowIn } from '../../data/schema/folders.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { BOUNDED } from './check-totals.ts';
import { byKey, judged, rising, same, sums, type Doubt, type Judged } from './judged.ts';

type Tally = RowIn<'captures', 'tallies'>;

/** Facets that are counted for each task, too. */
const OF_TASKS = new Set(['all', 'library', 'licence', 'gated', 'month']);
const COUNTS = ['n', 'likes_sum', 'downloads_sum'] as const;

/**
 * What the tallies say in several ways: sums of what is not 0, the largest of all as the largest of one, and tasks that
 * add up to no more than the whole.
 */
export function checkTallies(folder: CheckedFolder<'captures'>): string[] {
  const tallies = folder.table('tallies');
  if (!tallies) return [];
  const find = byKey(tallies.rows, ({ kind, facet, task, value }) => [kind, facet, task, value]);
  const [largest, ofTasks] = [largestOf(tallies.rows), COUNTS.map((column) => sumOfTasks(tallies.rows, column))];
  const facets = new Set(tallies.rows.map(({ kind, facet, task }) => JSON.stringify([kind, facet, task])));
  return [
    ...judged(tallies, (row) => {
      const { kind, facet, task, value } = row;
      return [
        row.n === 0 ? ['n', 'no row without repositories'] : undefined,
        ...rising(row, 'likes_zero', 'likes_known', 'n'),
        ...rising(row, 'downloads_zero', 'downloads_known', 'n'),
        ...sumDoubts(row),
        facet === 'all'
          ? same(
              row,
              'downloads_max',
              largest(kind, task) ?? row.downloads_max,
              'as the largest of a value of each facet',
            )
          : undefined,
        ...(task === null && OF_TASKS.has(facet)
          ? COUNTS.map((column, at): Doubt<Tally> | undefined => {
              const most = ofTasks[at]!(kind, facet, value);
              return most > row[column] ? [column, `at least ${most} as its tasks add up to`] : undefined;
            })
          : []),
        ...taskDoubts(row, find([kind, 'pipeline_tag', null, task])),
        task !== null && OF_TASKS.has(facet) && !find([kind, facet, null, value])
          ? ['value', 'a row of it for all tasks']
          : undefined,
      ];
    }),
    ...missingFacets(tallies, facets),
  ];
}

/** What is known and not 0 is at least 1, and at most the largest. */
function sumDoubts(row: Tally): (Doubt<Tally> | undefined)[] {
  const [likes, downloads] = [row.likes_known - row.likes_zero, row.downloads_known - row.downloads_zero];
  const most = downloads * row.downloads_max;
  const isWithin = row.downloads_sum >= Math.max(downloads, row.downloads_max) && row.downloads_sum <= most;
  return [
    row.likes_sum < likes || (likes === 0 && row.likes_sum > 0)
      ? ['likes_sum', likes === 0 ? '0' : `at least ${likes}`]
      : undefined,
    isWithin
      ? undefined
      : ['downloads_sum', `at least ${downloads} and at most ${downloads} times ${row.downloads_max}`],
  ];
}

/** The largest downloads of any value of a facet that divides the listing; undefined where there is no such facet. */
function largestOf(rows: readonly Tally[]): (kind: string, task: string | null) => number | undefined {
  const found = new Map<string, number>();
  for (const { kind, facet, task, downloads_max } of rows) {
    if (facet !== 'month') continue;
    const key = JSON.stringify([kind, task]);
    found.set(key, Math.max(found.get(key) ?? 0, downloads_max));
  }
  return (kind, task) => found.get(JSON.stringify([kind, task]));
}

function sumOfTasks(rows: readonly Tally[], column: (typeof COUNTS)[number]) {
  const ofTasks = rows.filter(({ task }) => task !== null);
  return sums(
    ofTasks,
    ({ kind, facet, value }) => [kind, facet, value],
    (row) => row[column],
  );
}

/** All models of a task are those of the same pipeline_tag. */
function taskDoubts(row: Tally, tagged: Tally | undefined): (Doubt<Tally> | undefined)[] {
  if (row.task === null || row.facet !== 'all') return [];
  return BOUNDED.map((column) => same(row, column, tagged?.[column] ?? null, 'as facet pipeline_tag has it'));
}

/** What is counted by one facet is counted by all facets of its listing, tasks by all that are not the task itself. */
function missingFacets(tallies: Judged<Tally>, facets: ReadonlySet<string>): string[] {
  const wanted = {
    models: ['all', 'pipeline_tag', 'tag', 'library', 'licence', 'gated', 'month'],
    spaces: ['all', 'sdk', 'stage', 'hardware', 'licence', 'month'],
    datasets: ['all', 'task_category', 'licence', 'gated', 'size', 'month'],
  } as const;
  return judged(tallies, ({ kind, facet, task, value }) => {
    if (facet === 'pipeline_tag' && kind === 'models' && value !== null)
      return facets.has(JSON.stringify([kind, 'all', value]))
        ? []
        : [['value', `a row of facet all for the task: none of ${value}`]];
    if (facet !== 'all') return [];
    const own = wanted[kind].filter((each) => task === null || OF_TASKS.has(each));
    const missing = own.find((each) => !facets.has(JSON.stringify([kind, each, task])));
    return missing === undefined ? [] : [['facet', `rows of facet ${missing} besides: none`]];
  });
}
