import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFolder } from '../../data/data-folder.ts';
import { publishedFiles } from '../../data/published-files.ts';
import { releasedTables, type ReleasedTable } from '../../release/released-tables.ts';
import { parquetFile } from '../../release/table-bytes.ts';

interface Props {
  /** Table of a Parquet; any other file is as it is committed. */
  released: ReleasedTable | undefined;
}

export const getStaticPaths = (() => {
  const tables = new Map(releasedTables().map((each) => [`${each.place}/${each.table.name}.parquet`, each]));
  return publishedFiles().map((path) => ({ params: { path }, props: { released: tables.get(path) } }));
}) satisfies GetStaticPaths;

/** Manifests, drawings and small tables of data/, byte by byte as they are committed, and tables as Parquet. */
export const GET: APIRoute<Props> = ({ params, props: { released } }) =>
  new Response(
    released ? parquetFile(released).bytes : new Uint8Array(readFileSync(join(dataFolder(), params.path ?? ''))),
  );
