import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import type { Row } from '../../data/schema/table.ts';

/** Rows that a page can show and a reader can take in. */
const SHOWN = 40;

/** Column of the comparison by measure and what it is of. */
const COLUMNS: Readonly<Record<string, readonly [measure: string, of: string | null]>> = {
  parameters: ['parameters', null],
  storage: ['storage', null],
  fp16: ['memory', 'fp16'],
  int4: ['memory', 'int4'],
  flops: ['flops-per-token', null],
  seconds_l4: ['time-per-token', 'L4'],
  seconds_a100: ['time-per-token', 'A100'],
  training_hours: ['training-hours', null],
  training_kwh: ['training-energy', null],
  training_co2: ['training-co2', null],
};

/** Table `comparison`: the models of each capture with the most known cells, one row a model. Captures without a known cell have none. */
export function comparison({ captures: all }: Pick<Sources, 'captures'>): RowIn<'metrics', 'comparison'>[] {
  return all.flatMap(({ capture, table }) => {
    const costs = Map.groupBy(table('model-costs'), (row) => row.id);
    const rows = table('models')
      .map((model) => wide(model, costs.get(model.id) ?? []))
      .filter((row) => row.cells > 0);
    return rows
      .sort(byCells)
      .slice(0, SHOWN)
      .map((row, at) => ({ capture: capture.capture, rank: at + 1, ...row }));
  });
}

function wide({ id, pipeline_tag, downloads }: Row, costs: readonly Row[]): Row {
  const find = (measure: string, of: string | null): Row | undefined =>
    costs.find((row) => row.measure === measure && (measure === 'score' || row.of === of));
  const values = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, [measure, of]]) => [column, find(measure, of)?.value ?? null]),
  );
  const score = find('score', null);
  const cells = [...Object.values(values), score?.value ?? null].filter((value) => value !== null).length;
  return {
    id: id!,
    task: pipeline_tag!,
    downloads: downloads!,
    cells,
    ...values,
    parameters_of: find('parameters', null)?.words ?? null,
    score: score?.value ?? null,
    metric: score?.words ?? null,
    dataset: score?.of ?? null,
  };
}

function byCells(a: Row, b: Row): number {
  return (
    Number(b.cells) - Number(a.cells) ||
    Number(b.downloads ?? -1) - Number(a.downloads ?? -1) ||
    (String(a.id) < String(b.id) ? -1 : 1)
  );
}
