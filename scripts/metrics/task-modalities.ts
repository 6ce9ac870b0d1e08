import type { RowIn } from '../../data/schema/folders.ts';
import type { CaptureTables } from './capture-tables.ts';
import type { Sources } from './sources.ts';
import { ratio } from './share-with-interval.ts';
import { taskOverview } from './task-overview.ts';
import { withKnown, type Known } from './with-known.ts';
import { downloadsShare } from './without-largest-share.ts';

type Overview = Known<RowIn<'metrics', 'task-overview'>, 'models'>;
type ModalityRow = RowIn<'metrics', 'task-modalities'>;
type Tally = RowIn<'captures', 'tallies'>;

/** Table `task-modalities`: the tasks of `task-overview` by modality, for captures that list models. */
export function taskModalities({ captures }: Pick<Sources, 'captures'>): ModalityRow[] {
  const overview = Map.groupBy(withKnown(taskOverview({ captures }), 'models'), (row) => row.capture);
  return captures.flatMap((at) => modalitiesOf(at, overview.get(at.capture.capture) ?? []));
}

function modalitiesOf(at: CaptureTables, rows: readonly Overview[]): ModalityRow[] {
  if (rows.length === 0) return [];
  const { capture, listed } = at.capture;
  const of = listed.models;
  const { total, ofTask } = downloadsOf(at);
  const row = (modality: string, own: readonly Overview[]): ModalityRow => {
    const models = own.reduce((sum, each) => sum + each.models, 0);
    const tallies = own.flatMap(({ task }) => ofTask.get(task) ?? []);
    return {
      capture,
      modality,
      tasks: own.filter((each) => each.models !== 0).length,
      models,
      of,
      share: ratio(models, of),
      ...(total ? downloadsShare(added(tallies), total) : UNKNOWN),
      datasets: datasetsOf(own),
    };
  };
  const every = row('all', rows);
  const without = of - rows.reduce((sum, { models }) => sum + models, 0);
  const rest = ofTask.get(null);
  return [
    every,
    {
      capture,
      modality: 'none',
      tasks: 0,
      models: without,
      of,
      share: ratio(without, of),
      ...(total ? downloadsShare(rest, total) : UNKNOWN),
      datasets: null,
    },
    ...[...Map.groupBy(rows, (each) => each.modality)].map(([modality, own]) => row(modality, own)),
  ];
}

const UNKNOWN = { downloads_share: null, downloads_share_without_largest: null };

/** Downloads of all models, and of those with each task; null is none. */
function downloadsOf({ table }: CaptureTables): {
  total: Tally | undefined;
  ofTask: ReadonlyMap<string | null, Tally>;
} {
  const whole = table('tallies').filter((row) => row.kind === 'models' && row.task === null);
  const byTask = whole.filter(({ facet }) => facet === 'pipeline_tag');
  return {
    total: whole.find(({ facet }) => facet === 'all'),
    ofTask: new Map(byTask.map((row) => [row.value, row])),
  };
}

/** Downloads of several groups that share no model. */
function added(tallies: readonly Tally[]): Pick<Tally, 'downloads_known' | 'downloads_sum' | 'downloads_max'> {
  const sum = (column: 'downloads_known' | 'downloads_sum') => tallies.reduce((all, row) => all + row[column], 0);
  return {
    downloads_known: sum('downloads_known'),
    downloads_sum: sum('downloads_sum'),
    downloads_max: Math.max(0, ...tallies.map((row) => row.downloads_max)),
  };
}

/** Sum of the datasets; null where they are not known of any row. */
function datasetsOf(rows: readonly Overview[]): number | null {
  const known = withKnown(rows, 'datasets');
  return known.length === 0 ? null : known.reduce((sum, row) => sum + row.datasets, 0);
}
