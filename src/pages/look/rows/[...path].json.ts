import type { APIRoute, GetStaticPaths } from 'astro';
import { homeOf } from '../../../release/home-of.ts';
import type { ReleasedTable } from '../../../release/released-tables.ts';
import { zipFile } from '../../../release/release-files.ts';
import { indexedTables, rowIndex, rowPath, rowTables } from '../../../site/row-tables.ts';

export const getStaticPaths = (() =>
  indexedTables(rowTables()).map((table) => ({
    params: { path: rowPath(table) },
    props: { table },
  }))) satisfies GetStaticPaths;

/** Which bytes of the zip hold which keys of a table. */
export const GET: APIRoute<{ table: ReleasedTable }> = ({ site, props: { table } }) => {
  const { edges } = zipFile(homeOf(site, import.meta.env.BASE_URL));
  const index = rowIndex(table, edges.get(rowPath(table)) ?? []);
  return new Response(JSON.stringify(index), { headers: { 'content-type': 'application/json' } });
};
