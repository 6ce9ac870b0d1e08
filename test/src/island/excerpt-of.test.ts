import { JSDOM } from 'jsdom';
import { beforeEach, expect, test, vi } from 'vitest';
import { excerptOf } from '../../../src/island/excerpt-of.ts';

let page: Document;
beforeEach(() => {
  const long = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
  const { window } = new JSDOM(
    `<main><h1>Title</h1><p>${long} Licences end.<table><tr><td>licence in a table</table><h2 id=size>Size</h2><ul><li>one<li>two</ul><h2 id=end>End</h2></main>`,
  );
  vi.stubGlobal('Node', window.Node);
  vi.stubGlobal('NodeFilter', window.NodeFilter);
  page = window.document;
});

test('an excerpt is around the first word that was asked for, in any of its forms', () => {
  const excerpt = excerptOf(page, undefined, 'licence');
  expect(excerpt).toMatch(/^… word\d+ .* word39 Licences end\.$/);
  expect(excerpt.split(' ')).toHaveLength(31);
});

test('of several words it is where most of them stand together', () => {
  expect(excerptOf(page, undefined, 'word3 word39 licence')).toMatch(/word39 Licences end\.$/);
  expect(excerptOf(page, undefined, 'word0 licence')).toMatch(/^word0 word1 /);
});

test('it ends before the next heading with an anchor, and begins where nothing of what was asked for is in the text', () => {
  expect(excerptOf(page, 'size', 'size')).toBe('one two');
  expect(excerptOf(page, undefined, 'size')).toMatch(/^word0 word1 .* word29 …$/);
});

test('a part that the page has no more has no text', () => expect(excerptOf(page, 'gone', 'size')).toBe(''));

test('that of a figure is its sentence', () => {
  const figure =
    '<h1>Finding</h1><figure class=chart><p class=sentence>Says so.</p></figure><div class=no-index>Columns</div>';
  page.body.innerHTML = `<main>${figure}</main>`;
  expect(excerptOf(page, undefined, 'says')).toBe('Says so.');
});
