import type { RowIn } from '../../data/schema/folders.ts';
import type { Tables } from '../../data/schema/open-folder.ts';

type Example = Pick<RowIn<'captures', 'card-examples'>, 'state' | 'names' | 'tasks'>;
type NameRow = RowIn<'api-names', 'api-names'>;

const PATTERN = /^translation_[^_]+_to_[^_]+$/;

/**
 * Whether the newest release of transformers has all that the Python examples of a card name: names and tasks of
 * pipeline(). Null where no example names any, or what each names never was there.
 */
export function exampleNames({
  table,
}: Tables<'api-names'>): (examples: readonly Example[]) => 'exist' | 'gone' | null {
  const rows = table('api-names').filter(({ library }) => library === 'transformers');
  const names = thereBy(rows, ({ name }) => name);
  const modules = thereBy(
    rows.filter(({ kind }) => kind === 'module'),
    ({ name }) => name,
  );
  const tasks = thereBy(table('api-tasks'), ({ task }) => task);
  const ofTask = (task: string) => {
    const pattern = PATTERN.test(task) ? tasks.get('translation_XX_to_YY') : undefined;
    return tasks.get(task) || pattern || (tasks.get(task) ?? pattern);
  };
  return (examples) => {
    const judged = examples
      .filter(({ state }) => state === 'read')
      .map((example) => [
        ...(example.names?.split(' ') ?? []).map((path) => ofName(path, names, modules)),
        // The table holds a JSON list.
        ...(example.tasks === null ? [] : (JSON.parse(example.tasks) as string[])).map(ofTask),
      ])
      .filter((all) => all.length > 0 && !all.includes(undefined));
    if (judged.length === 0) return null;
    return judged.every((all) => all.every(Boolean)) ? 'exist' : 'gone';
  };
}

/** Whether the newest release has each thing; of several rows of one name, whether one does. */
function thereBy<R extends Pick<NameRow, 'missing_from'>>(rows: readonly R[], nameOf: (row: R) => string) {
  const there = new Map<string, boolean>();
  for (const row of rows) {
    // Gone from the main branch is gone from no release yet.
    const isThere = row.missing_from === null || row.missing_from.startsWith('main@');
    there.set(nameOf(row), isThere || there.get(nameOf(row)) === true);
  }
  return there;
}

/** A module that the path names must be one that was there; else the longest beginning of the path that is known. */
function ofName(
  path: string,
  names: ReadonlyMap<string, boolean>,
  modules: ReadonlyMap<string, boolean>,
): boolean | undefined {
  const [module, name] = path.split(':');
  if (name !== undefined) return modules.get(module!);
  for (let known = path; known !== ''; known = known.slice(0, Math.max(known.lastIndexOf('.'), 0)))
    if (names.has(known)) return names.get(known);
  return undefined;
}
