import type { RowIn } from '../../data/schema/folders.ts';
import type { SnippetState } from '../../data/schema/metrics/snippet-columns.ts';
import { snippetOutcomes, type SnippetKind, type SnippetOutcome } from '../../data/schema/snippets/snippet-columns.ts';
import type { Sources } from './sources.ts';

type Tried = RowIn<'snippets', 'tried-snippets'>;
type Task = RowIn<'metrics', 'snippet-tasks'>;

/** Outcomes that tell something of the code itself, or of what it asks for. */
const TOLD = new Set<string>(['runs', 'fails', 'needs a package']);

/** Table `snippet-tasks`: for each task, whether its two snippets run under every architecture that was tried. */
export function snippetTasks({ snippets }: Pick<Sources, 'snippets'>): Task[] {
  const byTask = Map.groupBy(snippets.table('tried-snippets'), ({ task }) => task);
  return [...byTask].map(([task, rows]) => {
    const [pipeline, classes] = [ofKind(rows, 'pipeline'), ofKind(rows, 'classes')];
    const stopped = pipeline.find(({ outcome }) => outcome === 'fails' || outcome === 'needs a package');
    return {
      task,
      pipeline: stateOf(outcomesOf(pipeline)),
      classes: stateOf(outcomesOf(classes)),
      pipeline_alone: stateOf(alone(pipeline)),
      classes_alone: stateOf(alone(classes)),
      architectures: new Set(rows.flatMap(({ type, parameters }) => (parameters === null ? [] : type))).size,
      told: rows.filter(({ outcome }) => TOLD.has(outcome)).length,
      calls: anyOf(rows.map(({ ends }) => ends && ends === 'calls')),
      warned: anyOf(pipeline.map(({ warned }) => warned)),
      cause: stopped?.cause ?? null,
      gone_since: stopped?.gone_since ?? null,
      release: rows[0]!.release,
      day: rows[0]!.day,
    };
  });
}

function ofKind(rows: readonly Tried[], kind: SnippetKind): Tried[] {
  return rows.filter((row) => row.kind === kind);
}

const outcomesOf = (rows: readonly Tried[]) => rows.map(({ outcome }) => outcome);
/** Outcomes where only transformers and torch are installed; what was not run so is not tried. */
const alone = (rows: readonly Tried[]) => rows.map((row): SnippetOutcome => row.alone ?? 'not tried');

function stateOf(outcomes: readonly SnippetOutcome[]): SnippetState {
  if (outcomes.length === 0) return 'not shown';
  const told = new Set(outcomes.filter((outcome) => TOLD.has(outcome)));
  if (told.size > 1) return 'differs';
  const [only] = told;
  // Where nothing is told, what comes first in the list of outcomes says most.
  return only ?? snippetOutcomes.find((outcome) => outcomes.includes(outcome)) ?? 'not tried';
}

/** true where one is, false where all that are known are not, null where none is known. */
function anyOf(flags: readonly (boolean | null)[]): boolean | null {
  const known = flags.filter((flag) => flag !== null);
  return known.length === 0 ? null : known.some((flag) => flag);
}
