import { expect, test } from 'vitest';
import { fontFaces } from '../../../src/site/font-faces.ts';
import { sharedStyles } from '../../../src/site/shared-styles.ts';

const base = '@media (width<=30rem){.a{color:red}}'.repeat(200);
const icon = '<svg fill="#fff"/>';
const page = (styles: string, root = '') =>
  `<head><style>${fontFaces(root)}</style><style>${styles}</style><link rel="icon" href="${root}favicon.svg"></head>`;
const site = new Map([
  ['index.html', page(base)],
  ['a.html', page(base)],
  ['f/x/index.html', page(base, '../../')],
  ['own.html', page(`.before{}${base}.behind{}`)],
  ['other.html', page('.b{}')],
]);
const shared = sharedStyles(site, (file) => file === 'index.html', icon)!;
const image = "data:image/svg+xml,%3Csvg fill='%23fff'/%3E";

test('pages share one file with the faces of the fonts, found from where they are, and have their icon inside', () => {
  expect(shared.css).toBe(`${fontFaces('../')}${base}`);
  expect(shared.pages.get('a.html')).toBe(
    `<head><link rel="stylesheet" href="${shared.file}"><link rel="icon" href="${image}"></head>`,
  );
  expect(shared.pages.get('f/x/index.html')).toContain(`<link rel="stylesheet" href="../../${shared.file}">`);
});

test('rules of a page stay in it, before and behind those that it shares', () =>
  expect(shared.pages.get('own.html')).toContain(
    `<style>.before{}</style><link rel="stylesheet" href="${shared.file}"><style>.behind{}</style>`,
  ));

test('the first pages and those with other styles stay as they are', () =>
  expect([...shared.pages.keys()]).toEqual(['a.html', 'f/x/index.html', 'own.html']));

test('a site whose pages share no styles has no such file', () =>
  expect(sharedStyles(new Map([['a.html', page(base)]]), () => false, icon)).toBeUndefined());
