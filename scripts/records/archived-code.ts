import * as z from 'zod';

const count = z.number().int().min(0).optional();
const texts = z.array(z.string().min(1)).optional();

/**
 * What an archive states of the code of an app, all of whose files somebody read. A field that found nothing is left
 * out, so that an absent list is an empty one and an absent count is 0.
 */
export const archivedCode = z.object({
  author: z.string().min(1).optional().describe('a number in place of the owner'),
  kind: z.string().min(1).describe('parts joined by `and`, such as `local model and hosted api`'),
  models: texts.describe('ids given to a call that loads a model, as written'),
  models_reached: texts.describe('those of them in files that the app file imports'),
  models_mentioned: texts.describe('other texts of the code that are the id of a known model'),
  own_models: count.describe('models of the owner that it loads, not named'),
  model_calls_unresolved: count.describe('calls that load a model whose id could not be followed'),
  pipeline_tasks: texts,
  tasks: texts.describe('tasks of the models, of pipeline() or of the class that loads them'),
  task_from: z.record(z.string(), z.array(z.string().min(1))).optional(),
  tasks_reached: texts,
  hosted_apis: texts.describe('services that the code calls'),
  hosted_models: texts.describe('models that it asks them for'),
  source_files: count,
  py_files: count,
  dependency_files: texts,
  repo_imports: texts.describe('top-level modules that any Python file imports'),
  app_loc: count.describe('lines of the app file that are not blank'),
  app_guess: z.string().min(1).optional(),
  docker_entry: z.string().min(1).optional(),
});

/** Such facts. */
export type ArchivedCode = z.infer<typeof archivedCode>;
