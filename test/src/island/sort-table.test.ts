import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareCells, sortTable } from '../../../src/island/sort-table.ts';

let table: HTMLTableElement;
beforeEach(() => {
  const rows = [
    ['beta', '20'],
    ['alpha', ''],
    ['gamma', '3'],
  ]
    .map(
      ([name, size]) =>
        `<tr><th data-value="${name}">${name}</th><td${size === '' ? ' data-value=""' : ''}>${size === '' ? '–' : size}</td></tr>`,
    )
    .join('');
  const { document } = new JSDOM(
    `<table><thead><tr><th>Name</th><th class="n">Size</th></tr></thead><tbody>${rows}</tbody></table>`,
  ).window;
  vi.stubGlobal('document', document);
  table = document.querySelector('table')!;
  sortTable(table);
});
afterEach(() => vi.unstubAllGlobals());

const names = () => [...table.tBodies[0]!.rows].map((row) => row.cells[0]!.textContent).join(' ');
const press = (at: number) => table.querySelectorAll('button')[at]!.click();

test('nothing moves before a heading is pressed, and headings keep their words', () => {
  expect(names()).toBe('beta alpha gamma');
  expect([...table.querySelectorAll('thead button')].map((button) => button.textContent)).toEqual(['Name', 'Size']);
});

test(
  'numbers begin with the largest, names with the first; pressed again the order turns, and what is ' +
    'not known stays last',
  () => {
    press(1);
    expect(names()).toBe('beta gamma alpha');
    press(1);
    expect(names()).toBe('gamma beta alpha');
    press(0);
    expect(names()).toBe('alpha beta gamma');
  },
);

test('the heading that sorts says how, and no other does', () => {
  const said = () => [...table.tHead!.rows[0]!.cells].map((head) => head.ariaSort ?? head.getAttribute('aria-sort'));
  press(1);
  expect(said()).toEqual([null, 'descending']);
  press(0);
  expect(said()).toEqual(['ascending', null]);
});

test('numbers compare by size, words by letters, empty cells come last both ways', () => {
  expect(Math.sign(compareCells('9', '10', 1))).toBe(-1);
  expect(Math.sign(compareCells('1e-4', '0.001', -1))).toBe(1);
  expect(Math.sign(compareCells('b', 'a', 1))).toBe(1);
  expect([compareCells('', '1', 1), compareCells('1', '', -1), compareCells('', '', 1)]).toEqual([1, -1, 0]);
});
