import { EVIDENCE } from '../../data/schema/triples.ts';
import type { Row } from '../../data/schema/table.ts';
import type { EvaluationResult } from '../records/evaluation-result.ts';
import type { ModelPair } from './model-pairs.ts';

/** What is known of the dataset of a pair; undefined where no listed dataset has the name. */
export interface KnownDataset {
  id: string;
  tasks: readonly string[];
}

export interface TripleContext {
  /** Tasks of the model: its pipeline_tag, else tasks among its tags. */
  modelTasks: readonly string[];
  /** The listed dataset of a pair. */
  datasetOf(pair: ModelPair): KnownDataset | undefined;
  /** Whether the capture lists datasets at all. */
  datasetsListed: boolean;
}

/** Rows of the table triples for the pairs of one model: one a task of its results, else one a task that is stated. */
export function tripleRows(
  model: string,
  pairs: readonly ModelPair[],
  { modelTasks, datasetOf, datasetsListed }: TripleContext,
): Row[] {
  const rows = pairs.flatMap((pair) => {
    const known = datasetOf(pair);
    const evidence = EVIDENCE.filter((each) => pair.evidence.has(each));
    return tasksOf(pair, modelTasks, known?.tasks ?? []).map(({ task, from, results }): Row => {
      const valued = results.filter(({ value }) => value !== null);
      return {
        model,
        dataset: known?.id ?? pair.dataset,
        task,
        task_from: from,
        evidence: evidence[0]!,
        also: evidence.slice(1).join(' ') || null,
        confidence: Number(pair.confidence.toPrecision(6)),
        relation: pair.relation,
        line: results.find(({ line }) => line !== null)?.line ?? pair.line,
        listed: datasetsListed ? known !== undefined : null,
        metric: valued[0]?.metric ?? null,
        value: valued[0]?.value ?? null,
        results: valued.length,
      };
    });
  });
  return onePerKey(rows);
}

interface TaskOfPair {
  task: string | null;
  from: 'evaluation' | 'both' | 'model' | 'dataset' | 'none';
  results: readonly EvaluationResult[];
}

function tasksOf({ results }: ModelPair, ofModel: readonly string[], ofDataset: readonly string[]): TaskOfPair[] {
  const evaluated = [
    ...Map.groupBy(
      results.filter(({ task }) => task !== null),
      ({ task }) => task as string,
    ),
  ];
  // Results of a task that the Hub does not have belong to the pair as a whole.
  const rest = results.filter(({ task }) => task === null);
  if (evaluated.length > 0)
    return evaluated.map(([task, own], at) => ({
      task,
      from: 'evaluation',
      results: at === 0 ? [...own, ...rest] : own,
    }));
  const both = ofModel.filter((task) => ofDataset.includes(task));
  const [tasks, from] =
    both.length > 0
      ? [both, 'both' as const]
      : ofModel.length > 0
        ? [ofModel, 'model' as const]
        : [ofDataset, 'dataset' as const];
  return tasks.length === 0 ? [{ task: null, from: 'none', results }] : tasks.map((task) => ({ task, from, results }));
}

/** Two names of one dataset may lead to the same row; the stronger evidence stays, which comes first in EVIDENCE. */
function onePerKey(rows: readonly Row[]): Row[] {
  const strength = (row: Row) => EVIDENCE.indexOf(row.evidence as (typeof EVIDENCE)[number]);
  const kept = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.dataset} ${row.task}`;
    const other = kept.get(key);
    if (!other || strength(row) < strength(other)) kept.set(key, row);
  }
  return [...kept.values()];
}
