import type { APIRoute, GetStaticPaths } from 'astro';
import { lookFiles } from '../../site/look-files.ts';
import { rowTables, rowTablesFile } from '../../site/row-tables.ts';

export const getStaticPaths = (() => [
  ...[...lookFiles().files.keys()].map((name) => ({ params: { file: name.replace(/\.json$/, '') } })),
  { params: { file: 'tables' } },
]) satisfies GetStaticPaths;

/** Repositories in files of at most 30 KB, sorted by id, with their index, and the keys of all tables. */
export const GET: APIRoute = ({ params: { file } }) =>
  new Response(lookFiles().files.get(`${file}.json`) ?? JSON.stringify(rowTablesFile(rowTables())), {
    headers: { 'content-type': 'application/json' },
  });
