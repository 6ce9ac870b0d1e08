import type { APIRoute, GetStaticPaths } from 'astro';
import { lookFiles } from '../../site/look-files.ts';
import { rowTables, rowTablesFile } from '../../site/row-tables.ts';

export const getStaticPaths = (() => [
  { params: { file: 'index' } },
  { params: { file: 'tables' } },
]) satisfies GetStaticPaths;

/** Where which repositories are, and the keys of all tables. */
export const GET: APIRoute = ({ params: { file } }) =>
  new Response(lookFiles().files.get(`${file}.json`) ?? JSON.stringify(rowTablesFile(rowTables())), {
    headers: { 'content-type': 'application/json' },
  });
