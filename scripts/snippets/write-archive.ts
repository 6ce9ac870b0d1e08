import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A repository with its files: of a model, or of the pictures that snippets ask for. */
export interface ArchivedRepository {
  kind: 'models' | 'datasets';
  record: { id: string } & object;
  /** Path in the repository to file on disk. */
  files: Readonly<Record<string, string>>;
}

/** Files of a folder by their names. */
export function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, join(folder, name)]));
}

/** Writes the repositories as an archive that hub-replay serves as a Hub, with the bytes of their files. */
export function writeArchive(dir: string, repositories: readonly ArchivedRepository[]): void {
  mkdirSync(dir, { recursive: true });
  for (const kind of ['models', 'datasets'] as const) {
    const those = repositories.filter((each) => each.kind === kind);
    writeLines(
      join(dir, `${kind}.ndjson.gz`),
      those.map(({ record, files }) => ({
        ...record,
        sha: createHash('sha1').update(record.id).digest('hex'),
        private: false,
        siblings: Object.keys(files).map((rfilename) => ({ rfilename })),
      })),
    );
  }
  const contents = repositories.flatMap(({ kind, record, files }) =>
    Object.entries(files).map(([path, file]) => ({
      id: record.id,
      kind,
      path,
      content: readFileSync(file).toString('base64'),
      encoding: 'base64',
    })),
  );
  writeLines(join(dir, 'contents.ndjson.gz'), contents);
}

function writeLines(file: string, rows: readonly Record<string, unknown>[]): void {
  writeFileSync(file, gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
}
