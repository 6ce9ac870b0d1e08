import { describe, expect, test } from 'vitest';
import { joinedLines } from '../../../scripts/triples/joined-lines.ts';

describe('a paragraph that is broken over lines', () => {
  test.each([
    ['trained\non squad', 'trained on squad'],
    ['trained\r\non squad', 'trained\r on squad'],
    ['- trained\n  on squad\n- not\n  on xnli', '- trained   on squad\n- not   on xnli'],
    ['> trained\n> on squad', '> trained   on squad'],
    ['it was not\ntrained\non squad.\n\nNew', 'it was not trained on squad.\n\nNew'],
    ['```\na\n```\nb\nc', '```\na\n```\nb c'],
    ['<p>\na\n</p>\n\nb\nc', '<p>\na\n</p>\n\nb c'],
    ['Data:\nsquad', 'Data: squad'],
  ])('%j is read as %j', (text, read) => {
    expect(joinedLines(text)).toBe(read);
    expect(joinedLines(text)).toHaveLength(text.length);
  });

  test.each([
    '# Trained\non squad',
    'trained\n# on squad',
    'a\n- b\n* c\n1. d\n• e',
    '| a |\n|---|\n| b |',
    'a | b\n--- | ---\nc | d',
    '```\na\nb\n```',
    '~~~\na\nb\n~~~',
    'a\n\n    x = 1\n    y = 2',
    '<div>\na\nb\n</div>',
    'a  \nb',
    'a\\\nb',
    'a<br>\nb',
    'Title\n=====',
    'a\n---\nb',
    'Language: en\nData: squad',
    'squad: 80.1\nxnli: 70.2',
    '**v1** squad\n**v2** xnli',
    'a\n\nb',
    '[1]: https://a\n[2]: https://b',
  ])('%j keeps its lines', (text) => expect(joinedLines(text)).toBe(text));

  test('a text of 200,000 lines is joined at once', () =>
    expect(joinedLines('word\n'.repeat(200_000))).toBe(`${'word '.repeat(199_999)}word\n`));
});
