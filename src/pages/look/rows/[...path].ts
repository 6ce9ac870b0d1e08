import type { APIRoute, GetStaticPaths } from 'astro';
import { indexedTables, rowIndex, rowTables, type RowTable } from '../../../site/row-tables.ts';

export const getStaticPaths = (() =>
  indexedTables(rowTables()).flatMap((table) => [
    { params: { path: `${table.path}.json` }, props: { table } },
    ...(table.isPlain ? [] : [{ params: { path: `${table.path}.csv.gz` }, props: { table } }]),
  ])) satisfies GetStaticPaths;

/** Which bytes of a table hold which keys; the table itself in packed blocks where it is not published plain. */
export const GET: APIRoute<{ table: RowTable }> = ({ params: { path }, props: { table } }) => {
  const { index, packed } = rowIndex(table);
  return packed !== null && path?.endsWith('.gz')
    ? new Response(new Uint8Array(packed), { headers: { 'content-type': 'application/gzip' } })
    : new Response(JSON.stringify(index), { headers: { 'content-type': 'application/json' } });
};
