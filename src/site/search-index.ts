import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Long or drawn, or not of the text: tables, drawings, code to copy, what leads to other pages, and what every task says in
 * the same words. Without the last the index was a fifth larger.
 */
const LEFT_OUT = ['table', 'svg', 'pre', 'nav', 'form', 'details.long', '.tasks', '.contents', '.no-index'].concat([
  '.parts-of-task',
  'details.task',
  'figure.chart',
  'footer',
]);
/** Files of the program that draw a search box of its own, show marks on other pages, run beside the page or are for other languages. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)|^playground\/|^wasm\.unknown/;
/** Pages of tasks say the same in other numbers, and the look-up finds them by their names; a frame to embed a figure is that figure. */
const FOUND_ELSEWHERE = /^task-|\/embed\.html$/;
/** The page of a figure: its finding and its sentence are enough to find it, the rest stands in a chapter. */
const FIGURE = /^f\/.*\/index\.html$/;
/** Long lists of tables, claims and changes: a word in them counts less than one in the text. */
const LISTS = /^(?:data-dictionary|ledger|changelog|protocol|downloads|look-up)/;
/** Pages that say nothing themselves. */
const NO_TEXT = /http-equiv="?refresh/;

/**
 * Writes the index of all words of the built pages into `pagefind/` of the site. Pagefind is a program that its package
 * brings for each platform; where there is none, `warn` gets a line and the site has no search of its text.
 */
export async function searchIndex(
  dist: string,
  pages: ReadonlyMap<string, string>,
  warn: (line: string) => void,
): Promise<void> {
  try {
    await writeIndex(dist, pages);
  } catch (error) {
    const [what] = (error instanceof Error ? error.message : String(error)).split('\n');
    warn(`no search of the text: ${what}`);
  }
}

/** What a figure is found by: its title, what is drawn, and its sentence. */
function figureText(content: string): string {
  const parts = [/<h1>.*?<\/h1>/s, /<figcaption>.*?<\/figcaption>/s, /<p class="?sentence"?>[^<]*/];
  return `<html lang="en"><main>${parts.map((part) => part.exec(content)?.[0] ?? '').join('')}</main></html>`;
}

/** The page with the weight of its words. */
function weighed(page: string, content: string): string {
  return LISTS.test(page) ? content.replace(/<main\b/, '$& data-pagefind-weight="0.3"') : content;
}

async function writeIndex(dist: string, pages: ReadonlyMap<string, string>): Promise<void> {
  const { close, createIndex } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ rootSelector: 'main', excludeSelectors: LEFT_OUT });
    if (!index) throw new Error(errors.join('; '));
    // In the order of their names, so that two builds of one site write the same index.
    for (const [page, content] of [...pages].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      if (page === '404.html' || FOUND_ELSEWHERE.test(page) || NO_TEXT.test(content)) continue;
      const text = FIGURE.test(page) ? figureText(content) : weighed(page, content);
      const added = await index.addHTMLFile({ url: page, content: text });
      if (added.errors.length > 0) throw new Error(`${page}: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    for (const { path, content } of files.filter((file) => !UNUSED.test(file.path))) {
      mkdirSync(dirname(join(dist, 'pagefind', path)), { recursive: true });
      writeFileSync(join(dist, 'pagefind', path), content);
    }
  } finally {
    await close();
  }
}
