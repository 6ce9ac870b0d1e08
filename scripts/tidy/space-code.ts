import type { RowIn } from '../../data/schema/folders.ts';
import type { ArchivedCode } from '../records/archived-code.ts';
import { ownerOf } from '../records/field.ts';
import type { TreeFile } from '../records/read-tree.ts';
import type { SpaceFiles } from '../records/space-files.ts';
import { appCode, isRemote, servicesOfModules } from './app-code.ts';
import { isDependencyFile, isPython, isSource } from './source-file.ts';

/** Rows of the tables space-code, space-code-models, space-code-tasks and space-services. */
export interface SpaceCodeTables {
  spaceCode: RowIn<'captures', 'space-code'>[];
  spaceCodeModels: RowIn<'captures', 'space-code-models'>[];
  spaceCodeTasks: RowIn<'captures', 'space-code-tasks'>[];
  spaceServices: RowIn<'captures', 'space-services'>[];
}

type TaskOf = (model: string) => string | null;

/** These rows of one Space: by an archive that read its code, else by its app file; none where neither was read. */
export function spaceCodeOf(space: string, own: SpaceFiles | undefined, taskOf: TaskOf): SpaceCodeTables {
  const code = own?.archived?.code;
  if (code !== undefined) return ofRepository(space, code);
  if (own?.appText != null && own.appFile !== null && isPython(own.appFile)) {
    return ofAppFile(space, own.appText, own.tree, taskOf);
  }
  return own?.archived?.imports ? ofImports(space, own.archived.imports, own.tree) : NONE;
}

const NONE: SpaceCodeTables = { spaceCode: [], spaceCodeModels: [], spaceCodeTasks: [], spaceServices: [] };
const UNKNOWN = {
  kind: null,
  loads_model: null,
  models_loaded: null,
  models_reached: null,
  models_mentioned: null,
  own_models: null,
  unresolved_calls: null,
  modules: null,
};

function ofRepository(space: string, code: ArchivedCode): SpaceCodeTables {
  const parts = code.kind.split(' and ');
  const [models, mentioned, hosted] = [code.models, code.models_mentioned, code.hosted_models].map(each);
  // Without an app file nothing can be reached from it, which is not the same as reaching nothing.
  const started = code.app_loc !== undefined;
  const reached = (list: readonly string[] | undefined, name: string) => (started ? each(list).includes(name) : null);
  return {
    spaceCode: [
      {
        space,
        basis: 'repository',
        kind: code.kind,
        loads_model: parts.includes('local model'),
        calls_hosted: parts.includes('hosted api'),
        models_loaded: models!.length,
        models_reached: started ? each(code.models_reached).length : null,
        models_mentioned: mentioned!.length,
        own_models: code.own_models ?? 0,
        unresolved_calls: code.model_calls_unresolved ?? 0,
        source_files: code.source_files ?? null,
        python_files: code.py_files ?? null,
        dependency_files: each(code.dependency_files).length,
        modules: code.py_files === 0 ? null : each(code.repo_imports).length,
      },
    ],
    spaceCodeModels: [
      ...models!.map((model) => ({
        space,
        how: 'loaded' as const,
        model,
        reached: reached(code.models_reached, model),
      })),
      ...mentioned!.map((model) => ({ space, how: 'mentioned' as const, model, reached: null })),
      ...hosted!.map((model) => ({ space, how: 'hosted' as const, model, reached: null })),
    ],
    spaceCodeTasks: each(code.tasks).map((task) => ({
      space,
      task,
      task_from: each(code.task_from?.[task]).join(' and ') || 'not said',
      reached: reached(code.tasks_reached, task),
    })),
    spaceServices: services(space, each(code.hosted_apis)),
  };
}

function ofAppFile(space: string, text: string, tree: readonly TreeFile[] | null, taskOf: TaskOf): SpaceCodeTables {
  const found = appCode(text);
  const isOwn = (model: string) => ownerOf(model) !== null && ownerOf(model) === ownerOf(space);
  const models = found.models.filter((model) => !isOwn(model));
  const from = new Map<string, Set<string>>(found.tasks.map((task) => [task, new Set(['pipeline'])]));
  for (const task of found.models.map(taskOf)) {
    if (task !== null) from.set(task, (from.get(task) ?? new Set()).add('tag'));
  }
  return {
    spaceCode: [
      {
        space,
        ...UNKNOWN,
        basis: 'app file',
        loads_model: found.models.length + found.unresolved + found.tasks.length > 0,
        calls_hosted: found.services.some(isRemote),
        models_loaded: models.length,
        models_reached: models.length,
        own_models: found.models.length - models.length,
        unresolved_calls: found.unresolved,
        ...treeCounts(tree),
      },
    ],
    spaceCodeModels: models.map((model) => ({ space, how: 'loaded', model, reached: true })),
    spaceCodeTasks: [...from].map(([task, signs]) => ({
      space,
      task,
      task_from: [...signs].sort().join(' and '),
      reached: true,
    })),
    spaceServices: services(space, found.services),
  };
}

function ofImports(space: string, imports: readonly string[], tree: readonly TreeFile[] | null): SpaceCodeTables {
  const found = servicesOfModules(imports);
  return {
    ...NONE,
    spaceCode: [{ space, ...UNKNOWN, basis: 'imports', calls_hosted: found.some(isRemote), ...treeCounts(tree) }],
    spaceServices: services(space, found),
  };
}

function treeCounts(tree: readonly TreeFile[] | null) {
  const count = (has: (path: string) => boolean) => tree?.filter(({ path }) => has(path)).length ?? null;
  return {
    source_files: count(isSource),
    python_files: count(isPython),
    dependency_files: count(isDependencyFile),
  };
}

function services(space: string, names: readonly string[]): SpaceCodeTables['spaceServices'] {
  return names.map((service) => ({ space, service, remote: isRemote(service) }));
}

/** The names of a list, each once; none where it is absent. */
function each(list: readonly string[] | undefined): string[] {
  return [...new Set(list)];
}
