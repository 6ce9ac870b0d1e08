import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withPolicy } from '../../../src/site/page-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (body: string, head = '<style>a{}</style>') =>
  `<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const secured = (body: string, head?: string) => withPolicy(page(body, head), { origin: 'https://own.example' });
const bodyOf = (html: string) => /<body>(.*)<\/body>/s.exec(html)?.[1];
const directives = (html: string) => /Policy" content="([^"]*)"/.exec(html)?.[1]?.split(';');

describe('the policy', () => {
  test('stands first and allows the scripts and styles of the page by their hashes, and no more', () => {
    const html = secured('<script type="module">b()</script><script type="application/ld+json">{}</script>');
    expect(html).toMatch(/^<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/);
    expect(directives(html)).toEqual([
      "default-src 'none'",
      `script-src ${hash('b()')}`,
      `style-src ${hash('a{}')}`,
      "img-src 'self'",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('lets a script ask the site where it does, and only the page of the encoders the Hub', () => {
    expect(directives(secured('<script>fetch(1)</script>'))).toContain("connect-src 'self'");
    const program = '<script type="module">import(1)</script>';
    expect(directives(secured(program))).toEqual(
      expect.arrayContaining([`script-src 'self' ${hash('import(1)')}`, "connect-src 'self'"]),
    );
    expect(directives(withPolicy(page(program), { origin: undefined, sources: 'https://hub.example' }))).toEqual(
      expect.arrayContaining([
        `script-src 'self' 'wasm-unsafe-eval' ${hash('import(1)')}`,
        "worker-src 'self' blob:",
        "connect-src 'self' https://hub.example",
      ]),
    );
  });

  test('knows a shared file of styles and an icon inside the page', () => {
    const html = secured('', '<link rel="stylesheet" href="s.css"><link rel="icon" href="data:image/svg+xml,x">');
    expect(directives(html)).toEqual(expect.arrayContaining(["style-src 'self'", "img-src 'self' data:"]));
  });

  test('has no place on a page without a charset', () =>
    expect(() => withPolicy('<html></html>', { origin: undefined })).toThrow('a page has no meta charset'));
});

test('style attributes become rules of the page, each once, in tags alone', () => {
  const html = secured('<i style="--a:1">style="x"</i><b title="a>b" style="--a:1"><u style="c:d"></u>');
  expect(bodyOf(html)).toBe('<i data-s="0">style="x"</i><b title="a>b" data-s="0"><u data-s="1"></u>');
  expect(html).toContain('<style>a{}[data-s="0"]{--a:1}[data-s="1"]{c:d}</style>');
  expect(directives(html)).toContain(`style-src ${hash('a{}[data-s="0"]{--a:1}[data-s="1"]{c:d}')}`);
});

test('on a page that asks for its styles in its text they come behind these', () => {
  const html = secured('<link rel="stylesheet" href="s.css"><i style="--a:1"></i>');
  expect(html).toContain('<link rel="stylesheet" href="s.css"><style>[data-s="0"]{--a:1}</style><i data-s="0">');
});

describe('a link', () => {
  test('outwards says so beside what it says already; inside it is as it was', () => {
    expect(bodyOf(secured('<a href="https://x.y/" rel="license">a</a><a href=//x.y>b</a>'))).toBe(
      '<a href="https://x.y/" rel="license noopener noreferrer">a</a>' + '<a>b</a>',
    );
    const inside = '<a href="a.html#b">a</a><a href="https://own.example/c">c</a><a href=?q=d:e>d</a>';
    expect(bodyOf(secured(inside))).toBe(inside);
  });

  test.each([
    'javascript:x',
    'JavaScript:x',
    ' java\tscript:x',
    '&#106;avascript&colon;x',
    'java&NewLine;script:x',
    'data:x',
    'file:///x',
  ])('to %j leads nowhere', (href) => expect(bodyOf(secured(`<a href="${href}">a</a>`))).toBe('<a>a</a>'));
});

test('nothing in the text hides or turns it; scripts stay as they are', () => {
  const html = secured('<p title="a\u202eb">\u200bc 漢字\n</p><script>"\u200b"</script>');
  expect(bodyOf(html)).toBe('<p title="a\\u{202e}b">\\u{200b}c 漢字\n</p><script>"\u200b"</script>');
});
