import { PIPELINE_TYPES } from '@huggingface/tasks';

/** Tasks that the Hub had once and that captures still name; today's list in @huggingface/tasks no longer has them. */
const RETIRED = [
  'conversational',
  'protein-folding',
  'speech-segmentation',
  'structured-data-classification',
  'text2text-generation',
  'time-series-classification',
];

/** Names that count as tasks when they stand among the tags of a model; pipeline_tag itself is an open set. */
export function taskNames(asked: readonly string[] = []): Set<string> {
  return new Set([...PIPELINE_TYPES, ...RETIRED, ...asked]);
}
