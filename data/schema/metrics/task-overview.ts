import { text, textOrEmpty, countOrEmpty, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const taskOverview = table({
  name: 'task-overview',
  title: 'Every task with its modality, models, datasets, Spaces and usual metrics, by capture',
  key: ['capture', 'task'],
  columns: {
    capture,
    task: text('Task: a value of pipeline_tag, of today or of the capture.'),
    modality: oneOf(
      ['audio', 'cv', 'multimodal', 'nlp', 'other', 'retired', 'rl', 'tabular'],
      'Group of the task in @huggingface/tasks; retired where its list does not have the task: it has it no ' +
        'longer, or not yet.',
    ),
    models_population: textOrEmpty('What the listing of models covers; empty where there is none.'),
    models: countOrEmpty('Models with this pipeline_tag; empty where models were not listed.', 'models'),
    models_by_tag: countOrEmpty(
      'Models with a tag of this name; a model may have several. Empty also for a task that is not counted by tag: ' +
        'neither the list of @huggingface/tasks has it, nor is it one that the list had once.',
      'models',
    ),
    datasets_population: textOrEmpty('What the listing of datasets covers; empty where there is none.'),
    datasets: countOrEmpty('Datasets with this task category; empty where datasets were not listed.', 'datasets'),
    spaces: countOrEmpty(
      'Spaces that use a model in scope of this task, as space-tasks has it; empty where no use is known.',
      'Spaces',
    ),
    metrics: textOrEmpty('Metrics that @huggingface/tasks names for the task, separated by "; ".'),
  },
});
