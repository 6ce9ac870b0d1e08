import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';

type TriedRow = RowIn<'metrics', 'tried-costs'>;
type Architecture = RowIn<'architectures', 'architectures'>;

/** Table `tried-costs`: models that worked when they were tried, and the five encoders, with what was measured of each. */
export function triedCosts({
  firstRun,
  encoders,
  architectures,
}: Pick<Sources, 'firstRun' | 'encoders' | 'architectures'>): TriedRow[] {
  const files = architectures.table('architectures');
  return [...ofTrials(firstRun, files), ...ofEncoders(encoders)];
}

/** Stand-ins of the pilot are left out: they are no models, and cost nothing that anybody would ask. */
function ofTrials(firstRun: Sources['firstRun'], files: readonly Architecture[]): TriedRow[] {
  const runs = firstRun.table('trial-runs');
  return firstRun.table('trials').flatMap((trial) => {
    const { model, task, runner, run, weights, origin } = trial;
    if (trial.outcome !== 'worked' || weights === 'random' || weights === 'none') return [];
    const on = runs.find((each) => each.run === run && each.runner === runner);
    // Of a model in several files the one with a count, which is said in `file`.
    const own = files.filter(
      (file) => `${file.package}@${file.version}` === origin && file.path.includes(nameOf(model)),
    );
    const counted = own.find(({ macs }) => macs !== null);
    return [
      {
        model,
        task,
        runner,
        run,
        weights,
        load_seconds: trial.load_seconds,
        call_ms: trial.call_ms,
        memory_bytes: trial.memory_bytes,
        weight_bytes: trial.weight_bytes,
        parameters: own.length > 0 ? sumOf(own.map((file) => file.parameters)) : null,
        macs: counted?.macs ?? null,
        flops: counted?.macs == null ? null : 2 * counted.macs,
        at: counted?.input ?? null,
        file: counted?.path.split('/').at(-1) ?? null,
        library: on?.library ?? null,
        machine: on?.processor ?? null,
      },
    ];
  });
}

/** Part of an id behind the owner. */
function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function ofEncoders(encoders: Sources['encoders']): TriedRow[] {
  return encoders
    .table('encoder-swaps')
    .filter(({ way, outcome }) => way === 'one call' && outcome === 'worked')
    .map((row) => ({
      model: row.model,
      task: 'feature-extraction',
      runner: 'python',
      run: 'encoders',
      weights: row.weights,
      load_seconds: row.load_seconds,
      call_ms: row.call_ms,
      memory_bytes: row.memory_bytes,
      weight_bytes: row.bytes,
      parameters: row.parameters,
      macs: null,
      flops: null,
      at: null,
      file: null,
      library: row.library,
      machine: null,
    }));
}

/** Null where one is not known. */
function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}
