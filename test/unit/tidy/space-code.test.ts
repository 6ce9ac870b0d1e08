import { describe, expect, test } from 'vitest';
import type { ArchivedCode } from '../../../scripts/records/archived-code.ts';
import type { SpaceFiles } from '../../../scripts/records/space-files.ts';
import { spaceCodeOf } from '../../../scripts/tidy/space-code.ts';

const files = (more: Partial<SpaceFiles>): SpaceFiles => ({
  state: 'crawled',
  movedTo: null,
  tree: null,
  appFile: null,
  appText: null,
  requirementsText: null,
  archived: null,
  ...more,
});
const file = (path: string) => ({ path, size: 1, lfs: false });
const archived = (code: ArchivedCode) => spaceCodeOf('gh/a', files({ archived: { code } }), () => null);
const app = (appText: string, appFile = 'app.py') =>
  spaceCodeOf(
    'me/app',
    files({ appText, appFile, tree: [file(appFile), file('x/package.json'), file('a.css')] }),
    (id) => (id === 'gpt2' ? 'text-generation' : null),
  );

describe('of an archive that read all files', () => {
  test('the parts of the kind say whether a model is loaded and a service called', () => {
    const flags = (kind: string) => {
      const row = archived({ kind }).spaceCode[0]!;
      return [row.loads_model, row.calls_hosted];
    };
    expect(flags('local model and hosted api')).toEqual([true, true]);
    expect(flags('own weights and hosted api')).toEqual([false, true]);
    expect(flags('own weights or other ml library')).toEqual([false, false]);
    expect(flags('local model')).toEqual([true, false]);
  });

  test('what is absent was looked for and not there; without an app file nothing is known to be reached', () => {
    expect(archived({ kind: 'no model' }).spaceCode).toMatchObject([
      { basis: 'repository', models_loaded: 0, own_models: 0, unresolved_calls: 0, models_reached: null },
    ]);
    expect(archived({ kind: 'local model', models: ['m'], app_loc: 3 })).toMatchObject({
      spaceCode: [{ models_loaded: 1, models_reached: 0 }],
      spaceCodeModels: [{ how: 'loaded', model: 'm', reached: false }],
    });
  });

  test('models have the way in which they are named, tasks how they are known, and ollama is not elsewhere', () => {
    const code = archived({
      kind: 'local model and hosted api',
      models: ['a/b', 'c'],
      models_reached: ['c'],
      models_mentioned: ['d'],
      hosted_models: ['gpt-4o'],
      tasks: ['fill-mask'],
      task_from: { 'fill-mask': ['pipeline', 'tag'] },
      hosted_apis: ['ollama', 'openai'],
      app_loc: 9,
    });
    expect(code.spaceCodeModels.map(({ how, model, reached }) => `${how} ${model} ${reached}`)).toEqual([
      'loaded a/b false',
      'loaded c true',
      'mentioned d null',
      'hosted gpt-4o null',
    ]);
    expect(code.spaceCodeTasks).toEqual([
      { space: 'gh/a', task: 'fill-mask', task_from: 'pipeline and tag', reached: false },
    ]);
    expect(code.spaceServices.map(({ service, remote }) => [service, remote])).toEqual([
      ['ollama', false],
      ['openai', true],
    ]);
  });
});

describe('of an app file that the crawl read', () => {
  test('it is the basis, its models and tasks are reached, and models of the same owner are counted apart', () => {
    const code = app('from_pretrained("gpt2")\nfrom_pretrained("me/own")\npipeline("fill-mask")\nimport groq\n');
    expect(code.spaceCode).toMatchObject([
      {
        basis: 'app file',
        kind: null,
        loads_model: true,
        calls_hosted: true,
        models_loaded: 1,
        own_models: 1,
        source_files: 2,
        python_files: 1,
        dependency_files: 1,
      },
    ]);
    expect(code.spaceCodeTasks.map(({ task, task_from: from }) => `${task} ${from}`)).toEqual([
      'fill-mask pipeline',
      'text-generation tag',
    ]);
  });

  test('one that is not in Python says nothing', () => {
    expect(app('<html>', 'index.html').spaceCode).toEqual([]);
  });
});

test('of imports alone only services are known', () => {
  const code = spaceCodeOf('me/app', files({ archived: { imports: ['groq', 'os'] } }), () => null);
  expect(code.spaceCode).toMatchObject([{ basis: 'imports', loads_model: null, calls_hosted: true }]);
  expect(spaceCodeOf('me/app', undefined, () => null).spaceCode).toEqual([]);
});
