import type { PipelineType } from '@huggingface/tasks';

/** One value that a model is said to reach: a metric on a dataset for a task. */
export interface EvaluationResult {
  /** The Hub's task, null where the text names none of it. */
  task: PipelineType | null;
  /** The task as written, null where it is not stated. */
  taskText: string | null;
  /** Dataset by its id or type where stated, else by its name; null where the result has none. */
  dataset: string | null;
  /** The dataset's name for readers, null where not stated. */
  datasetName: string | null;
  metric: string | null;
  /** Null where the value is missing or no number. */
  value: number | null;
  /** The value as written, null where it is missing. */
  valueText: string | null;
  /** Line of README.md, null for results that are not of the front matter. */
  line: number | null;
}

/** A number out of what cards write: 0.93, "93.1", "93.1 %", "93,1"; null for anything else. */
export function resultNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.length > 40) return null;
  const text = value
    .trim()
    .replace(/\s*%$/, '')
    .replace(/^(-?\d+),(\d{1,2}|\d{4,})$/, '$1.$2');
  const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
  // 1e999 is infinite, which no table can hold.
  return Number.isFinite(number) ? number : null;
}

/** Text of a value as written, without half characters; null for none and for what is no single value. */
export function resultText(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().toWellFormed() : null;
}
