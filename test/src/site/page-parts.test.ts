import { expect, test } from 'vitest';
import { pageParts } from '../../../src/site/page-parts.ts';

const page = (main: string) =>
  `<html><body><header>Report</header><main>${main}</main><footer>Cite</footer></body></html>`;

test('a page is cut where a heading has an anchor, without what is long, drawn or of every page', () => {
  const parts = pageParts(
    'a.html',
    page(
      '<h1>Title</h1><p>First <b>words</b>.<h2 id=one>One</h2><ul><li>item<li>other</ul><h3>No ' +
        'anchor</h3><table><tr><td>cell</table><div class="x no-index">out</div><details ' +
        'class="long">out</details><details>in</details><h2 id=two>Two &amp; more</h2>',
    ),
  );
  expect(parts.map(({ text, ...rest }) => ({ ...rest, text: text.replace(/\s+/g, ' ').trim() }))).toEqual([
    { url: 'a.html', page: 'Title', title: 'Title', text: 'Title First words .' },
    { url: 'a.html#one', page: 'Title', title: 'One', text: 'One item other No anchor in' },
    { url: 'a.html#two', page: 'Title', title: 'Two & more', text: 'Two & more' },
  ]);
});

test('a figure has its caption and its sentence, and no part', () =>
  expect(
    pageParts(
      'f/x/index.html',
      page(
        '<h1>Finding</h1><p>Shown in<figure class=chart><figcaption>Drawn</figcaption><p ' +
          'class="sentence">Says.</p></figure><h2 id=cite>Cite</h2>',
      ),
    ),
  ).toEqual([{ url: 'f/x/index.html', page: 'Finding', title: 'Finding', text: 'Drawn Says.' }]));

test('a page without a heading has none', () => expect(pageParts('a.html', page('<p>text'))).toEqual([]));
