import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { childrenOf } from '../../../src/figure/children-of.ts';

test('the children of a group are its elements in order, without text and without what they hold', () => {
  const { document } = new JSDOM('<div>a<p>b<i>c</i></p> <b></b><p></p></div><p></p>').window;
  expect(childrenOf(document.querySelector('div')!).map(({ localName }) => localName)).toEqual(['p', 'b', 'p']);
  expect(childrenOf(document.querySelector('b')!)).toEqual([]);
});
