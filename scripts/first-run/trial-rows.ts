import { median } from 'd3-array';
import type { RowIn } from '../../data/schema/folders.ts';
import { outcomes, type Outcome } from '../../data/schema/first-run/outcomes.ts';
import type { RunnerName } from '../../data/schema/first-run/run.ts';
import { fourFigures } from '../statistics/four-figures.ts';
import type { Attempt } from './attempt.ts';
import type { PlannedModel } from './plan.ts';
import type { Runner } from './runner.ts';
import { snippetCall } from './snippet-call.ts';

type Trial = RowIn<'first-run', 'trials'>;

/** What is known of the files of a model besides what the Hub says. */
export type Provenance = Pick<Trial, 'weights' | 'origin'>;

export interface TrialsOf {
  run: string;
  runner: Runner;
  models: readonly PlannedModel[];
  attempts: readonly Attempt[];
  provenance: (id: string) => Provenance;
}

/** A row a model that was tried, with medians over its repeats; models of which there is no attempt have none. */
export function trialRows({ run, runner, models, attempts, provenance }: TrialsOf): Trial[] {
  return models.flatMap((planned) => {
    const own = attempts.filter(({ task, model }) => task === planned.task && model === planned.model.id);
    if (own.length === 0) return [];
    const { task, band, probability, model } = planned;
    const call = snippetCall(model, task, runner.library)?.line ?? 'no pipeline in the snippet';
    const about = {
      run,
      runner: runner.name as RunnerName,
      task,
      model: model.id,
      revision: model.sha,
      band,
      probability,
      call,
    };
    return [{ ...about, ...provenance(model.id), ...measured(own) }];
  });
}

/** The outcome of most attempts, the graver one where two are as many; figures are of the attempts that had it. */
export function mostFrequent(attempts: readonly Pick<Attempt, 'outcome'>[]): Outcome {
  const count = (outcome: Outcome) => attempts.filter((each) => each.outcome === outcome).length;
  const most = Math.max(...outcomes.map(count));
  return outcomes.findLast((outcome) => count(outcome) === most) ?? 'other';
}

function measured(all: readonly Attempt[]) {
  const outcome = mostFrequent(all);
  const own = all.filter((each) => each.outcome === outcome);
  const worked = outcome === 'worked' || outcome === 'wrong output';
  const timed = worked ? own : [];
  const calls = timed.flatMap(({ callMs }) => callMs ?? []);
  return {
    outcome,
    detail: own.find(({ detail }) => detail !== null)?.detail ?? null,
    repeats: all.length,
    agreeing: own.length,
    requests: whole(middle(own, ({ requests }) => requests)),
    bytes: whole(middle(own, ({ bytes }) => bytes)),
    weight_bytes: whole(middle(own, ({ weightBytes }) => weightBytes)),
    download_seconds: middle(timed, ({ downloadSeconds }) => downloadSeconds),
    load_seconds: middle(timed, ({ loadSeconds }) => loadSeconds),
    first_seconds: middle(timed, ({ firstSeconds }) => firstSeconds),
    call_ms: middle(timed, ({ callMs }) => callMs),
    call_ms_least: calls.length > 0 ? fourFigures(Math.min(...calls)) : null,
    call_ms_most: calls.length > 0 ? fourFigures(Math.max(...calls)) : null,
    memory_bytes: whole(middle(timed, ({ memoryBytes }) => memoryBytes)),
    reference_ms: middle(timed, ({ referenceMs }) => referenceMs),
    load_ratio: middle(timed, ({ loadRatio }) => loadRatio),
    first_ratio: middle(timed, ({ firstRatio }) => firstRatio),
    call_ratio: middle(timed, ({ callRatio }) => callRatio),
    output: own.find(({ output }) => output !== null)?.output ?? null,
  };
}

function middle(attempts: readonly Attempt[], pick: (each: Attempt) => number | null): number | null {
  const known = attempts.flatMap((each) => pick(each) ?? []);
  const value = median(known);
  return value === undefined ? null : fourFigures(value);
}

const whole = (value: number | null) => (value === null ? null : Math.round(value));
