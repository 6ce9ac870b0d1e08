import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { shortMarkup, shortScopes } from '../../../src/site/short-markup.ts';

const page =
  '<!DOCTYPE html><html><head></head><body><table><thead><tr><th>A</th></tr></thead><tbody><tr><td><a href="x">b</a></td>' +
  '<td>c</td></tr></tbody><tbody><tr><td>d</td></tr></tbody></table><dl><div><dt>e</dt><dd>f</dd></div></dl>' +
  '<ul><li>g<ul><li>h</li></ul></li><li><p>i</p></li></ul><select><option>j</option><option>k</option></select>' +
  '<svg class="plot" viewBox="0 0 9 9"><g fill="#fff" transform="translate(1,2)"><line x1="-1" y1="2"></line>' +
  '<path d="M0 1" stroke="red"></path><path stroke="var(--ink)" d="M0,1L2,3"></path><text y="0.32em">m</text></g></svg>' +
  '<pre>&lt;l</li></pre></body></html>';

test('a page without needless end tags is read as the same tree', () => {
  const short = shortMarkup(page);
  expect(short.length).toBeLessThan(page.length);
  expect(new JSDOM(short).serialize()).toBe(new JSDOM(page).serialize());
});

test('space between cells stays out of them', () => {
  const spaced = '<table><tbody><tr> <td>a</td> <td>b </td> </tr> </tbody></table>';
  const cells = [...new JSDOM(shortMarkup(spaced)).window.document.querySelectorAll('td')];
  expect(cells.map(({ textContent }) => textContent)).toEqual(['a', 'b']);
});

test('what is no markup stays as it is', () =>
  expect(shortMarkup('<script>a="</td>"</script></li><style>b</style>')).toBe(
    '<script>a="</td>"</script><style>b</style>',
  ));

test('scopes of components are told apart by short names, in styles as in elements', () => {
  const short = shortScopes(['<b data-astro-cid-bbbbbbbb>', '<i data-astro-cid-aaaaaaaa>']);
  expect(short('a[data-astro-cid-bbbbbbbb]{}<i data-astro-cid-aaaaaaaa>')).toBe('a[data-1]{}<i data-0>');
});

test('space is left out beside blocks and kept between words', () => {
  const spaced = '<div> <p> a <b>b</b> <a href="x.html#y">c</a>\n  d </p> <p>e</p> <ul> <li>f</li> </ul> </div>';
  expect(shortMarkup(spaced)).toBe('<div><p>a <b>b</b> <a href=x.html#y>c</a> d<p>e<ul><li>f</ul></div>');
});

test('a value keeps its quotes where it needs them', () => {
  const tag = '<a href="?a=1" class="b c" title="d > e" rel="f" data-g="">h</a>';
  const [link, short] = [tag, shortMarkup(tag)].map((text) => new JSDOM(text).window.document.querySelector('a')!);
  expect(short!.outerHTML).toBe(link!.outerHTML);
});

test('a space that keeps words together stays', () => {
  expect(shortMarkup('<p>\u00a0422\u00a0kB  of\n files\u00a0</p>')).toContain('\u00a0422\u00a0kB of files\u00a0');
});

test('quotes of the text are signs, those in a value stay names', () => {
  const quoted = '<p title="a &quot;b&quot;>c">it&#39;s <code>&quot;d&quot; &lt;</code></p><pre>&#39;</pre>';
  expect(shortMarkup(quoted)).toBe('<p title="a &quot;b&quot;>c">it\'s <code>"d" &lt;</code></p><pre>\'</pre>');
});
