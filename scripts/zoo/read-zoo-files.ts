import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import type { RowIn } from '../../data/schema/folders.ts';
import { ReportError } from '../lib/report-error.ts';
import { createWarn, entriesOf, fieldOf, oneLine, type Warn } from './field-readers.ts';
import { CONNECTIONS, type ZooFiles } from './open-zoo-files.ts';
import { readYaml, type Located } from './read-yaml.ts';

const INDEX = 'model-index.yml';

/** A metafile: its collections and models, with lines. */
export interface Metafile {
  /** Path in the repository. */
  file: string;
  collections: Located[];
  models: Located[];
  warn: Warn;
}

/** What was read of a zoo. */
export interface ReadZoo {
  /** In the order of the index. */
  metafiles: Metafile[];
  /** Rows of zoo-warnings so far; the warn of each metafile adds to them. */
  warnings: RowIn<'zoo', 'zoo-warnings'>[];
  /** Files read, the index included. */
  files: number;
  /** SHA-256 over path and bytes of each file, in the order of the index. */
  sha256: string;
}

/** Reads the index and every metafile that it imports; throws ReportError for a file that is missing or is no YAML. */
export async function readZooFiles(
  files: ZooFiles,
  step: (done: number, total: number) => void = () => {},
): Promise<ReadZoo> {
  const warnings: RowIn<'zoo', 'zoo-warnings'>[] = [];
  const index = await files.read(INDEX);
  const paths = importedPaths(readYaml(index.toString(), INDEX).value, createWarn(warnings, INDEX));
  const limit = pLimit(CONNECTIONS);
  let done = 0;
  const bodies = await Promise.all(
    paths.map((path) =>
      limit(async () => {
        const body = await files.read(path);
        step((done += 1), paths.length);
        return body;
      }),
    ),
  );
  const hash = createHash('sha256').update(`${INDEX}\0`).update(index);
  paths.forEach((path, at) => hash.update(`\0${path}\0`).update(bodies[at]!));
  return {
    metafiles: paths.map((path, at) => readMetafile(bodies[at]!.toString(), path, warnings)),
    warnings,
    files: paths.length + 1,
    sha256: hash.digest('hex'),
  };
}

/** Paths that the index imports, each once; one that leads out of the repository is refused. */
function importedPaths(index: Located, warn: Warn): string[] {
  const imports = entriesOf(fieldOf(index, 'Import'));
  if (imports.length === 0)
    throw new ReportError(
      `${INDEX}: expected a list Import of metafiles, received none`,
      'name a folder or an address that holds the model-index.yml of MMDetection',
    );
  const paths = new Set<string>();
  for (const { line, ...entry } of imports) {
    const path = entry.is === 'plain' ? String(entry.value) : `a ${entry.is}`;
    if (!/^(?:\w[\w.+-]*\/)*\w[\w.+-]*\.ya?ml$/.test(path)) {
      throw new ReportError(
        `${INDEX}:${line}: Import: expected a path such as configs/atss/metafile.yml, received ${JSON.stringify(path)}`,
        `take the line out of ${INDEX} in a copy, then npm run zoo -- --from DIR`,
      );
    }
    if (paths.has(path)) warn(line, 'import-twice', null, `${path} is imported twice; read once`);
    paths.add(path);
  }
  return [...paths];
}

/** Reads the text of one metafile; a list without Collections and Models is a list of models. */
export function readMetafile(text: string, file: string, warnings: RowIn<'zoo', 'zoo-warnings'>[]): Metafile {
  const warn = createWarn(warnings, file);
  const { value, mended } = readYaml(text, file);
  for (const line of mended)
    warn(line, 'yaml-mended', null, 'a quoted text goes on at the margin, which YAML forbids; read as if indented');
  const models = value.is === 'list' ? value.items : entriesOf(fieldOf(value, 'Models'));
  if (models.length === 0) warn(value.line, 'shape', null, 'expected a list of Models, received none');
  return {
    file,
    collections: entriesOf(fieldOf(value, 'Collections')),
    models: models.filter((model) => isNamed(model, warn)),
    warn,
  };
}

function isNamed(model: Located, warn: Warn): boolean {
  if (nameOf(model) !== null) return true;
  warn(
    model.line,
    'no-name',
    null,
    `expected a model with a Name, received ${model.is === 'map' ? 'none' : `a ${model.is} value`}; left out`,
  );
  return false;
}

/** Name of a model on one line; null where there is none. */
export function nameOf(model: Located): string | null {
  const name = fieldOf(model, 'Name');
  return name?.is === 'plain' ? oneLine(String(name.value)) || null : null;
}
