import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFolder } from '../../data/data-folder.ts';
import { publishedFiles } from '../../data/published-files.ts';
import { parquetBytes, parquetFiles, type ParquetFile } from '../../release/parquet-files.ts';

interface Props {
  /** Any other file is as it is committed. */
  parquet: ParquetFile | undefined;
}

export const getStaticPaths = (() => {
  const files = new Map(parquetFiles().map((each) => [each.path, each]));
  return publishedFiles().map((path) => ({ params: { path }, props: { parquet: files.get(`data/${path}`) } }));
}) satisfies GetStaticPaths;

/** Drawings and small tables of data/, byte by byte as they are committed, manifests, and tables as Parquet. */
export const GET: APIRoute<Props> = ({ params, props: { parquet } }) =>
  new Response(parquet ? parquetBytes(parquet).bytes : asCommitted(params.path ?? ''));

/** A file of data/; a manifest without its white space, a third of it. */
function asCommitted(path: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(readFileSync(join(dataFolder(), path)));
  if (!path.endsWith('.json')) return bytes;
  return new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(bytes))));
}
