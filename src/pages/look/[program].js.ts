import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { bundleModule } from '../../site/bundle-module.ts';

const programs = { answer: 'answer.ts', rows: 'show-rows.ts', text: 'search-text.ts' } as const;

export const getStaticPaths = (() =>
  Object.entries(programs).map(([program, file]) => ({
    params: { program },
    props: { file },
  }))) satisfies GetStaticPaths;

/** Programs of the look-up, each fetched with the first question for it. */
export const GET: APIRoute<{ file: string }> = async ({ props: { file } }) =>
  new Response(await bundleModule(join('src', 'island', file)), { headers: { 'content-type': 'text/javascript' } });
