import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 800 } });
});
afterAll(() => browser.close());

/** Forty rows alike, and a cell, a link and a caption that each look otherwise. */
const body = `<h1>Rows</h1><p>Some words, <a href="#a">a link</a>, and more words behind it.</p><table>${Array.from(
  { length: 40 },
  (_, row) => `<tr><th scope="row">Row ${row}</th><td${row === 30 ? ' class="own"' : ''}>a value</td></tr>`,
).join('')}</table><p>Others have words around <a class="other" href="#b">another link</a>, too, and behind it.</p>`;

/** What is found on a page with these styles, by colours alone, the rule of each. */
async function found(styles: string): Promise<string[]> {
  const css = 'body { color: #222; background: #fff } a { color: #047 } .own { color: #333 }';
  await page.setContent(
    `<!doctype html><html lang="en"><title>Rows</title><style>${css}${styles}</style><main>${body}</main>`,
  );
  const before = await page.locator('main').evaluate((main) => main.textContent);
  const violations = await axeViolations(page, { coloursAlone: true, isAnew: true });
  expect(await page.locator('main').evaluate((main) => main.textContent)).toBe(before);
  return violations.map((violation) => violation.replace(/:.*$/, ''));
}

test('a page that is legible has none', async () => expect(await found('')).toEqual([]));

test.each([
  ['one faded cell of a table', '.own { color: #bbb }', ['color-contrast']],
  [
    'one link that only its colour tells from the text',
    '.other { color: #226; text-decoration: none }',
    ['link-in-text-block'],
  ],
  ['cells on a dark row', 'tr:nth-child(31) { background: #222 }', ['color-contrast']],
  ['a style that hangs on the number of rows', 'table:has(tr:nth-child(40)) + p { color: #aaa }', ['color-contrast']],
])('%s is found, and the page is as it was', async (_, styles, rules) => expect(await found(styles)).toEqual(rules));

test('what was asked at another width is not asked again, what looks otherwise there is', async () => {
  await page.setContent(
    '<!doctype html><html lang="en"><title>Wide</title><style>@media (width > 600px) { p { color: #bbb } }</style>' +
      '<main><h1>Wide</h1><p>Pale where it is wide.</p></main>',
  );
  const asked = { coloursAlone: false, isAnew: false };
  expect(await axeViolations(page, asked)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await axeViolations(page, asked)).toEqual([expect.stringMatching(/^color-contrast: <p/)]);
});

test('what is shown in another width alone is asked there, and what has another place there', async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  const style =
    'nav { display: none } button { padding: 12px } @media (width > 600px) { nav { display: block } button { padding: 0; width: 15px; overflow: hidden } }';
  await page.setContent(
    `<!doctype html><html lang="en"><title>Wide</title><style>${style}</style><main><h1>Wide</h1>` +
      '<p>Some words.</p><button>Add</button><button>Take</button><nav aria-label="Parts"><a href="#a"></a> and</nav></main>',
  );
  expect(await axeViolations(page, { coloursAlone: false, isAnew: true })).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  const found = await axeViolations(page, { coloursAlone: false, isAnew: false });
  expect(found.map((violation) => violation.replace(/:.*$/, '')).sort()).toEqual(['link-name', 'target-size']);
});
