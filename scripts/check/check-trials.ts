import type { RowIn } from '../../data/schema/folders.ts';
import { isPilot } from '../../data/schema/first-run/run.ts';
import { downloadBand } from '../first-run/download-band.ts';
import { shareOut } from '../first-run/draw-models.ts';
import { outputProblem } from '../first-run/output-problem.ts';
import { provenanceOf } from '../first-run/pilot/pilot-model.ts';
import { realModels } from '../first-run/pilot/real-models.ts';
import { PICKED } from '../first-run/plan.ts';
import { isDue } from '../first-run/run-trials.ts';
import { snippetCall } from '../first-run/snippet-call.ts';
import { tasksPackage } from '../snippets/tasks-package.ts';
import { fourFigures } from '../statistics/four-figures.ts';
import type { CheckedFolder } from './checked-folder.ts';
import {
  atMost,
  byKey,
  hasForm,
  judged,
  oneOfThese,
  rising,
  same,
  sums,
  theseRows,
  together,
  type Doubt,
} from './judged.ts';

type FirstRun = CheckedFolder<'first-run'>;
type Run = RowIn<'first-run', 'trial-runs'>;
type Stratum = RowIn<'first-run', 'trial-strata'>;
type Trial = RowIn<'first-run', 'trials'>;

/** Library of the snippets of each runner, as the Hub names it. */
const LIBRARIES = { javascript: 'transformers.js', python: 'transformers' } as const;
/** Tags that change the call of a snippet; the table does not have those of a model. */
const TAGS = [[], ['custom_code'], ['conversational'], ['custom_code', 'conversational']];
const MOST_TEXT = 200;
/** No run is repeated more often. */
const MOST_REPEATS = 1000;
const WORKED = ['worked', 'wrong output'];

/** First runs: what was planned was tried, as often as is due, by the call of the snippet, and judged by its output. */
export function checkTrials(folder: FirstRun): string[] {
  return [...runProblems(folder), ...stratumProblems(folder), ...trialProblems(folder), ...pilotProblems(folder)];
}

function runProblems({ table }: FirstRun): string[] {
  const drawn = sums(
    table('trial-strata')?.rows ?? [],
    ({ run, runner }) => [run, runner],
    (row) => row.drawn,
  );
  return judged(table('trial-runs'), (row: Run) => [
    same(row, 'models', drawn(row.run, row.runner), 'as its strata add up to'),
    row.tried_at === null ? ['tried_at', 'a day'] : undefined,
    hasForm(row, 'snippets', /^\d+\.\d+\.\d+$/, 'a version'),
    hasForm(
      row,
      'runtime',
      row.runner === 'python' ? /^python \d/ : /^node \d/,
      'the program of the runner, with version',
    ),
    hasForm(row, 'packages', /^\S+ \d\S*(?:, \S+ \d\S*)*$/, 'packages with versions'),
    row.runner === 'python' && row.packages !== null
      ? oneOfThese(row, 'engine', row.packages.split(', ').includes(row.engine ?? ''), 'one of its packages')
      : undefined,
    ...(['most_bytes', 'most_memory', 'most_seconds', 'cores', 'repeats'] as const).map((column) =>
      oneOfThese(row, column, row[column] > 0, 'more than none'),
    ),
  ]);
}

/** Models that nobody drew are one stratum a task; of a draw each task is shared out over its bands. */
function stratumProblems({ table }: FirstRun): string[] {
  const strata = table('trial-strata');
  const run = byKey(table('trial-runs')?.rows ?? [], (row) => [row.run, row.runner]);
  const tasks = Map.groupBy(strata?.rows ?? [], (row) => JSON.stringify([row.run, row.runner, row.task]));
  return judged(strata, (row: Stratum) => {
    const own = run([row.run, row.runner]);
    if (!own) return [['run', 'a run of trial-runs.csv']];
    if (own.seed === null)
      return [
        same(row, 'band', PICKED, 'as nothing was drawn'),
        same(row, 'listed', null, 'as nothing was drawn'),
        same(row, 'owners', null, 'as nothing was drawn'),
      ];
    const least = Number.parseInt(row.band, 10);
    const bands = tasks.get(JSON.stringify([row.run, row.runner, row.task]))!;
    const inOrder = bands.toSorted((a, b) => Number.parseInt(a.band, 10) - Number.parseInt(b.band, 10));
    const size = inOrder.reduce((sum, { drawn }) => sum + drawn, 0);
    const shared = shareOut(
      inOrder.map(({ listed }) => listed ?? 0),
      size,
    );
    return [
      oneOfThese(row, 'band', least >= 0 && downloadBand(least) === row.band, 'a band of downloads'),
      row.listed === null ? ['listed', 'how many were listed'] : undefined,
      row.owners === null ? ['owners', 'how many owners they have'] : atMost(row, 'owners', row.listed, 'as listed'),
      same(row, 'drawn', shared[inOrder.indexOf(row)]!, `of ${size} shared out over the bands`),
    ];
  });
}

function trialProblems({ table }: FirstRun): string[] {
  const run = byKey(table('trial-runs')?.rows ?? [], (row) => [row.run, row.runner]);
  const strata = byKey(table('trial-strata')?.rows ?? [], (row) => [row.run, row.runner, row.task, row.band]);
  return judged(table('trials'), (row: Trial) => {
    const own = run([row.run, row.runner]);
    if (!own) return [];
    return [
      oneOfThese(
        row,
        'probability',
        (row.probability === null) === (own.seed === null),
        'a probability where models were drawn, and only there',
      ),
      oneOfThese(row, 'probability', row.probability === null || row.probability > 0, 'more than 0'),
      strata([row.run, row.runner, row.task, row.band]) ? undefined : ['band', 'a stratum of trial-strata.csv'],
      hasForm(row, 'revision', /^[\da-f]{40}$/, 'a commit of 40 hex digits'),
      hasForm(row, 'origin', /^(?:@[^/\s]+\/)?[^@\s]+@\d\S*$/, 'package@version'),
      callDoubt(row, own),
      repeatDoubt(row, own),
      ...figureDoubts(row, own),
      outputDoubt(row),
    ];
  });
}

/** The call is that of the snippet, as far as the snippets are those that are here. */
function callDoubt(row: Trial, { snippets }: Run): Doubt<Trial> | undefined {
  if (snippets !== tasksPackage()) return undefined;
  const calls = TAGS.map((tags) => {
    const model = {
      id: row.model,
      status: 200,
      reason: '',
      fault: null,
      sha: null,
      pipelineTag: row.task,
      record: {},
      files: [],
    };
    return snippetCall({ ...model, tags }, row.task, LIBRARIES[row.runner])?.line ?? 'no pipeline in the snippet';
  });
  return oneOfThese(row, 'call', calls.includes(row.call), `the snippet ${JSON.stringify(calls[0])}`);
}

/** What came out the same each time was tried as often as is due. */
function repeatDoubt(row: Trial, { repeats }: Run): Doubt<Trial> | undefined {
  if (row.agreeing < row.repeats || row.repeats === 0) return atMost(row, 'repeats', repeats, 'as the run has');
  const made = (n: number) => Array.from({ length: Math.min(n, MOST_REPEATS) }, () => ({ outcome: row.outcome }));
  const isRight = !isDue(made(row.repeats), repeats) && isDue(made(row.repeats - 1), repeats);
  return oneOfThese(row, 'repeats', isRight, `as many as are due of ${repeats} with one outcome`);
}

const FIGURES = [
  'requests',
  'bytes',
  'weight_bytes',
  'download_seconds',
  'load_seconds',
  'first_seconds',
  'call_ms',
  'call_ms_least',
  'call_ms_most',
  'memory_bytes',
  'reference_ms',
  'load_ratio',
  'first_ratio',
  'call_ratio',
] as const;
const RATIOS = ['load_ratio', 'first_ratio', 'call_ratio'] as const;

function figureDoubts(row: Trial, own: Run): (Doubt<Trial> | undefined)[] {
  const isTimed = WORKED.includes(row.outcome);
  return [
    ...FIGURES.map((column) => {
      const value = row[column];
      return oneOfThese(row, column, value === null || (value >= 0 && fourFigures(value) === value), 'four figures');
    }),
    ...RATIOS.map((column) =>
      oneOfThese(row, column, (row[column] !== null) === isTimed, 'a ratio of what worked, and of nothing else'),
    ),
    row.agreeing === 0 ? ['agreeing', 'at least one, which had the outcome'] : undefined,
    atMost(row, 'weight_bytes', row.bytes, 'as bytes'),
    isTimed ? atMost(row, 'bytes', own.most_bytes, 'as the run may fetch') : undefined,
    ...(['download_seconds', 'load_seconds', 'first_seconds'] as const).map((column) =>
      atMost(row, column, own.most_seconds, 'as the run has'),
    ),
    ...rising(row, 'call_ms_least', 'call_ms', 'call_ms_most'),
    ...(['bytes', 'weight_bytes'] as const).map((column) => together(row, 'requests', column)),
    ...(['call_ms_least', 'call_ms_most'] as const).map((column) => together(row, 'call_ms', column)),
    (row.detail?.length ?? 0) > MOST_TEXT ? ['detail', `at most ${MOST_TEXT} characters`] : undefined,
  ];
}

/** An output that is there whole was judged by its form. */
function outputDoubt(row: Trial): Doubt<Trial> | undefined {
  if (!WORKED.includes(row.outcome)) return same(row, 'output', null, 'of what did not work');
  if (row.output === null) return same(row, 'outcome', 'wrong output', 'without an output');
  let output: unknown;
  try {
    output = JSON.parse(row.output);
  } catch {
    // Cut after 200 characters it is no JSON any more.
    return oneOfThese(row, 'output', row.output.length >= MOST_TEXT - 1, 'the result as JSON');
  }
  const problem = outputProblem(row.task, output);
  return same(
    row,
    'outcome',
    problem === undefined ? 'worked' : 'wrong output',
    `by its output${problem ? `: ${problem}` : ''}`,
  );
}

/** Weights that others trained are those of the packages that the code names. */
function pilotProblems({ table }: FirstRun): string[] {
  const trials = table('trials');
  const rows = trials?.rows.filter((row) => row.runner === 'javascript' && isPilot(row)) ?? [];
  if (!trials || rows.length === 0) return [];
  const real = realModels.map((model) => ({ task: model.task, model: model.id, ...provenanceOf(model) }));
  const place = (at: number) => trials.place(trials.rows.indexOf(own[at]!));
  const own = rows.filter(({ origin, weights }) => origin !== null || weights === 'real');
  return theseRows<Trial>({ rows: own, place }, ['task', 'model'], real, 'as scripts/first-run/pilot has it');
}
