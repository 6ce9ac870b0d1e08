import { expect, test } from 'vitest';
import { splitCard } from '../../../scripts/records/split-card.ts';

test('front matter ends at the next line of three dashes; the body knows its first line', () => {
  expect(splitCard('---\nlicense: mit\n---\n# Title\n---\nx')).toEqual({
    frontMatter: 'license: mit\n',
    body: '# Title\n---\nx',
    bodyLine: 4,
  });
  expect(splitCard('\uFEFF\r\n---\r\na: 1\r\n---\r\nb')).toEqual({ frontMatter: 'a: 1\r\n', body: 'b', bodyLine: 5 });
  expect(splitCard('---\n---')).toEqual({ frontMatter: '', body: '', bodyLine: 2 });
});

test('a card without front matter, or one that never ends, is all body', () => {
  for (const text of [
    '# Title\n\n---\nline\n---\n',
    '---\nlicense: mit\n',
    '--- \na: 1\n---\nb',
    '---\na: 1\n---\t\nb',
    '',
  ])
    expect(splitCard(text)).toEqual({ frontMatter: null, body: text, bodyLine: 1 });
});
