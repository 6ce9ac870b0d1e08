import { isAppRecord } from './app-record.ts';
import { rowOfId } from './id-index.ts';
import type { Archive } from './load-archive.ts';
import type { HubRecord } from './repo-kind.ts';

const factNames = [
  'loc',
  'loc_by_ext',
  'requirements',
  'app_file',
  'imports',
  'source_files_not_counted',
  'siblings_not_mirrored',
];

/** What was found in the code of an app: fields of its record, and of its files. */
const codeNames = [
  'author',
  'kind',
  'models',
  'models_reached',
  'models_mentioned',
  'own_models',
  'model_calls_unresolved',
  'pipeline_tasks',
  'tasks',
  'task_from',
  'tasks_reached',
  'hosted_apis',
  'hosted_models',
];
const codeFileNames = [
  'source_files',
  'py_files',
  'dependency_files',
  'repo_imports',
  'app_loc',
  'app_guess',
  'docker_entry',
];

/** What an archive says about a Space in place of its files, undefined if nothing: a resource of the replay only. */
export function spaceFacts(archive: Archive, id: string): Record<string, unknown> | undefined {
  const files = archive.side.spaceFiles.get(id)[0];
  const row = rowOfId(archive.tables.spaces.ids, id);
  const record = row < 0 ? undefined : archive.tables.spaces.archivedRecord(row);
  const facts = {
    ...known(files, factNames),
    ...archive.side.spaceSizes.get(id),
    ...(record && isAppRecord(record) ? { code: { ...known(record, codeNames), ...known(files, codeFileNames) } } : {}),
  };
  return Object.keys(facts).length > 0 ? facts : undefined;
}

function known(record: HubRecord | undefined, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (record?.[name] === undefined ? [] : [[name, record[name]]])));
}
