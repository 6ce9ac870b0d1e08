import type { APIRoute, GetStaticPaths } from 'astro';
import { demoFiles } from '../../demo/demo-files.ts';

export const getStaticPaths = (() =>
  Object.keys(demoFiles).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

/** The program of the page on encoders, beside it and fetched on the reader's click only. */
export const GET: APIRoute = async ({ params }) => {
  const content = await demoFiles[params.file!]!();
  const type = params.file!.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: { 'content-type': type },
  });
};
