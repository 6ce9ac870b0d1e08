/**
 * A static site without client code but for islands (src/island, inline in their pages). Styles are inlined; all pages but
 * the first ones then share those they have in common as one file. Links between pages are relative, so that dist/ can be served from any path or opened from
 * the disk. BASE, the path of the site on its host, is needed only where a page does not know its own address (404.html)
 * and in what SITE, the host, is for: canonical and citation addresses. GitHub Pages states both.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { homeOf } from './src/release/home-of.ts';
import { writeSitemap } from './src/release/sitemap.ts';
import { searchIndex } from './src/site/search-index.ts';
import { secureFiles } from './src/site/secure-files.ts';
import { shareStyles } from './src/site/shared-styles.ts';

const [site, base] = [process.env.SITE || undefined, process.env.BASE || '/'];

/** The cover, the chapters, the page of the encoders and the one that does not know where it is are painted at once. */
const styles = {
  name: 'shared-styles',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const content = new URL('src/content/report/', import.meta.url);
      const chapters = readdirSync(content)
        .filter((file) => /^kind: chapter$/m.test(readFileSync(new URL(file, content), 'utf8')))
        .map((file) => file.replace(/^\d+-(.*)\.mdx$/, '$1.html'));
      shareStyles(fileURLToPath(dir), new Set(['index.html', '404.html', 'encoders.html', ...chapters]));
    },
  },
};

/** Which pages there are is known when all are written. */
const sitemap = {
  name: 'sitemap',
  hooks: { 'astro:build:done': ({ dir }) => writeSitemap(dir, homeOf(site && new URL(site), base)) },
};

/** The words of all pages for the look-up; the site is whole without it, too. */
const search = {
  name: 'search-index',
  hooks: {
    'astro:build:done': ({ dir, logger }) => searchIndex(fileURLToPath(dir), (line) => logger.warn(line)),
  },
};

/** Content policies and the like, when all else has been written. */
const policy = {
  name: 'secure-files',
  hooks: { 'astro:build:done': ({ dir }) => secureFiles(fileURLToPath(dir), site && new URL(site).origin) },
};

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'ignore',
  compressHTML: true,
  build: { format: 'preserve', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [mdx(), styles, sitemap, search, policy],
  vite: {
    // jsdom reads files beside its own modules (a worker, a style sheet): bundled, it does not find them.
    ssr: { external: ['jsdom'] },
    // Astro marks the head of each MDX file with a directive of its own; Rolldown warns of it, nine lines a chapter.
    build: {
      rolldownOptions: { onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log) },
    },
  },
});
