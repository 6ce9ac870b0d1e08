import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { labelWidth } from '../../../src/figure/label-width.ts';
import { taskRows } from '../../../src/figure/task-rows.ts';

const tasks = ['translation', 'text-generation', 'unconditional-image-generation', 'text-classification'];

/** Names as drawn, in order of the groups, bold ones marked. */
function namesOf(width: number): { text: string; bold: boolean; y: number }[] {
  const { frame, names } = taskRows(
    tasks.map((task) => ({ task })),
    width,
  );
  const svg = Plot.plot({ ...frame, width, document: new JSDOM('').window.document, marks: names });
  return [...svg.querySelectorAll('text')]
    .map((text) => ({
      text: text.textContent ?? '',
      bold: text.closest('[font-weight]')?.getAttribute('font-weight') === '700',
      y: Number(
        /translate\([^,]+,([\d.]+)\)/.exec(text.getAttribute('transform') ?? '')?.[1] ?? text.getAttribute('y'),
      ),
    }))
    .sort((a, b) => a.y - b.y);
}

test('every task has a row in the order given, the two headline tasks in bold', () => {
  const names = namesOf(720);
  expect(names.map(({ text, bold }) => (bold ? text.toUpperCase() : text))).toEqual([
    'translation',
    'TEXT-GENERATION',
    'unconditional-image-generation',
    'TEXT-CLASSIFICATION',
  ]);
});

test.each([380, 720])(
  'the longest name has room at %i px, and more than a third of the width is left for the marks',
  (width) => {
    const { frame } = taskRows(
      tasks.map((task) => ({ task })),
      width,
    );
    expect(frame.marginLeft).toBeGreaterThan(labelWidth('unconditional-image-generation', width) + 10);
    expect(width - (frame.marginLeft ?? 0) - (frame.marginRight ?? 0)).toBeGreaterThan(width / 3);
  },
);

test('rows keep their height however many there are', () => {
  const heightOf = (n: number) =>
    taskRows(
      tasks.slice(0, n).map((task) => ({ task })),
      720,
    ).frame.height ?? 0;
  expect(heightOf(4) - heightOf(3)).toBe(heightOf(2) - heightOf(1));
});
