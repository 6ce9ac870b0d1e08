import { expect, test } from 'vitest';
import { webAddress } from '../../../data/schema/web-address.ts';

test('an address of the web is a link, as a browser writes it', () =>
  expect(['https://a.b/c?d#e', 'HTTP://A.b'].map(webAddress)).toEqual(['https://a.b/c?d#e', 'http://a.b/']));

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' https://a.b',
  'https://a.b\u202e',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//a.b',
  '/a',
  'a.b',
  '',
  'https://',
  'https://user:word@a.b',
])('%j is none', (text) => expect(webAddress(text)).toBeUndefined());
