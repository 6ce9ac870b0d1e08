import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { budgets } from './budgets.ts';
import { chapterPages, pages } from './open-site.ts';

const content = 'src/content/report';
/** Pages of `kind: chapter`. */
const chapters = readdirSync(content)
  .filter((file) => /^kind: chapter$/m.test(readFileSync(join(content, file), 'utf8')))
  .map((file) => file.replace(/^\d+-|\.mdx$/g, ''))
  .map((slug) => `${slug}.html`);
const bytesOf = (file: string) => readFileSync(join(inject('dist'), file));
const files = readdirSync(inject('dist'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(inject('dist').length + 1));

test.each(chapters)(
  `the chapter %s weighs at most ${budgets.chapterBytes} bytes compressed, figures and styles included`,
  (page) => {
    const files = [
      page,
      ...[
        ...bytesOf(page)
          .toString()
          .matchAll(/<link rel="stylesheet" href="([^"]+)"/g),
      ].map(([, file]) => file!),
    ];
    expect(files).toHaveLength(2);
    const bytes = files.reduce((sum, file) => sum + gzipSync(bytesOf(file)).length, 0);
    expect(bytes).toBeLessThanOrEqual(budgets.chapterBytes);
  },
);

test.each(chapterPages.filter((page) => !chapters.includes(page)))(
  `%s weighs at most ${budgets.appendixBytes} bytes compressed`,
  (page) => expect(gzipSync(bytesOf(page)).length).toBeLessThanOrEqual(budgets.appendixBytes),
);

test(`the fonts weigh at most ${budgets.fontBytes} bytes together`, () => {
  const fonts = files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
  expect(fonts).toHaveLength(2);
  expect(fonts.reduce((sum, file) => sum + bytesOf(file).length, 0)).toBeLessThanOrEqual(budgets.fontBytes);
});

test(`the folder is at most ${budgets.siteBytes} bytes without the program of the demo`, () => {
  const own = files.filter((file) => !file.startsWith('encoders/'));
  const sizes = own.map((file) => statSync(join(inject('dist'), file)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budgets.siteBytes);
});

describe.each(pages)('%s', (file) => {
  test(`has at most ${budgets.scriptBytes} bytes of script before anything is asked for`, () => {
    const scripts = [
      ...bytesOf(file)
        .toString()
        .matchAll(/<script(?![^>]*application\/(?:ld\+)?json)[^>]*>(.*?)<\/script>/gs),
    ];
    const inside = scripts.reduce((sum, [, text = '']) => sum + text.length, 0);
    const loaded = scripts.flatMap(([tag]) => /^<script[^>]*\ssrc="?([^"\s>]+)/.exec(tag)?.[1] ?? []);
    const outside = loaded.reduce((sum, address) => sum + bytesOf(join(file, '..', address)).length, 0);
    expect(inside + outside).toBeLessThanOrEqual(budgets.scriptBytes);
  });
});
