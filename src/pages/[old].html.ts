/** An old address leads on to the page that has its matter now, without a server and without a script. */
import type { APIRoute } from 'astro';
import { oldAddresses } from '../site/old-addresses.ts';
import { chapterFile } from '../site/page-address.ts';

export function getStaticPaths() {
  return Object.entries(oldAddresses).map(([old, page]) => ({ params: { old }, props: { page } }));
}

export const GET: APIRoute<{ page: string }> = ({ props: { page } }) => {
  const file = chapterFile(page);
  return new Response(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Moved</title>' +
      `<meta name="robots" content="noindex"><link rel="canonical" href="${file}">` +
      `<meta http-equiv="refresh" content="0; url=${file}"></head>` +
      `<body><main><h1>This page has moved</h1><p>It is now at <a href="${file}">${file}</a>.</p></main></body></html>\n`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
};
