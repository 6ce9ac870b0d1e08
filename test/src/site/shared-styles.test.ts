import { expect, test } from 'vitest';
import { fontFaces } from '../../../src/site/font-faces.ts';
import { sharedStyles } from '../../../src/site/shared-styles.ts';

const base = '@media (width<=30rem){.a{color:red}}'.repeat(200);
const early = '.first{}';
const icon = '<svg fill="#fff"/>';
const page = (styles: string, root = '', main = '') =>
  `<head><style>${fontFaces(root)}${early}</style><style>${styles}</style><link rel="icon" href="${root}favicon.svg"></head>${main}`;
const text = '<main><h1>A</h1><p>Answer<figure>B</figure><h2>C</h2></main>';
const site = new Map([
  ['index.html', page(`${base}.own{}`, '', text)],
  ['404.html', page(base)],
  ['a.html', page(base)],
  ['f/x/index.html', page(base, '../../')],
  ['own.html', page(`.before{}${base}.behind{}`)],
  ['other.html', page('.b{}')],
]);
const placeOf = (file: string) => (file === 'index.html' ? 'first' : file === '404.html' ? 'inside' : 'shared');
const shared = sharedStyles(site, placeOf, icon)!;
const [whole, late] = [...shared.files.keys()];
const image = "data:image/svg+xml,%3Csvg%20fill='%23fff'/%3E";

test('pages share one file with the faces of the fonts, found from where they are, and have their icon inside', () => {
  expect(shared.files.get(whole!)).toBe(`${fontFaces('../')}${early}${base}`);
  expect(shared.pages.get('a.html')).toBe(
    `<head><link rel="stylesheet" href="${whole}"><link rel="icon" href="${image}"></head>`,
  );
  expect(shared.pages.get('f/x/index.html')).toContain(`<link rel="stylesheet" href="../../${whole}">`);
});

test('rules of a page stay in it, before and behind those that it shares', () =>
  expect(shared.pages.get('own.html')).toContain(
    `<style>.before{}</style><link rel="stylesheet" href="${whole}"><style>.behind{}</style>`,
  ));

test('a first page has in its head what its first lines need, and asks for the rest behind these', () => {
  expect(shared.files.get(late!)).toBe(base);
  expect(shared.pages.get('index.html')).toBe(
    `<head><style>${fontFaces('')}${early}</style><link rel="icon" href="${image}"></head>` +
      text.replace('<figure>', `<link rel="stylesheet" href="${late}"><style>.own{}</style><figure>`),
  );
});

test('pages with all inside and those with other styles stay as they are', () =>
  expect([...shared.pages.keys()].sort()).toEqual(['a.html', 'f/x/index.html', 'index.html', 'own.html']));

test('a site whose pages share no styles has no such file', () =>
  expect(sharedStyles(new Map([['a.html', page(base)]]), placeOf, icon)).toBeUndefined());
