/**
 * A static site without client code but for islands (src/island, inline in their pages). Styles are inlined; pages then
 * share those they have in common as a file. Links between pages are relative, so that dist/ can be served from any path or
 * opened from the disk. BASE, the path of the site on its host, is needed only where a page does not know its own
 * address (404.html) and in what SITE, the host, is for: canonical and citation addresses. GitHub Pages states both.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { homeOf } from './src/release/home-of.ts';
import { finishPages } from './src/site/finish-pages.ts';

const [site, base] = [process.env.SITE || undefined, process.env.BASE || '/'];

/** The first lines of the cover and the chapters are painted at once; two pages have all their styles inside. */
const finish = {
  name: 'finish-pages',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const content = new URL('src/content/report/', import.meta.url);
      const chapters = readdirSync(content)
        .filter((file) => /^kind: chapter$/m.test(readFileSync(new URL(file, content), 'utf8')))
        .map((file) => file.replace(/^\d+-(.*)\.mdx$/, '$1.html'));
      const first = new Set(['index.html', ...chapters]);
      // One does not know where it is, the other asks for enough already.
      const inside = new Set(['404.html', 'encoders.html']);
      finishPages(fileURLToPath(dir), {
        placeOf: (page) => (first.has(page) ? 'first' : inside.has(page) ? 'inside' : 'shared'),
        home: homeOf(site && new URL(site), base),
        origin: site && new URL(site).origin,
      });
    },
  },
};

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'ignore',
  compressHTML: true,
  build: { format: 'preserve', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [mdx(), finish],
  vite: {
    // jsdom reads files beside its own modules (a worker, a style sheet): bundled, it does not find them.
    ssr: { external: ['jsdom'] },
    // Astro marks the head of each MDX file with a directive of its own; Rolldown warns of it, nine lines a chapter.
    build: {
      rolldownOptions: { onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log) },
    },
  },
});
