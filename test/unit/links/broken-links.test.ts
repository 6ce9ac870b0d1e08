import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { brokenLinks } from '../../../tools/links/broken-links.ts';

/** Broken links of a site with these files, served at https://example.org/report/. */
function broken(files: Record<string, string>): string[] {
  const dist = mkdtempSync(join(tmpdir(), 'links-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  return brokenLinks(dist, 'https://example.org/report/');
}

test('relative links to files and ids that are there are whole, and other hosts are not looked at', () => {
  expect(
    broken({
      'index.html': `<a href="a.html#one">a</a><a href="data/x%20y.csv">b</a><a href='#top'>c</a><i id="top"></i>
        <a href="https://huggingface.co/none">d</a><link href="https://example.org/report/"><a href="a.html?q=1&amp;r">e</a>`,
      'a.html': '<h1 id=one></h1><a href="./">home</a>',
      'data/x y.csv': 'x',
    }),
  ).toEqual([]);
});

test('a file that is missing, a path outside of the site, and an id that is missing are broken', () => {
  expect(
    broken({ 'index.html': '<a href="b.html"></a><img src="/favicon.svg"><a href="#x"></a><a href="../up"></a>' }),
  ).toEqual(['index.html -> b.html', 'index.html -> /favicon.svg', 'index.html -> #x', 'index.html -> ../up']);
});

test('the page for lost readers may not lead from where it stands', () => {
  const page =
    '<a href="#content">x</a><main id="content"><a href="/report/index.html">a</a><a href="index.html">b</a></main>';
  expect(broken({ 'index.html': '', '404.html': page })).toEqual(['404.html -> index.html']);
});

test('an address in code to be copied is no link', () => {
  expect(broken({ 'index.html': '<pre><code>&lt;iframe src=&quot;f/x.html&quot;&gt;</code></pre>' })).toEqual([]);
});
