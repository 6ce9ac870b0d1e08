import { expect, test } from 'vitest';
import { visible, visibleJson, visibleLines } from '../../../data/schema/visible.ts';

/** Escape, C1, bidi override and isolate, zero widths, a filler and a selector that Unicode says to ignore, a tag. */
const HIDDEN = '\u0000\u001b\u009b\u202e\u2066\u200b\u200d\ufeff\u2060\u00ad\u115f\ufe00\u{e0041}\ud800';

test('controls, escapes, bidi and zero width are spelt out, other text is as it was', () => {
  expect(visible(`a${HIDDEN}b`)).toBe(
    'a\\u{0}\\u{1b}\\u{9b}\\u{202e}\\u{2066}\\u{200b}\\u{200d}\\u{feff}\\u{2060}\\u{ad}\\u{115f}\\u{fe00}\\u{e0041}\\u{d800}b',
  );
  expect(visible('Grüße, 漢字 👍 नमस्ते 1\u202f000')).toBe('Grüße, 漢字 👍 नमस्ते 1\u202f000');
  expect(visible('a\nb\tc\rd')).toBe('a\\u{a}b\\u{9}c\\u{d}d');
});

test('lines of a terminal stay lines, and a return cannot write over one', () => {
  expect(visibleLines('a\tb\r\nc\rd\n\u001b[2K')).toBe('a\tb\nc\\u{d}d\n\\u{1b}[2K');
});

test('no line is a command to a workflow', () => {
  expect(visibleLines('x ::y\n  ::set-output name=a::b\n##[error]c ###[d')).toBe(
    'x ::y\n  \\u{3a}:set-output name=a::b\n\\u{23}#[error]c #\\u{23}#[d',
  );
});

test('JSON has escapes and still holds the text itself', () => {
  const text = `a${HIDDEN}b ##[error]`;
  const shown = visibleJson(JSON.stringify({ text }));
  expect(JSON.parse(shown)).toEqual({ text });
  expect(visibleLines(shown)).toBe(shown);
});
