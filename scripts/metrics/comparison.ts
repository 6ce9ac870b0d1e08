import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { triedCosts } from './tried-costs.ts';

type ComparisonRow = RowIn<'metrics', 'comparison'>;
type Model = Pick<RowIn<'captures', 'models'>, 'id' | 'pipeline_tag' | 'downloads'>;
type Cost = RowIn<'captures', 'model-costs'>;
type Tried = RowIn<'metrics', 'tried-costs'>;
/** A row without its place. */
type Compared = Omit<ComparisonRow, 'capture' | 'rank'>;

/** Rows that a page can show and a reader can take in. */
const SHOWN = 40;

/**
 * Table `comparison`: the models of each capture with the most known cells, one row a model. Captures without a known
 * cell have none.
 */
export function comparison(
  sources: Pick<Sources, 'captures' | 'firstRun' | 'encoders' | 'architectures'>,
): ComparisonRow[] {
  const tried = triedCosts(sources);
  return sources.captures.flatMap(({ capture, table }) => {
    const costs = Map.groupBy(table('model-costs'), (row) => row.id);
    const rows = table('models')
      .map((model) =>
        wide(
          model,
          costs.get(model.id) ?? [],
          tried.find((row) => row.model === model.id),
        ),
      )
      .filter((row) => row.cells > 0);
    return rows
      .sort(byCells)
      .slice(0, SHOWN)
      .map((row, at) => ({ capture: capture.capture, rank: at + 1, ...row }));
  });
}

function wide({ id, pipeline_tag, downloads }: Model, costs: readonly Cost[], tried?: Tried): Compared {
  const find = (measure: Cost['measure'], of: string | null = null) =>
    costs.find((row) => row.measure === measure && row.of === of);
  const valueOf = (measure: Cost['measure'], of: string | null = null) => find(measure, of)?.value ?? null;
  const score = costs.find((row) => row.measure === 'score');
  const values = {
    parameters: valueOf('parameters'),
    storage: valueOf('storage'),
    fp16: valueOf('memory', 'fp16'),
    int4: valueOf('memory', 'int4'),
    flops: valueOf('flops-per-token'),
    seconds_l4: valueOf('time-per-token', 'L4'),
    seconds_a100: valueOf('time-per-token', 'A100'),
    tried_load: tried?.load_seconds ?? null,
    tried_call: tried?.call_ms == null ? null : tried.call_ms / 1000,
    tried_memory: tried?.memory_bytes ?? null,
    tried_flops: tried?.flops ?? null,
    training_hours: valueOf('training-hours'),
    training_kwh: valueOf('training-energy'),
    training_co2: valueOf('training-co2'),
    score: score?.value ?? null,
  };
  return {
    id,
    task: pipeline_tag,
    downloads,
    cells: Object.values(values).filter((value) => value !== null).length,
    ...values,
    tried_by: tried ? `${tried.runner}, ${tried.weights} weights` : null,
    parameters_of: find('parameters')?.words ?? null,
    metric: score?.words ?? null,
    dataset: score?.of ?? null,
  };
}

function byCells(a: Compared, b: Compared): number {
  return b.cells - a.cells || (b.downloads ?? -1) - (a.downloads ?? -1) || (a.id < b.id ? -1 : 1);
}
