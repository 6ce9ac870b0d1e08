import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attempt } from './attempt.ts';
import { openWire } from '../hub/wire.ts';
import { ReportError } from '../lib/report-error.ts';
import { createLedger } from './gate/ledger.ts';
import type { Upstream } from './gate/fetch-file.ts';
import { openJournal } from './journal.ts';
import { machine } from './machine.ts';
import { plan as planShape, planLines, type Plan } from './plan.ts';
import { runTrials } from './run-trials.ts';
import type { Runner } from './runner.ts';
import { trialRows, type Provenance } from './trial-rows.ts';
import type { Limits } from './try-model.ts';
import { writeRun } from './write-run.ts';

/** A run as it was asked for. */
export interface RunRequest {
  run: string;
  runner: Runner;
  repeats: number;
  limits: Limits;
  endpoint: string;
  /** Where the files come from, in words. */
  source: string;
  /** Everything besides that decides what is tried: another text is another run. */
  asked: string;
  out: string;
  cache: string;
  dryRun: boolean;
  plan: (up: Upstream) => Promise<Plan>;
  provenance: (id: string) => Provenance;
}

interface Effects {
  signal: AbortSignal;
  log: (line: string) => void;
  print: (line: string) => void;
  sleep: Upstream['sleep'];
}

/** A server that says nothing about a model for so long has stalled, in ms. */
const SILENCE = 30_000;

/** Plans a run, tells the plan, tries every model, and writes the tables when all are tried. */
export async function performRun(request: RunRequest, { signal, log, print, sleep }: Effects): Promise<void> {
  const { run, runner, repeats, limits, endpoint, out } = request;
  const silence = Math.min(SILENCE, limits.seconds * 1000);
  const journal = openJournal(join(request.cache, journalName(request)));
  const plan = await journal.plan(
    (kept) => planShape.safeParse(kept).data,
    () => withUpstream(endpoint, silence, signal, sleep, request.plan),
  );
  if (plan.models.length === 0) {
    journal.end();
    throw new ReportError(
      `${request.source}: no models of these tasks with the library ${runner.library}`,
      'name other tasks, or models with --models FILE',
    );
  }
  for (const line of planLines(plan, { runner, repeats, endpoint: request.source, mostBytes: limits.mostBytes }))
    print(line);
  if (request.dryRun) return journal.attempts.length === 0 ? journal.end() : undefined;
  if (journal.attempts.length > 0) log(`first-run  goes on after ${journal.attempts.length} attempts`);
  const scratch = join(request.cache, 'attempts');
  await runTrials({ runner, limits, endpoint, scratch, signal, sleep }, journal, { models: plan.models, repeats });
  const { models, strata } = plan;
  const rows = trialRows({ run, runner, models, attempts: journal.attempts, provenance: request.provenance });
  const about = runRow(request, plan, journal.attempts);
  const written = writeRun(out, {
    'trial-runs': [about],
    'trial-strata': strata.map((stratum) => ({ run, runner: runner.name, ...stratum })),
    trials: rows,
  });
  journal.end();
  for (const [name, table] of Object.entries(written))
    print(`first-run ${name} -> ${join(out, `${name}.csv`)}  ${table.rows} rows  ${table.bytes} bytes`);
  for (const [outcome, of] of Map.groupBy(rows, (row) => row.outcome)) print(`outcome ${outcome}  ${of.length} models`);
}

/** A name that a run has again only if the same was asked for. */
function journalName({ run, runner, repeats, limits, source, asked }: RunRequest): string {
  const text = JSON.stringify([run, runner.name, repeats, limits, source, asked]);
  return `run-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

async function withUpstream<T>(
  endpoint: string,
  silence: number,
  signal: AbortSignal,
  sleep: Upstream['sleep'],
  work: (up: Upstream) => Promise<T>,
): Promise<T> {
  const wire = openWire({ connections: 4, timeout: silence });
  const ledger = createLedger(Infinity, () => performance.now());
  try {
    return await work({ endpoint, wire, ledger, signal, sleep });
  } finally {
    await wire.close();
  }
}

function runRow({ run, runner, repeats, limits, source }: RunRequest, plan: Plan, attempts: readonly Attempt[]) {
  const started = attempts.find(({ library }) => library !== null);
  return {
    run,
    runner: runner.name,
    tried_at: new Date().toISOString().slice(0, 10),
    source,
    listing: plan.listing,
    seed: plan.seed || null,
    models: plan.models.length,
    repeats,
    most_bytes: limits.mostBytes,
    most_memory: limits.mostMemory,
    most_seconds: limits.seconds,
    runtime: started?.runtime ?? null,
    library: started?.library ?? null,
    engine: started?.engine ?? null,
    packages: started?.packages ?? null,
    snippets: tasksVersion(),
    ...machine(),
  };
}

function tasksVersion(): string {
  const file = new URL('../../package.json', import.meta.resolve('@huggingface/tasks'));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
