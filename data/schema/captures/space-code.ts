import { text, textOrEmpty, countOrEmpty, flagOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const spaceCode = table({
  name: 'space-code',
  title: 'What the code of a Space does with models, one row a Space whose code was read',
  key: ['space'],
  columns: {
    space: text('Id of the Space.'),
    basis: oneOf(
      ['repository', 'app file', 'imports'],
      'How much of the code was read: all files (by an archive), the Python file that starts the app (by the crawl; ' +
        'what it does in other files is not seen), or only which modules that file imports.',
    ),
    kind: textOrEmpty(
      'What an archive that read all files calls the app, its parts joined by `and`: local model, hosted api, own ' +
        'weights or other ml library, classical ml, ollama, no model; empty for any other basis.',
    ),
    loads_model: flagOrEmpty(
      'The code that was read loads a model by a library of open models; empty where only imports are known.',
    ),
    calls_hosted: flagOrEmpty('The code that was read calls a service that runs models elsewhere.'),
    models_loaded: countOrEmpty(
      'Distinct ids given to a call that loads a model; those of own_models are not among them. Where loads_model is false, ' +
        'ids of the Hub that only a service is asked for.',
      'models',
    ),
    models_reached: countOrEmpty(
      'Those of them in the app file or a file that it imports; empty where no app file was found.',
      'models',
    ),
    models_mentioned: countOrEmpty(
      'Other texts in the code that are the id of a known model, by the archive that read it.',
      'models',
    ),
    own_models: countOrEmpty('Models of the same owner that it loads.', 'models'),
    unresolved_calls: countOrEmpty(
      'Calls that load a model whose id could not be followed: the numbers of models are lower bounds.',
      'calls',
    ),
    source_files: countOrEmpty('Files of source code, by the endings that lines are counted for.', 'files'),
    python_files: countOrEmpty('Files that end in .py.', 'files'),
    dependency_files: countOrEmpty(
      'Files that name what has to be installed, such as requirements.txt, package.json, Dockerfile, in any folder.',
      'files',
    ),
    modules: countOrEmpty(
      'Distinct top-level modules that any Python file imports, by the archive that read them all.',
      'modules',
    ),
  },
});
