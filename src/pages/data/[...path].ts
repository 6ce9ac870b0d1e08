import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFolder } from '../../data/data-folder.ts';
import { publishedFiles } from '../../data/published-files.ts';

export const getStaticPaths = (() => publishedFiles().map((path) => ({ params: { path } }))) satisfies GetStaticPaths;

/** The tables of data/ with their manifests, byte by byte as they are committed. */
export const GET: APIRoute = ({ params }) => new Response(readFileSync(join(dataFolder(), params.path ?? ''), 'utf8'));
