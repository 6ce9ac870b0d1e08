import { gzipSync } from 'node:zlib';
import type { APIRoute, GetStaticPaths } from 'astro';
import { lookFiles } from '../../site/look-files.ts';

export const getStaticPaths = (() =>
  [...lookFiles().files.keys()]
    .filter((name) => name !== 'index.json')
    .map((name) => ({ params: { file: name.replace(/\.json$/, '') } }))) satisfies GetStaticPaths;

/** Repositories and names in files of at most 30 KB, sorted by id; gzip, a third of the site else. */
export const GET: APIRoute = ({ params: { file } }) =>
  new Response(new Uint8Array(gzipSync(lookFiles().files.get(`${file}.json`) ?? '', { level: 9 })), {
    headers: { 'content-type': 'application/gzip' },
  });
